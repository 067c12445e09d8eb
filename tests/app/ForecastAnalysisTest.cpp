#include "app/ForecastAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using app::ForecastAnalysis;
using app::TaskRunner;

namespace {

std::shared_ptr<const core::Series> someSeries()
{
    core::Series series;
    series.values = {1.0, 2.0, 3.0};
    return std::make_shared<const core::Series>(series);
}

core::Forecast withPasses(const core::ForecastOptions& options, std::size_t passes)
{
    core::Forecast forecast;
    forecast.options = options;
    forecast.bandInputs.samples = {passes, 1, std::vector<float>(passes)};
    return forecast;
}

/// Does what its options ask for instead of training: the seed is the number of epochs heard of,
/// seed 13 an error, seed 99 work without an end, which draws 2 and then 4 passes before.
core::Forecast engine(const core::Series& series, const core::ForecastOptions& options,
                      const core::ForecastMonitor& monitor)
{
    if (options.seed == 13)
        throw core::InputError("Thirteen is no seed.", "seed");
    if (options.seed == 99)
        for (const std::size_t passes : {2, 4})
            monitor.passesDrawn(withPasses(options, passes));
    while (options.seed == 99)
        monitor.progress.throwIfCancelled();
    for (std::uint32_t epoch = 1; epoch <= options.seed; ++epoch)
        monitor.epochFinished({.epoch = int(epoch)});
    core::Forecast forecast;
    forecast.options = options;
    forecast.actual = series.values;
    return forecast;
}

core::ForecastOptions withSeed(std::uint32_t seed)
{
    core::ForecastOptions options;
    options.seed = seed;
    return options;
}

void trainToTheEnd(ForecastAnalysis& analysis, std::uint32_t seed)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.train(withSeed(seed));
    REQUIRE(finished.wait());
}

} // namespace

TEST_CASE("training keeps the forecast and tells of each epoch on the way", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    QSignalSpy epochs(&analysis, &ForecastAnalysis::epochFinished);
    trainToTheEnd(analysis, 3);
    REQUIRE(epochs.count() == 3);
    REQUIRE(analysis.forecast()->options.seed == 3);
    REQUIRE(analysis.forecast()->actual.size() == 3);
}

TEST_CASE("training happens away from the window's thread", "[app]")
{
    QThread* where = nullptr;
    ForecastAnalysis analysis([&](const auto& series, const auto& options, const auto& monitor) {
        where = QThread::currentThread();
        return engine(series, options, monitor);
    });
    analysis.setSeries(someSeries());
    trainToTheEnd(analysis, 1);
    REQUIRE(where != nullptr);
    REQUIRE(where != QThread::currentThread());
}

TEST_CASE("after an error the last forecast is still there", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    trainToTheEnd(analysis, 3);
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.train(withSeed(13));
    REQUIRE(failed.wait());
    REQUIRE(failed.at(0).at(1).toString() == "seed");
    REQUIRE(analysis.forecast()->options.seed == 3);
}

TEST_CASE("after a cancel the last forecast is still there", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    trainToTheEnd(analysis, 3);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(99));
    analysis.runner().cancel();
    REQUIRE(cancelled.wait());
    REQUIRE(analysis.runs().find(1)->forecast->options.seed == 3);
}

TEST_CASE("a run is there while its passes are drawn, and a cancel keeps them", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    QSignalSpy changed(&analysis, &ForecastAnalysis::changed);
    QSignalSpy added(&analysis, &ForecastAnalysis::passesAdded);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(99));
    REQUIRE(added.wait());
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.settlingRun() == 1);
    analysis.renameRun(1, "first"); // a run like any other
    analysis.runner().cancel();
    REQUIRE(cancelled.wait());
    REQUIRE(analysis.settlingRun() == 0);
    REQUIRE(analysis.runs().all().size() == 1);
    REQUIRE(analysis.runs().shown()->name == "first");
    REQUIRE(analysis.forecast()->bandInputs.samples.passes == 4);
}

TEST_CASE("a run that is removed while its passes are drawn does not come back", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    QObject::connect(&analysis, &ForecastAnalysis::changed, &analysis, [&] {
        if (analysis.settlingRun() != 0)
            analysis.removeRun(analysis.settlingRun());
    });
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    QSignalSpy runs(&analysis, &ForecastAnalysis::runsChanged);
    analysis.train(withSeed(99));
    REQUIRE(runs.wait());
    analysis.runner().cancel();
    REQUIRE(cancelled.wait());
    REQUIRE(analysis.runs().all().empty());
}

TEST_CASE("another series drops the forecast of the earlier one", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    trainToTheEnd(analysis, 3);
    QSignalSpy changed(&analysis, &ForecastAnalysis::changed);
    analysis.setSeries(someSeries());
    REQUIRE(changed.count() == 1);
    REQUIRE_FALSE(analysis.forecast());
}

TEST_CASE("a forecast of a series that is gone is not kept", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(3));
    analysis.setSeries(someSeries());
    REQUIRE(QTest::qWaitFor([&] { return finished.count() + cancelled.count() == 1; }));
    REQUIRE_FALSE(analysis.forecast());
}

TEST_CASE("training without a series does nothing", "[app]")
{
    ForecastAnalysis analysis(engine);
    analysis.train({});
    REQUIRE_FALSE(analysis.runner().isRunning());
}
