#include "core/data/DemoData.h"
#include "core/forecast/Outlook.h"

#include <benchmark/benchmark.h>

// The bar: an answer to a what-if in under 100 ms, so that the curve follows a slider. Half a year
// of hours, the recommended network and 100 passes, over the steps given.

namespace {

void answerWhatIf(benchmark::State& state)
{
    const auto series = core::makeDemoData().series;
    auto options = core::optionsFor(core::Preset::Recommended);
    options.epochs = 1;
    options.weather = true;
    const auto outlook = core::Outlook::fit(series, static_cast<int>(state.range(0)), options);
    core::OutlookAssumptions assumptions;
    const auto covariate = outlook.covariates().front();
    assumptions.covariates = {{covariate.name, covariate.usual}};
    for (auto _ : state) {
        for (double& value : assumptions.covariates.front().values)
            value += 0.01;
        benchmark::DoNotOptimize(outlook.forecast(assumptions));
    }
}

BENCHMARK(answerWhatIf)->Arg(24)->Arg(168)->Unit(benchmark::kMillisecond);

} // namespace
