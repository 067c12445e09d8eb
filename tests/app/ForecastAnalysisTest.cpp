#include "app/ForecastAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using app::ForecastAnalysis;
using app::TaskRunner;

namespace {

core::Forecast withPasses(const core::ForecastOptions& options, std::size_t passes)
{
    core::Forecast forecast;
    forecast.options = options;
    core::KeptPasses kept;
    kept.inputs.samples = {passes, 1, std::vector<float>(passes)};
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
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
    REQUIRE(finished.wait(patience()));
}

} // namespace

TEST_CASE("training keeps the forecast and tells of each epoch on the way", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy epochs(&analysis, &ForecastAnalysis::epochFinished);
    trainToTheEnd(analysis, 3);
    REQUIRE(epochs.count() == 3);
    REQUIRE(analysis.forecast()->options.seed == 3);
    REQUIRE(analysis.forecast()->actual.size() == 3);
}

TEST_CASE("training happens away from the window's thread", "[app]")
{
    QThread* where = nullptr;
    app::Runs runs;
    ForecastAnalysis analysis(runs,
                              [&](const auto& series, const auto& options, const auto& monitor) {
                                  where = QThread::currentThread();
                                  return engine(series, options, monitor);
                              });
    setSeries(runs, someSeries());
    trainToTheEnd(analysis, 1);
    REQUIRE(where != nullptr);
    REQUIRE(where != QThread::currentThread());
}

TEST_CASE("after an error the last forecast is still there", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis, 3);
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.train(withSeed(13));
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(1).toString() == "seed");
    REQUIRE(analysis.forecast()->options.seed == 3);
}

TEST_CASE("after a cancel the last forecast is still there", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis, 3);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(99));
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(runs.all().front().as<core::Forecast>()->options.seed == 3);
}

TEST_CASE("a run is there while its passes are drawn, and a cancel keeps them", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy changed(&analysis, &ForecastAnalysis::changed);
    QSignalSpy added(&analysis, &ForecastAnalysis::passesAdded);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(99));
    REQUIRE(added.wait(patience()));
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.settlingRun() == app::RunId{core::RunKind::Forecast, 1});
    runs.rename(*analysis.settlingRun(), "first"); // a run like any other
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE_FALSE(analysis.settlingRun());
    REQUIRE(runs.all().size() == 1);
    REQUIRE(runs.shown(core::RunKind::Forecast)->name == "first");
    REQUIRE(analysis.forecast()->passes->inputs.samples.passes == 4);
}

TEST_CASE("a run that is removed while its passes are drawn does not come back", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QObject::connect(&analysis, &ForecastAnalysis::changed, &analysis, [&] {
        if (analysis.settlingRun())
            runs.remove(*analysis.settlingRun());
    });
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    QSignalSpy listed(&runs, &app::Runs::changed);
    analysis.train(withSeed(99));
    REQUIRE(listed.wait(patience()));
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(runs.all().empty());
}

TEST_CASE("data read in another way show no run of the earlier ones, which come back with them",
          "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis, 3);
    const auto forecast = analysis.forecast();
    QSignalSpy changed(&analysis, &ForecastAnalysis::changed);
    setSeries(runs, someSeries(7.0));
    REQUIRE(changed.count() == 1);
    REQUIRE_FALSE(analysis.forecast());
    trainToTheEnd(analysis, 4);
    REQUIRE(runs.all().size() == 2);
    REQUIRE(runs.all()[1].id.number == 2);
    setSeries(runs, someSeries()); // another object with the same values
    REQUIRE(analysis.forecast() == forecast);
    REQUIRE(runs.all().size() == 2);
}

TEST_CASE("a training that ends on data that are read in another way is kept with theirs", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.train(withSeed(3));
    setSeries(runs, someSeries(7.0));
    REQUIRE(finished.wait(patience()));
    REQUIRE_FALSE(analysis.forecast());
    setSeries(runs, someSeries());
    REQUIRE(analysis.forecast()->options.seed == 3);
}

TEST_CASE("another project stops the training, and nothing of it is kept in this one", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    setSeries(runs, someSeries());
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(withSeed(3));
    runs.clear();
    setSeries(runs, someSeries());
    REQUIRE(QTest::qWaitFor([&] { return finished.count() + cancelled.count() == 1; }, patience()));
    REQUIRE_FALSE(analysis.forecast());
    REQUIRE(runs.all().empty());
}

TEST_CASE("training without a series does nothing", "[app]")
{
    app::Runs runs;
    ForecastAnalysis analysis(runs, engine);
    analysis.train({});
    REQUIRE_FALSE(analysis.runner().isRunning());
}
