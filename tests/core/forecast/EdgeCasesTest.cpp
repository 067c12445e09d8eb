#include "core/bands/BandStability.h"
#include "core/base/NaN.h"
#include "core/forecast/Anomalies.h"
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/data/TestSeries.h"
#include "tests/core/forecast/SmallForecast.h"

#include <algorithm>
#include <cmath>
#include <stop_token>

using core::Forecast;

using core::kNaN;

namespace {

std::string sentenceOf(const core::Series& series, const core::ForecastOptions& options)
{
    return errorSentence([&] { core::runForecast(series, options); });
}

void requireFinite(const core::ModelForecast& model)
{
    for (std::size_t i = 0; i < model.mean.size(); ++i) {
        REQUIRE(std::isfinite(model.mean[i]));
        REQUIRE(model.lower[i] <= model.upper[i]);
    }
    REQUIRE(std::isfinite(model.metrics.winkler));
    REQUIRE(std::isfinite(model.metrics.crps));
}

} // namespace

TEST_CASE("a constant series has nothing to learn and says so", "[edge]")
{
    const auto series = hourlySeries(840, [](std::size_t) { return 7.0; });
    auto options = smallOptions();
    for (const auto target : {core::Target::SeasonalAnchor, core::Target::SeasonalDrift,
                              core::Target::Logarithm, core::Target::Raw}) {
        options.target = target;
        options.recentErrors = target == core::Target::SeasonalAnchor;
        REQUIRE(sentenceOf(series, options) == "There is nothing to learn: \"rides\" never departs "
                                               "from its pattern in the training part.");
    }
}

TEST_CASE("a series shorter than the lookback says so", "[edge]")
{
    auto options = smallOptions();
    options.target = core::Target::Raw;
    options.recentErrors = false;
    options.lags = false;
    options.lookback = 500;
    const auto series = hourlySeries(240, [](std::size_t t) { return double(t % 24); });
    REQUIRE(sentenceOf(series, options) ==
            "The training part of 173 steps holds no complete window of lookback 500 and horizon "
            "1; expected a longer part or a shorter lookback.");
}

TEST_CASE("covariates that are 0 throughout change nothing but are no error", "[edge]")
{
    auto series = smallCity();
    series.covariates = {{"snow", false, std::vector<double>(series.size(), 0.0)}};
    auto options = smallOptions();
    options.weather = true;
    requireFinite(core::runForecast(series, options).bayesian);
}

TEST_CASE("one pass has no epistemic part, and so has p = 0", "[edge]")
{
    const auto series = smallCity();
    auto options = smallOptions();
    options.mcSamples = 1;
    const Forecast one = core::runForecast(series, options);
    REQUIRE(*std::max_element(one.epistemic.begin(), one.epistemic.end()) == 0.0);
    requireFinite(one.bayesian);
    REQUIRE(core::bandStability(one.passes->inputs).empty());
    REQUIRE(one.ablation[1].metrics.meanWidth == 0.0);

    options = smallOptions();
    options.dropout = 0.0;
    const Forecast none = core::runForecast(series, options);
    REQUIRE(none.ablation[0].metrics.meanWidth < 1e-3 * none.bayesian.metrics.meanWidth);
    requireFinite(none.bayesian);
}

TEST_CASE("p near 1 trains and has the wider model part", "[edge]")
{
    const auto series = smallCity();
    auto options = smallOptions();
    const Forecast usual = core::runForecast(series, options);
    options.dropout = 0.9;
    const Forecast wild = core::runForecast(series, options);
    requireFinite(wild.bayesian);
    REQUIRE(wild.ablation[1].metrics.meanWidth > usual.ablation[1].metrics.meanWidth);
}

TEST_CASE("a validation part of one step is enough", "[edge]")
{
    auto options = smallOptions();
    options.split.validationSteps = 1;
    const Forecast f = core::runForecast(smallCity(), options);
    REQUIRE(f.passes->inputs.validationTargets.size() == 1);
    requireFinite(f.bayesian);
    REQUIRE(core::findAnomalies(f).validationPoints == 1);
}

TEST_CASE("a horizon of a day with a gap in the test part forecasts what it can", "[edge]")
{
    auto series = smallCity();
    const std::size_t begin = core::splitByTime(series).validationEnd;
    series.values[begin + 30] = kNaN;
    auto options = smallOptions();
    options.horizon = 24;
    const Forecast f = core::runForecast(series, options);
    REQUIRE(std::isfinite(f.bayesian.mean[30])); // forecast, but never scored
    REQUIRE(std::isnan(f.actual[30]));
    REQUIRE(std::isfinite(f.bayesian.mean[24]));
    // The day after needs the level a day before each of its steps.
    REQUIRE(std::isnan(f.bayesian.mean[48]));
    REQUIRE(std::isnan(f.bayesian.upper[48]));
    REQUIRE(std::isfinite(f.bayesian.mean[72]));
    REQUIRE(f.bayesian.metrics.n == f.times.size() - 24 - 1);
    REQUIRE(f.windowOrigins.size() == f.embedding.distance.size());
    REQUIRE(std::any_of(f.notes.begin(), f.notes.end(), [](const core::Message& note) {
        return note.text().find("have no forecast, because a gap") != std::string::npos;
    }));
}

TEST_CASE("missing values at the end are forecast as far as inputs go and not scored", "[edge]")
{
    auto series = smallCity();
    std::fill(series.values.end() - 10, series.values.end(), kNaN);
    const Forecast f = core::runForecast(series, smallOptions());
    const std::size_t known = f.times.size() - 10;
    REQUIRE(f.bayesian.metrics.n == known);
    REQUIRE(std::isfinite(f.bayesian.mean[known])); // from the last known step
    REQUIRE(std::isnan(f.bayesian.mean[known + 1]));
}

TEST_CASE("a forecast that is cancelled at any stage throws Cancelled", "[edge]")
{
    const auto series = smallCity();
    auto options = smallOptions();
    options.pretrainEpochs = 1;
    for (const double when : {0.0, 0.1, 0.5, 0.8, 0.98}) {
        std::stop_source stop;
        const core::Progress progress(
            [&](const core::Message&, double fraction) {
                if (fraction >= when)
                    stop.request_stop();
            },
            stop.get_token());
        REQUIRE_THROWS_AS(core::runForecast(series, options, {progress, {}}), core::Cancelled);
    }
}

TEST_CASE("a training that diverges names the setting to change", "[edge]")
{
    auto series = smallCity();
    auto options = smallOptions();
    // Tanh layers bound what a large step can do; the covariate is far beyond its training range
    // in the validation part.
    options.denseHidden = {};
    options.head = core::Head::Mean; // the likelihood of the Student t grows slowly
    options.band = core::BandKind::Paper;
    options.learningRate = 1.0;
    options.weather = true;
    for (std::size_t t = core::splitByTime(series).trainEnd; t < series.size(); ++t)
        series.values[t] = 1e300;
    REQUIRE(sentenceOf(series, options).starts_with("Training diverged in epoch "));
}
