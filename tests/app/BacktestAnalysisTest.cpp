#include "app/BacktestAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>

using app::BacktestAnalysis;
using app::TaskRunner;

namespace {

/// Adds the folds that are missing one by one, until it is asked to stop. With the seed 13 it
/// fails, with 99 the third fold is without an end.
core::Backtest engine(core::BacktestFolds partial, const core::Series&,
                      const app::BacktestRequest& request, const core::BacktestMonitor& monitor)
{
    core::Backtest backtest{std::move(partial)};
    if (request.options.seed == 13)
        throw core::InputError("Thirteen is no seed.", "seed");
    backtest.asked = request.folds;
    try {
        while (backtest.folds.size() < request.folds) {
            while (request.options.seed == 99 && backtest.folds.size() == 2)
                monitor.progress.throwIfCancelled();
            const std::size_t fold = backtest.folds.size();
            core::Forecast forecast;
            forecast.options.seed = static_cast<std::uint32_t>(fold);
            backtest.folds.push_back(forecast);
            backtest.which.push_back(fold);
            monitor.foldFinished(fold, forecast);
        }
    } catch (const core::Cancelled&) {
        backtest.cancelled = true;
    }
    return backtest;
}

app::BacktestRequest request(std::size_t folds, std::uint32_t seed)
{
    app::BacktestRequest request;
    request.folds = folds;
    request.options.seed = seed;
    return request;
}

void runToTheEnd(BacktestAnalysis& analysis, std::size_t folds)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.run(request(folds, 1));
    REQUIRE(finished.wait(patience()));
}

/// Stops the third fold of five.
void stopAfterTwo(BacktestAnalysis& analysis)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    const auto stop = QObject::connect(&analysis, &BacktestAnalysis::foldFinished,
                                       [&](std::size_t done, std::size_t) {
                                           if (done == 2)
                                               analysis.runner().cancel();
                                       });
    analysis.run(request(5, 99));
    REQUIRE(finished.wait(patience()));
    QObject::disconnect(stop);
}

} // namespace

TEST_CASE("a backtest is kept and tells of each fold on the way", "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    analysis.run(request(2, 1));
    REQUIRE_FALSE(analysis.runner().isRunning()); // without a series nothing happens
    setSeries(runs, someSeries());
    QSignalSpy folds(&analysis, &BacktestAnalysis::foldFinished);
    runToTheEnd(analysis, 3);
    REQUIRE(folds.count() == 3);
    REQUIRE(folds.last().at(0).value<std::size_t>() == 3);
    REQUIRE(folds.last().at(1).value<std::size_t>() == 3);
    REQUIRE(analysis.result()->backtest.folds.size() == 3);
    REQUIRE(analysis.result()->differences.size() == 3);
    REQUIRE_FALSE(analysis.canResume());
}

TEST_CASE("a backtest has its finished folds as a part while it goes on", "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy parts(&analysis, &BacktestAnalysis::partChanged);
    analysis.run(request(5, 99)); // the third fold is without an end
    REQUIRE(QTest::qWaitFor(
        [&] { return analysis.part() && analysis.part()->backtest.folds.size() == 2; },
        patience()));
    CHECK(analysis.part()->backtest.which == std::vector<std::size_t>{0, 1});
    CHECK(analysis.part()->backtest.asked == 5);
    CHECK(analysis.part()->differences.size() == 2);
    CHECK_FALSE(analysis.result());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.runner().cancel();
    REQUIRE(finished.wait(patience()));
    CHECK_FALSE(analysis.part());
    CHECK(analysis.result()->backtest.folds.size() == 2);
}

