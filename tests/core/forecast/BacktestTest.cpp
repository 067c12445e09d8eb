#include "core/forecast/Backtest.h"
#include "core/base/ParallelFor.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/data/TestSeries.h"
#include "tests/core/forecast/SmallForecast.h"

#include <cmath>
#include <set>
#include <stop_token>

using Catch::Matchers::WithinRel;

namespace {

core::ForecastOptions quickOptions()
{
    auto options = smallOptions();
    options.epochs = 1;
    options.mcSamples = 4;
    return options;
}

} // namespace

TEST_CASE("the recorded folds of the pickups file can be told", "[backtest]")
{
    const auto series = hourlySeries(4343, [](std::size_t) { return 1.0; });
    const auto splits = core::splitsOf(
        series, {{959, 720}, {1679, 480}, {2159, 720}, {2879, 480}, {3359, 241}, {3600, 743}});
    REQUIRE(splits[0].trainEnd == 959 - 240);
    REQUIRE(splits[1].trainEnd == 1679 - 360);
    REQUIRE(splits[4].testEnd == 3600);
    REQUIRE(splits[5].trainEnd == 3240);
    REQUIRE(splits[5].testEnd == 4343);
    for (const auto& split : splits)
        REQUIRE(split.trainBegin == 0);
}

TEST_CASE("folds of equal length end with the series", "[backtest]")
{
    const auto series = hourlySeries(1000, [](std::size_t) { return 1.0; });
    const auto folds = core::equalFolds(series, 3, 0.5);
    REQUIRE(folds.size() == 3);
    REQUIRE(folds[0].testBegin == 500);
    REQUIRE(folds[1].testBegin == 666);
    REQUIRE(folds[2].testBegin + folds[2].testSteps == 1000);
    REQUIRE(errorSentence([&] { core::equalFolds(series, 0, 0.5); }) != "no error");
    REQUIRE(errorSentence([&] { core::equalFolds(series, 3, 1.0); }) != "no error");
    REQUIRE(errorSentence([&] { core::equalFolds(series, 501, 0.5); }) ==
            "The last share of 1,000 steps cannot be cut into 501 folds; expected a share between "
            "0 and 1 and fewer folds.");
    REQUIRE(errorSentence([&] { core::splitsOf(series, {{900, 101}}); }) != "no error");
    REQUIRE(errorSentence([&] { core::splitsOf(series, {{0, 10}}); }) != "no error");
}

TEST_CASE("a backtest pools what its folds give, and each fold is a forecast", "[backtest]")
{
    const auto series = smallCity();
    const auto splits = core::splitsOf(series, core::equalFolds(series, 2, 0.2));
    std::set<std::size_t> heard;
    core::BacktestMonitor monitor;
    monitor.foldFinished = [&](std::size_t fold, const core::Forecast& forecast) {
        heard.insert(fold);
        REQUIRE(forecast.split.testEnd == splits[fold].testEnd);
    };
    const auto backtest = core::runBacktest(series, splits, quickOptions(), monitor);
    REQUIRE_FALSE(backtest.cancelled);
    REQUIRE(heard == std::set<std::size_t>{0, 1});
    REQUIRE(backtest.which == std::vector<std::size_t>{0, 1});
    REQUIRE(backtest.models.size() == 8);
    REQUIRE(backtest.models[0].key == "bayesian");
    REQUIRE(backtest.ablation.size() == 8);
    for (const auto& model : backtest.models) {
        std::size_t n = 0;
        double squares = 0.0;
        for (const auto& fold : model.folds) {
            n += fold.n;
            squares += fold.rmse * fold.rmse * static_cast<double>(fold.n);
        }
        REQUIRE(model.pooled.n == n);
        REQUIRE_THAT(model.pooled.rmse,
                     WithinRel(std::sqrt(squares / static_cast<double>(n)), 1e-9));
        REQUIRE(model.groups.size() == 24 + 7 + 4);
    }
    const auto alone = core::runForecast(series, splits[1], quickOptions());
    REQUIRE(alone.bayesian.mean == backtest.folds[1].bayesian.mean);
    REQUIRE(alone.bayesian.metrics.winkler == backtest.models[0].folds[1].winkler);
}

TEST_CASE("a cancelled backtest keeps the folds that are finished", "[backtest]")
{
    const core::ThreadLimit one(1); // folds one after the other
    const auto series = smallCity();
    std::stop_source stop;
    core::BacktestMonitor monitor;
    monitor.progress = core::Progress({}, stop.get_token());
    monitor.foldFinished = [&](std::size_t, const core::Forecast&) { stop.request_stop(); };
    const auto splits = core::splitsOf(series, core::equalFolds(series, 3, 0.3));
    const auto backtest = core::runBacktest(series, splits, quickOptions(), monitor);
    REQUIRE(backtest.cancelled);
    REQUIRE(backtest.asked == 3);
    REQUIRE(backtest.folds.size() == 1);
    REQUIRE(backtest.models[0].folds.size() == 1);
    REQUIRE(backtest.models[0].pooled.n == backtest.folds[0].bayesian.metrics.n);
    REQUIRE(backtest.folds[0].split.testEnd == splits[backtest.which[0]].testEnd);

    // Gone on with, it ends as if it had never been stopped.
    const auto whole = core::runBacktest(series, splits, quickOptions());
    const auto resumed = core::resumeBacktest(backtest, series, splits, quickOptions());
    REQUIRE_FALSE(resumed.cancelled);
    REQUIRE(resumed.which == whole.which);
    for (std::size_t m = 0; m < whole.models.size(); ++m) {
        REQUIRE(resumed.models[m].pooled.rmse == whole.models[m].pooled.rmse);
        REQUIRE(resumed.models[m].pooled.winkler == whole.models[m].pooled.winkler);
        REQUIRE(resumed.models[m].intervals.upper.winkler ==
                whole.models[m].intervals.upper.winkler);
    }
    REQUIRE(resumed.folds.back().bayesian.upper == whole.folds.back().bayesian.upper);

    const auto nothing = core::runBacktest(series, splits, quickOptions(), monitor);
    REQUIRE(nothing.cancelled);
    REQUIRE(nothing.folds.empty());
    REQUIRE(nothing.models.empty());
}
