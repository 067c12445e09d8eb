#include "app/DropoutAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <QSignalSpy>
#include <QTest>

using app::DropoutAnalysis;
using app::TaskRunner;

namespace {

std::shared_ptr<const core::Series> someSeries()
{
    core::Series series;
    series.values = {1.0, 2.0, 3.0};
    return std::make_shared<const core::Series>(series);
}

/// One trial for each; the last is chosen. With the seed 13 it fails, with 99 it has no end.
core::DropoutSweep engine(const core::Series&, const core::ForecastOptions& options,
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

core::ForecastOptions withSeed(std::uint32_t seed)
{
    core::ForecastOptions options;
    options.seed = seed;
    options.level = 0.9;
    return options;
}

void sweepToTheEnd(DropoutAnalysis& analysis)
{
    QSignalSpy finished(&analysis.runner(), &TaskRunner::finished);
    analysis.sweep(withSeed(1), {0.0, 0.1});
    REQUIRE(finished.wait());
}

} // namespace

TEST_CASE("a comparison of dropout probabilities is kept", "[app]")
{
    DropoutAnalysis analysis(engine);
    analysis.sweep(withSeed(1), {0.1});
    REQUIRE_FALSE(analysis.runner().isRunning()); // without a series nothing happens
    analysis.setSeries(someSeries());
    QSignalSpy changed(&analysis, &DropoutAnalysis::changed);
    sweepToTheEnd(analysis);
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.result()->trials.size() == 2);
    REQUIRE(analysis.result()->chosen == 1);
    REQUIRE(analysis.result()->options.level == 0.9);
}

TEST_CASE("after an error or a cancel the last comparison is still there", "[app]")
{
    DropoutAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    sweepToTheEnd(analysis);
    const auto before = analysis.result();
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.sweep(withSeed(13), {0.1});
    REQUIRE(failed.wait());
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.sweep(withSeed(99), {0.1});
    analysis.runner().cancel();
    REQUIRE(cancelled.wait());
    REQUIRE(analysis.result() == before);
}

TEST_CASE("another series drops the comparison, destroying it stops it", "[app]")
{
    DropoutAnalysis analysis(engine);
    analysis.setSeries(someSeries());
    sweepToTheEnd(analysis);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.sweep(withSeed(99), {0.1});
    analysis.setSeries(someSeries());
    REQUIRE_FALSE(analysis.result());
    REQUIRE(cancelled.wait());
    REQUIRE_FALSE(analysis.result());
    analysis.sweep(withSeed(99), {0.1});
}