TEST_CASE("a cancel keeps the finished folds, and the others follow on request", "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    stopAfterTwo(analysis);
    REQUIRE(analysis.result()->backtest.folds.size() == 2);
    REQUIRE(analysis.canResume());

    QSignalSpy folds(&analysis, &BacktestAnalysis::foldFinished);
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled); // before it began
    analysis.resume(); // the third has no end here either
    analysis.runner().cancel();
    REQUIRE(QTest::qWaitFor([&] { return finished.count() + cancelled.count() == 1; }, patience()));
    REQUIRE(folds.empty());
    REQUIRE(analysis.result()->backtest.folds.size() == 2);

    app::Runs otherRuns;
    BacktestAnalysis other(otherRuns, [](core::BacktestFolds partial, const core::Series& series,
                                         const app::BacktestRequest& asked,
                                         const core::BacktestMonitor& monitor) {
        const bool goesOn = !partial.folds.empty();
        return engine(std::move(partial), series, request(asked.folds, goesOn ? 1 : 99), monitor);
    });
    setSeries(otherRuns, someSeries());
    stopAfterTwo(other);
    QSignalSpy more(&other, &BacktestAnalysis::foldFinished);
    QSignalSpy resumed(&other.runner(), &TaskRunner::finished);
    other.resume();
    REQUIRE(resumed.wait(patience()));
    REQUIRE(more.count() == 3);
    REQUIRE(more.first().at(0).value<std::size_t>() == 3);
    REQUIRE(other.result()->backtest.folds.size() == 5);
    REQUIRE_FALSE(other.canResume());
}

TEST_CASE("after an error or a cancel before the first fold the last backtest is still there",
          "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, [](core::BacktestFolds partial, const core::Series& series,
                                       const app::BacktestRequest& asked,
                                       const core::BacktestMonitor& monitor) {
        if (asked.options.seed != 7)
            return engine(std::move(partial), series, asked, monitor);
        core::Backtest nothing;
        nothing.asked = asked.folds;
        nothing.cancelled = true;
        return nothing;
    });
    setSeries(runs, someSeries());
    runToTheEnd(analysis, 2);
    const auto before = analysis.result();
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.run(request(2, 13));
    REQUIRE(failed.wait(patience()));
    REQUIRE(analysis.result() == before);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.run(request(2, 7));
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(analysis.result() == before);
}

TEST_CASE("another project drops the backtest of the earlier one", "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    runToTheEnd(analysis, 2);
    QSignalSpy ended(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.run(request(5, 99));
    runs.clear();
    REQUIRE_FALSE(analysis.result());
    REQUIRE(QTest::qWaitFor([&] { return ended.count() + cancelled.count() == 1; }, patience()));
    REQUIRE(runs.all().empty());
}

TEST_CASE("a backtest that was going on when the data were read in another way is kept with theirs",
          "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.run(request(2, 1));
    setSeries(runs, someSeries(7.0));
    REQUIRE(finished.wait(patience()));
    REQUIRE_FALSE(analysis.result()); // it is none of these
    REQUIRE(runs.all().size() == 1);
    setSeries(runs, someSeries());
    REQUIRE(analysis.result()->backtest.folds.size() == 2);
}

TEST_CASE("folds that follow belong to the run they go on with", "[app]")
{
    app::Runs runs;
    bool hasEnd = false;
    BacktestAnalysis analysis(runs, [&](core::BacktestFolds partial, const core::Series& series,
                                        const app::BacktestRequest& asked,
                                        const core::BacktestMonitor& monitor) {
        return engine(std::move(partial), series, request(asked.folds, hasEnd ? 1 : 99), monitor);
    });
    setSeries(runs, someSeries());
    stopAfterTwo(analysis);
    const auto created = runs.all().front().created;
    runs.rename(runs.all().front().id, "first");
    hasEnd = true;
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.resume();
    REQUIRE(finished.wait(patience()));
    REQUIRE(runs.all().size() == 1);
    REQUIRE(runs.all().front().name == "first");
    REQUIRE(runs.all().front().created == created);
    REQUIRE(analysis.result()->backtest.folds.size() == 5);
}

TEST_CASE("destroying the backtest stops its run", "[app]")
{
    app::Runs runs;
    BacktestAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    analysis.run(request(5, 99));
}
