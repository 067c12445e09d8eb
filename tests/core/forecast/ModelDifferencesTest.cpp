#include "core/forecast/ModelDifferences.h"
#include "core/base/RandomStream.h"
#include "core/forecast/ForecastNotes.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>
#include <stop_token>

using core::MetricValues;

namespace {

/// 30 days whose Bayesian forecast is off by a normal error; a model that has the same errors on
/// other days, and one that is off by twice as much.
core::Forecast threeModels()
{
    const auto series = hourlySeries(30 * 24, [](std::size_t) { return 1000.0; });
    core::RandomStream random(7);
    core::Forecast forecast;
    const auto add = [&](core::ModelForecast& model, const char* name, auto error) {
        model.name = name;
        for (std::size_t i = 0; i < series.size(); ++i) {
            model.mean.push_back(1000.0 + error(i));
            model.lower.push_back(model.mean.back() - 20.0);
            model.upper.push_back(model.mean.back() + 20.0);
        }
        model.metrics =
            core::scoreForecast({forecast.actual, model.mean, model.lower, model.upper, 0.95, {}});
    };
    for (std::size_t i = 0; i < series.size(); ++i) {
        forecast.times.push_back(series.time(i));
        forecast.actual.push_back(series.values[i]);
    }
    std::vector<double> errors;
    for (std::size_t i = 0; i < series.size(); ++i)
        errors.push_back(10.0 * random.normal());
    forecast.comparisons.resize(2);
    add(forecast.bayesian, "Bayesian LSTM", [&](std::size_t i) { return errors[i]; });
    add(forecast.comparisons[0], "Alike",
        [&](std::size_t i) { return errors[(i + 15 * 24) % errors.size()]; });
    add(forecast.comparisons[1], "Worse", [&](std::size_t i) { return 2.0 * errors[i]; });
    forecast.ablation = {forecast.bayesian};
    return forecast;
}

} // namespace

TEST_CASE("chance explains the difference of models that are alike, and no other", "[bootstrap]")
{
    const core::Forecast forecast = threeModels();
    const auto differences = core::differencesFromBayesian(forecast);
    REQUIRE(differences.comparisons.size() == 2);
    REQUIRE(differences.ablation.size() == 1);
    for (const auto metric : {&MetricValues::rmse, &MetricValues::mae, &MetricValues::smape,
                              &MetricValues::peakRmse, &MetricValues::winkler}) {
        if (metric != &MetricValues::peakRmse) // the highest are of two days alone here
            CHECK(differences.comparisons[0].holdsZero(metric));
        CHECK_FALSE(differences.comparisons[1].holdsZero(metric));
        CHECK(differences.comparisons[1].lower.*metric > 0.0); // model minus network
        CHECK(differences.ablation[0].upper.*metric == 0.0);   // the same forecast
    }
    // 95 % of the network's errors lie within 20, 68 % of those twice as large.
    REQUIRE(differences.comparisons[1].upper.coverage < -0.2);
    REQUIRE(std::isnan(differences.comparisons[0].upper.crps)); // no distribution was given
}

TEST_CASE("the notes name a tie where chance explains the difference", "[bootstrap]")
{
    core::Forecast forecast = threeModels();
    const auto series = hourlySeries(30 * 24, [](std::size_t) { return 1000.0; });
    forecast.split = {0, 0, 0, series.size()};
    core::KeptPasses kept;
    kept.points.assign(series.size(), 0);
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
    const auto notes =
        core::forecastNotes(series, forecast, core::differencesFromBayesian(forecast));
    REQUIRE(notes.size() == 1);
    REQUIRE(notes[0].text() ==
            "The model ties with \"Alike\": the differences in RMSE and Winkler score "
            "are no more than chance.");
    REQUIRE(core::forecastNotes(series, forecast) == notes);
}

TEST_CASE("working out the differences stops on request", "[bootstrap]")
{
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_THROWS_AS(
        core::differencesFromBayesian(threeModels(), core::Progress({}, stop.get_token())),
        core::Cancelled);
}
