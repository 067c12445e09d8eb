#include "core/forecast/Ablation.h"
#include "tests/Catch.h"
#include "tests/core/forecast/HandForecast.h"

#include <cmath>

using Catch::Matchers::WithinRel;

TEST_CASE("each row of the ablation has the band of its parts", "[ablation]")
{
    const auto forecast = handForecast();
    const auto& rows = forecast.ablation;
    REQUIRE(rows.size() == 4);
    REQUIRE(rows[0].key == "predNet");
    REQUIRE(rows[1].key == "encPred");
    REQUIRE(rows[2].key == "encPredNoise");
    REQUIRE(rows[3].key == "calibrated");
    const auto halfWidth = [&](std::size_t row) {
        return 0.5 * (rows[row].upper[0] - rows[row].lower[0]) / 195.996398454;
    };
    const double eta1 = std::sqrt(2.0) * 0.03;
    const double eta = std::hypot(eta1, 0.04);
    REQUIRE_THAT(halfWidth(0), WithinRel(std::sqrt(2.0) * 0.01, 1e-5));
    REQUIRE_THAT(halfWidth(1), WithinRel(eta1, 1e-5));
    REQUIRE_THAT(halfWidth(2), WithinRel(eta, 1e-5));
    // The largest of 19 scores, 0.19 / 0.04, stands for the 0.95 quantile.
    REQUIRE_THAT(rows[3].upper[0] - rows[3].mean[0], WithinRel(100.0 * eta * 0.19 / 0.04, 1e-5));
    for (const auto& row : rows) {
        REQUIRE(row.metrics.n == 3);
        REQUIRE(std::isnan(row.mean[2]));
    }
    REQUIRE(rows[0].metrics.crps > 0.0);
}

TEST_CASE("without passes of the prediction network alone its row is left out", "[ablation]")
{
    auto forecast = handForecast();
    core::KeptPasses kept = *forecast.passes;
    kept.inputs.predNetSamples = {};
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
    core::reband(forecast, {.level = 0.95});
    REQUIRE(forecast.ablation.size() == 3);
    REQUIRE(forecast.ablation[0].key == "encPred");
}

TEST_CASE("re-banding changes level, passes and calibration of what is kept", "[ablation]")
{
    auto forecast = handForecast();
    const double width = forecast.bayesian.metrics.meanWidth;
    core::reband(forecast, {.level = 0.8});
    REQUIRE(forecast.options.level == 0.8);
    REQUIRE_FALSE(forecast.options.calibrated);
    REQUIRE_THAT(forecast.bayesian.metrics.meanWidth,
                 WithinRel(width * 1.2815516 / 1.9599640, 1e-6));
    core::reband(forecast, {.level = 0.95, .passes = 1});
    REQUIRE_THAT(forecast.bayesian.upper[0], WithinRel(37.0 + 4.0 * 1.9599640, 1e-6));
    core::reband(forecast, {.level = 0.95, .calibrated = true});
    REQUIRE(forecast.conformalFactor > 1.0);
    REQUIRE(forecast.options.calibrated);
    core::reband(forecast, {.level = 0.95});
    REQUIRE_THAT(forecast.bayesian.metrics.meanWidth, WithinRel(width, 1e-12));
}
