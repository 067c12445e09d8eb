#include "core/forecast/DropoutSweep.h"
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/core/forecast/SmallForecast.h"

#include <cmath>

using core::Forecast;

namespace {

void requireSameFit(const Forecast& a, const Forecast& b)
{
    REQUIRE(a.losses.size() == b.losses.size());
    for (std::size_t i = 0; i < a.losses.size(); ++i) {
        REQUIRE(a.losses[i].training == b.losses[i].training);
        REQUIRE(a.losses[i].validation == b.losses[i].validation);
    }
    REQUIRE(a.weights == b.weights);
    REQUIRE(a.passes->inputs.noise == b.passes->inputs.noise);
    REQUIRE(a.passes->inputs.validationSamples.values == b.passes->inputs.validationSamples.values);
    REQUIRE(a.conformalFactor == b.conformalFactor);
    // What is forecast first sees the training and validation part alone.
    REQUIRE(a.bayesian.mean[0] == b.bayesian.mean[0]);
    REQUIRE(a.bayesian.upper[0] == b.bayesian.upper[0]);
    for (std::size_t i = 0; i < a.comparisons.size(); ++i) {
        REQUIRE(a.comparisons[i].mean[0] == b.comparisons[i].mean[0]);
        REQUIRE(a.comparisons[i].lower[0] == b.comparisons[i].lower[0]);
    }
}

/// The series with other values, weather and holidays in its test part.
core::Series withOtherTestPart(core::Series series)
{
    for (std::size_t t = core::splitByTime(series).validationEnd; t < series.size(); ++t) {
        series.values[t] = 5.0 * series.values[t] + 1000.0;
        series.holiday[t] = 0;
        for (auto& covariate : series.covariates)
            covariate.values[t] = 1e4;
    }
    return series;
}

} // namespace

TEST_CASE("nothing of the test part reaches what is fitted", "[leakage]")
{
    const auto series = smallCity();
    auto options = smallOptions();
    options.weather = true;
    for (const auto target : {core::Target::SeasonalAnchor, core::Target::SeasonalDrift,
                              core::Target::Logarithm, core::Target::Raw}) {
        options.target = target;
        options.recentErrors = target == core::Target::SeasonalAnchor;
        const Forecast before = core::runForecast(series, options);
        const Forecast after = core::runForecast(withOtherTestPart(series), options);
        requireSameFit(before, after);
        REQUIRE(before.bayesian.metrics.rmse != after.bayesian.metrics.rmse);
    }
}

TEST_CASE("nothing of the validation part reaches the scaling of the training part", "[leakage]")
{
    const auto series = smallCity();
    auto changed = series;
    const auto split = core::splitByTime(series);
    for (std::size_t t = split.trainEnd; t < split.validationEnd; ++t)
        changed.values[t] *= 2.0;
    const auto a = core::TargetTransform::fit(series, split, core::Target::SeasonalDrift);
    const auto b = core::TargetTransform::fit(changed, split, core::Target::SeasonalDrift);
    REQUIRE(a.toScaled(1234.0, 0.5) == b.toScaled(1234.0, 0.5));
    REQUIRE(a.toValue(0.7, 8.0) == b.toValue(0.7, 8.0));
}

TEST_CASE("the choice of the dropout probability does not see the test part", "[leakage]")
{
    const auto series = smallCity();
    const auto split = core::splitByTime(series);
    const auto a = core::sweepDropout(series, split, smallOptions(), {0.1});
    const auto b = core::sweepDropout(withOtherTestPart(series), split, smallOptions(), {0.1});
    REQUIRE(a.trials[0].validationLoss == b.trials[0].validationLoss);
    REQUIRE(a.trials[0].metrics.winkler == b.trials[0].metrics.winkler);
}
