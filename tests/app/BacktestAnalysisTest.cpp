#include "app/BacktestAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <QSignalSpy>
#include <QTest>

using app::BacktestAnalysis;
using app::TaskRunner;

namespace {

std::shared_ptr<const core::Series> someSeries()
{
    core::Series series;
    series.values = {1.0, 2.0, 3.0};
    return std::make_shared<const core::Series>(series);
}

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
    REQUIRE(finished.wait());
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
    REQUIRE(finished.wait());
    QObject::disconnect(stop);
}

} // namespace

TEST_CASE("a backtest is kept and tells of each fold on the way", "[app]")
{
    BacktestAnalysis analysis(engine);
    analysis.run(request(2, 1));
    REQUIRE_FALSE(analysis.runner().isRunning()); // without a series nothing happens
    analysis.setSeries(someSeries());
    QSignalSpy folds(&analysis, &BacktestAnalysis::foldFinished);
    runToTheEnd(analysis, 3);
    REQUIRE(folds.count() == 3);
    REQUIRE(folds.last().at(0).value<std::size_t>() == 3);
    REQUIRE(folds.last().at(1).value<std::size_t>() == 3);
    REQUIRE(analysis.result()->backtest.folds.size() == 3);
    REQUIRE(analysis.result()->differences.size() == 3);
    REQUIRE_FALSE(analysis.canResume());
}

TEST_CASE("a cancel keeps the finished folds, and the others follow on request", "[app]")
{
    BacktestAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    stopAfterTwo(analysis);
    REQUIRE(analysis.result()->backtest.folds.size() == 2);
    REQUIRE(analysis.canResume());

    QSignalSpy folds(&analysis, &BacktestAnalysis::foldFinished);
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled); // before it began
    analysis.resume(); // the third has no end here either
    analysis.runner().cancel();
    REQUIRE(QTest::qWaitFor([&] { return finished.count() + cancelled.count() == 1; }));
    REQUIRE(folds.empty());
    REQUIRE(analysis.result()->backtest.folds.size() == 2);

    BacktestAnalysis other([](core::BacktestFolds partial, const core::Series& series,
                              const app::BacktestRequest& asked,
                              const core::BacktestMonitor& monitor) {
        const bool goesOn = !partial.folds.empty();
        return engine(std::move(partial), series, request(asked.folds, goesOn ? 1 : 99), monitor);
    });
    other.setSeries(someSeries());
    stopAfterTwo(other);
    QSignalSpy more(&other, &BacktestAnalysis::foldFinished);
    QSignalSpy resumed(&other.runner(), &TaskRunner::finished);
    other.resume();
    REQUIRE(resumed.wait());
    REQUIRE(more.count() == 3);
    REQUIRE(more.first().at(0).value<std::size_t>() == 3);
    REQUIRE(other.result()->backtest.folds.size() == 5);
    REQUIRE_FALSE(other.canResume());
}

TEST_CASE("after an error or a cancel before the first fold the last backtest is still there",
          "[app]")
{
    BacktestAnalysis analysis([](core::BacktestFolds partial, const core::Series& series,
                                 const app::BacktestRequest& asked,
                                 const core::BacktestMonitor& monitor) {
        if (asked.options.seed != 7)
            return engine(std::move(partial), series, asked, monitor);
        core::Backtest nothing;
        nothing.asked = asked.folds;
        nothing.cancelled = true;
        return nothing;
    });
    analysis.setSeries(someSeries());
    runToTheEnd(analysis, 2);
    const auto before = analysis.result();
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.run(request(2, 13));
    REQUIRE(failed.wait());
    REQUIRE(analysis.result() == before);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.run(request(2, 7));
    REQUIRE(cancelled.wait());
    REQUIRE(analysis.result() == before);
}

TEST_CASE("another series drops the backtest of the earlier one", "[app]")
{
    BacktestAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    runToTheEnd(analysis, 2);
    QSignalSpy ended(&analysis.runner(), &TaskRunner::finished);
    analysis.run(request(5, 99));
    analysis.setSeries(someSeries());
    REQUIRE_FALSE(analysis.result());
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() + cancelled.count() == 1; }));
    REQUIRE_FALSE(analysis.result());
}

TEST_CASE("destroying the backtest stops its run", "[app]")
{
    BacktestAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    analysis.run(request(5, 99));
}
