// MC dropout of the article's network over 720 windows: ours beside LibTorch's own modules in
// chunks of 1,024 rows. Arguments: passes B, threads. `peakMB` is the process's peak memory so far:
// ours runs first.
#include "core/base/ParallelFor.h"
#include "core/torch/ForecastNetwork.h"
#include "core/torch/TrainedNetwork.h"
#include "tests/benchmarks/ArticleNetwork.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <sys/resource.h>

namespace {

constexpr std::size_t kWindows = 720;
constexpr std::int64_t kChunk = 1024;

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void mcDropoutOurs(benchmark::State& state)
{
    const core::ThreadLimit limit(static_cast<int>(state.range(1)));
    const LibTorchThreads oneEach(1);
    core::RandomStream random(1);
    const core::nn::TrainedNetwork network(std::make_unique<core::nn::ForecastNetwork>(
        articleSpec(), false, c10::Device(c10::kCPU), random));
    const core::WindowSet windows = randomWindows(kWindows);
    for (auto _ : state)
        benchmark::DoNotOptimize(network.sample(windows, static_cast<int>(state.range(0)), 1,
                                                core::DropoutScope::EncoderAndPredictionNetwork,
                                                {}));
    state.counters["peakMB"] = peakMegabytes();
}

void mcDropoutLibTorch(benchmark::State& state)
{
    const LibTorchThreads threads(static_cast<int>(state.range(1)));
    LibTorchNetwork network;
    const torch::NoGradGuard noGradient;
    const core::WindowSet set = randomWindows(kWindows);
    const core::nn::DeviceWindows windows(set, c10::Device(c10::kCPU));
    const auto all = windows.range(0, kWindows);
    const std::int64_t rows = state.range(0) * static_cast<std::int64_t>(kWindows);
    for (auto _ : state) {
        std::vector<float> samples;
        for (std::int64_t row = 0; row < rows; row += kChunk) {
            const auto which = torch::arange(row, std::min(row + kChunk, rows))
                                   .remainder(static_cast<std::int64_t>(kWindows));
            const auto out = network.forward(all.inputs.index_select(1, which),
                                             all.external.index_select(0, which));
            samples.insert(samples.end(), out.data_ptr<float>(),
                           out.data_ptr<float>() + out.numel());
        }
        benchmark::DoNotOptimize(samples);
    }
    state.counters["peakMB"] = peakMegabytes();
}

BENCHMARK(mcDropoutOurs)
    ->ArgsProduct({{500}, {1, 2}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Unit(benchmark::kSecond);
BENCHMARK(mcDropoutLibTorch)
    ->ArgsProduct({{500}, {1, 2}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

} // namespace
