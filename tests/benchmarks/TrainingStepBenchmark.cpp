// One training step of the article's network: ours beside LibTorch's own modules and optimiser, in
// one run. Arguments: batch size, threads. Ours takes one thread whatever there are: its networks
// train side by side.
#include "core/torch/Adam.h"
#include "core/torch/ForecastNetwork.h"
#include "tests/benchmarks/ArticleNetwork.h"

#include <torch/optim/adam.h>

#include <benchmark/benchmark.h>

#include <numeric>

namespace {

void trainingStepOurs(benchmark::State& state)
{
    const auto batchSize = static_cast<std::size_t>(state.range(0));
    core::RandomStream random(1);
    core::nn::ForecastNetwork network(articleSpec(), false, c10::Device(c10::kCPU), random);
    core::nn::Adam adam(network.parameters().flat(), network.parameters().flatGradient());
    const core::nn::DeviceWindows windows(randomWindows(batchSize), c10::Device(c10::kCPU));
    std::vector<std::int64_t> order(batchSize);
    std::iota(order.begin(), order.end(), 0);
    const auto& layout = network.maskLayout();
    std::vector<float> rows(batchSize * static_cast<std::size_t>(layout.width));
    for (auto _ : state) {
        const auto batch = windows.batch(order);
        random.dropoutMask(rows, kDropout);
        const core::nn::DropoutMasks masks(
            layout,
            at::from_blob(rows.data(), {static_cast<std::int64_t>(batchSize), layout.width}));
        const auto states = network.encode(batch.inputs, masks);
        const auto loss =
            (network.predict(network.embedding(states), batch.external, masks) - batch.targets)
                .square()
                .mean();
        loss.backward();
        adam.step(1e-3, 1.0);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void trainingStepLibTorch(benchmark::State& state)
{
    const auto batchSize = static_cast<std::size_t>(state.range(0));
    const LibTorchThreads threads(static_cast<int>(state.range(1)));
    LibTorchNetwork network;
    torch::optim::Adam adam(network.parameters(), torch::optim::AdamOptions(1e-3));
    const core::nn::DeviceWindows windows(randomWindows(batchSize), c10::Device(c10::kCPU));
    for (auto _ : state) {
        const auto batch = windows.range(0, batchSize);
        adam.zero_grad();
        const auto loss =
            torch::mse_loss(network.forward(batch.inputs, batch.external), batch.targets);
        loss.backward();
        adam.step();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(trainingStepLibTorch)
    ->ArgsProduct({{10, 64, 1024}, {1, 2}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(trainingStepOurs)
    ->ArgsProduct({{10, 64, 1024}, {1}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
