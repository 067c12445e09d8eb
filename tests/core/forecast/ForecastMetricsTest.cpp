#include "core/models/ForecastMetrics.h"
#include "core/base/Distributions.h"
#include "core/base/NaN.h"
#include "tests/Catch.h"

#include <cmath>
#include <vector>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

using core::kNaN;

namespace {
}

TEST_CASE("metrics of a worked example", "[metrics]")
{
    const std::vector<double> actual{100.0, 200.0, kNaN, 300.0, 50.0};
    const std::vector<double> mean{110.0, 190.0, 1e9, 300.0, kNaN};
    const std::vector<double> lower{90.0, 195.0 - 100.0, 0.0, 310.0, kNaN};
    const std::vector<double> upper{130.0, 195.0, 0.0, 330.0, kNaN};
    // A predictive distribution of one point: its quantiles are all the mean.
    const auto metrics =
        core::scoreForecast({actual, mean, lower, upper, 0.9, [&](double) { return mean; }});

    REQUIRE(metrics.n == 3);
    REQUIRE_THAT(metrics.rmse, WithinAbs(std::sqrt(200.0 / 3.0), 1e-12));
    REQUIRE_THAT(metrics.mae, WithinAbs(20.0 / 3.0, 1e-12));
    REQUIRE_THAT(metrics.smape, WithinAbs((2000.0 / 210.0 + 2000.0 / 390.0) / 3.0, 1e-12));
    REQUIRE(metrics.peakN == 1);
    REQUIRE_THAT(metrics.peakRmse, WithinAbs(0.0, 1e-12));
    REQUIRE_THAT(metrics.coverage, WithinAbs(1.0 / 3.0, 1e-12));
    REQUIRE_THAT(metrics.meanWidth, WithinAbs((40.0 + 100.0 + 20.0) / 3.0, 1e-12));
    // Widths, and 2 / 0.1 of what lies outside: 5 above the second, 10 below the third.
    REQUIRE_THAT(metrics.winkler, WithinAbs((40.0 + 200.0 + 220.0) / 3.0, 1e-12));
    // The CRPS of a point forecast is its absolute error.
    REQUIRE_THAT(metrics.crps, WithinAbs(20.0 / 3.0, 1e-9));
}

TEST_CASE("the CRPS of a normal forecast is the closed form", "[metrics]")
{
    const std::vector<double> actual{1.3};
    const std::vector<double> zero{0.0};
    const auto metrics =
        core::scoreForecast({actual, zero, zero, zero, 0.95, [](double probability) {
                                 return std::vector<double>{core::normalQuantile(probability)};
                             }});
    const double density = std::exp(-0.5 * 1.3 * 1.3) / std::sqrt(2.0 * M_PI);
    const double cumulative = 0.5 * std::erfc(-1.3 / std::sqrt(2.0));
    const double exact = 1.3 * (2.0 * cumulative - 1.0) + 2.0 * density - 1.0 / std::sqrt(M_PI);
    // 99 quantiles stand for the integral.
    REQUIRE_THAT(metrics.crps, WithinRel(exact, 0.01));
}

TEST_CASE("peak hours are the highest 5 % of actual values", "[metrics]")
{
    std::vector<double> actual(100);
    std::vector<double> mean(100);
    for (std::size_t i = 0; i < 100; ++i) {
        actual[i] = static_cast<double>((i * 37) % 100);
        mean[i] = actual[i] - (actual[i] >= 95.0 ? 7.0 : 1.0);
    }
    const auto metrics =
        core::scoreForecast({actual, mean, mean, mean, 0.95, [&](double) { return mean; }});
    REQUIRE(metrics.peakN == 5);
    REQUIRE_THAT(metrics.peakRmse, WithinAbs(7.0, 1e-12));
}

TEST_CASE("a forecast of zero for a value of zero has no relative error", "[metrics]")
{
    const std::vector<double> zero{0.0};
    const auto metrics =
        core::scoreForecast({zero, zero, zero, zero, 0.95, [&](double) { return zero; }});
    REQUIRE(metrics.smape == 0.0);
    REQUIRE(metrics.coverage == 1.0);
}

TEST_CASE("nothing to score gives n = 0 and no number out of nothing", "[metrics]")
{
    const std::vector<double> nothing{kNaN};
    const auto metrics = core::scoreForecast(
        {nothing, nothing, nothing, nothing, 0.95, [&](double) { return nothing; }});
    REQUIRE(metrics.n == 0);
    REQUIRE(metrics.rmse == 0.0);
}

TEST_CASE("Wilson's interval of 8 of 10", "[metrics]")
{
    // The textbook example: 0.490 to 0.943.
    const auto interval = core::wilsonInterval(8, 10);
    REQUIRE_THAT(interval.lower, WithinAbs(0.4902, 5e-5));
    REQUIRE_THAT(interval.upper, WithinAbs(0.9433, 5e-5));
}

TEST_CASE("Wilson's interval stays within 0 and 1 and is symmetric", "[metrics]")
{
    for (std::size_t hits = 0; hits <= 20; ++hits) {
        const auto interval = core::wilsonInterval(hits, 20);
        const auto mirrored = core::wilsonInterval(20 - hits, 20);
        REQUIRE(interval.lower >= 0.0);
        REQUIRE(interval.upper <= 1.0);
        REQUIRE_THAT(interval.lower, WithinAbs(1.0 - mirrored.upper, 1e-12));
    }
    REQUIRE(core::wilsonInterval(0, 0).lower == 0.0);
    REQUIRE(core::wilsonInterval(0, 0).upper == 1.0);
}

TEST_CASE("without quantiles the CRPS is not known, never 0", "[metrics]")
{
    const std::vector<double> actual{1.0, 3.0};
    const std::vector<double> mean{2.0, 2.0};
    CHECK(std::isnan(core::scoreForecast({actual, mean, mean, mean, 0.95, {}}).crps));
    CHECK(core::scoreForecast({actual, mean, mean, mean, 0.95, [&](double) { return mean; }}).crps >
          0.0);
}
