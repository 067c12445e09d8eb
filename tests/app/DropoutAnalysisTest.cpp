#include "app/DropoutAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>

using app::DropoutAnalysis;
using app::TaskRunner;

namespace {

/// One trial for each; the last is chosen. With the seed 13 it fails, with 99 it has no end.
core::DropoutSweep sweepEngine(const core::Series&, const core::ForecastOptions& options,
                               const std::vector<double>& dropouts, const core::Progress& progress)
{
    if (options.seed == 13)
        throw core::InputError("Thirteen is no seed.", "seed");
    while (options.seed == 99)
        progress.throwIfCancelled();
    core::DropoutSweep sweep;
    sweep.options = options;
    for (const double dropout : dropouts)
        sweep.trials.push_back({.dropout = dropout, .metrics = {}});
    sweep.chosen = dropouts.size() - 1;
    return sweep;
}

core::ForecastOptions optionsWithSeed(std::uint32_t seed)
{
    core::ForecastOptions options;
    options.seed = seed;
    options.level = 0.9;
    return options;
}

void sweepToTheEnd(DropoutAnalysis& analysis)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.sweep(optionsWithSeed(1), {0.0, 0.1});
    REQUIRE(finished.wait(patience()));
}

} // namespace

TEST_CASE("a comparison of dropout probabilities is kept", "[app]")
{
    app::Runs runs;
    DropoutAnalysis analysis(runs, sweepEngine);
    analysis.sweep(optionsWithSeed(1), {0.1});
    REQUIRE_FALSE(analysis.runner().isRunning()); // without a series nothing happens
    setSeries(runs, someSeries());
    QSignalSpy changed(&analysis, &DropoutAnalysis::changed);
    sweepToTheEnd(analysis);
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.result()->trials.size() == 2);
    REQUIRE(analysis.result()->chosen == 1);
    REQUIRE(analysis.result()->options.level == 0.9);
}

TEST_CASE("after an error or a cancel the last comparison is still there", "[app]")
{
    app::Runs runs;
    DropoutAnalysis analysis(runs, sweepEngine);
    setSeries(runs, someSeries());
    sweepToTheEnd(analysis);
    const auto before = analysis.result();
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.sweep(optionsWithSeed(13), {0.1});
    REQUIRE(failed.wait(patience()));
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.sweep(optionsWithSeed(99), {0.1});
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(analysis.result() == before);
}

TEST_CASE("a comparison is not shown with data read in another way, and comes back with them",
          "[app]")
{
    app::Runs runs;
    DropoutAnalysis analysis(runs, sweepEngine);
    setSeries(runs, someSeries());
    sweepToTheEnd(analysis);
    const auto first = analysis.result();
    sweepToTheEnd(analysis);
    REQUIRE(analysis.result() != first); // each is a run
    REQUIRE(runs.all().size() == 2);
    setSeries(runs, someSeries(7.0));
    REQUIRE_FALSE(analysis.result());
    setSeries(runs, someSeries());
    REQUIRE(analysis.result() == runs.all()[1].as<core::DropoutSweep>());
    runs.show(runs.all()[0].id);
    REQUIRE(analysis.result() == first);
}

TEST_CASE("another project stops the comparison, and so does its end", "[app]")
{
    app::Runs runs;
    DropoutAnalysis analysis(runs, sweepEngine);
    setSeries(runs, someSeries());
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.sweep(optionsWithSeed(99), {0.1});
    runs.clear();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE_FALSE(analysis.result());
    setSeries(runs, someSeries());
    analysis.sweep(optionsWithSeed(99), {0.1});
}
