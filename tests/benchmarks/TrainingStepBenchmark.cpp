// One training step of the article's network (LSTM 128 -> 64 over a lookback of 15, dense
// 128-64-16): ours beside LibTorch's own modules and optimiser, in one run.
#include "core/nn/Adam.h"
#include "core/nn/ForecastNetwork.h"

#include <torch/nn.h>
#include <torch/optim/adam.h>

#include <benchmark/benchmark.h>

#include <numeric>

namespace {

constexpr int kLookback = 15;
constexpr int kStepFeatures = 11; // value, holiday, nine weather columns
constexpr double kDropout = 0.05;

core::NetworkSpec articleSpec()
{
    core::NetworkSpec spec;
    spec.stepFeatures = kStepFeatures;
    spec.externalFeatures = 1;
    spec.encoderHidden = {128, 64};
    spec.denseHidden = {128, 64, 16};
    spec.dropout = kDropout;
    return spec;
}

core::WindowSet randomWindows(std::size_t count)
{
    core::RandomStream random(1);
    core::WindowSet set;
    set.lookback = kLookback;
    set.stepFeatures = kStepFeatures;
    set.externalFeatures = 1;
    auto inputs = std::make_shared<std::vector<float>>((count + kLookback) * kStepFeatures);
    for (auto& value : *inputs)
        value = static_cast<float>(random.normal());
    for (std::size_t w = 0; w < count; ++w) {
        set.origins.push_back(w + kLookback - 1);
        set.external.push_back(static_cast<float>(random.normal()));
        set.targets.push_back(static_cast<float>(random.normal()));
        set.bases.push_back(0.0);
    }
    set.stepInputs = std::move(inputs);
    return set;
}

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

/// The same network of LibTorch's modules, dropout between the layers as they offer it.
struct LibTorchNetwork : torch::nn::Module
{
    torch::nn::LSTM first{nullptr};
    torch::nn::LSTM second{nullptr};
    torch::nn::Sequential dense{nullptr};

    LibTorchNetwork()
        : first(register_module("first", torch::nn::LSTM(kStepFeatures, 128)))
        , second(register_module("second", torch::nn::LSTM(128, 64)))
        , dense(register_module(
              "dense",
              torch::nn::Sequential(torch::nn::Linear(65, 128), torch::nn::Tanh(),
                                    torch::nn::Dropout(kDropout), torch::nn::Linear(128, 64),
                                    torch::nn::Tanh(), torch::nn::Dropout(kDropout),
                                    torch::nn::Linear(64, 16), torch::nn::Tanh(),
                                    torch::nn::Dropout(kDropout), torch::nn::Linear(16, 1))))
    {}

    torch::Tensor forward(const torch::Tensor& inputs, const torch::Tensor& external)
    {
        const auto hidden = torch::dropout(std::get<0>(first->forward(inputs)), kDropout, true);
        const auto [outputs, states] = second->forward(hidden);
        const auto embedding = torch::dropout(std::get<1>(states)[0], kDropout, true);
        return dense->forward(torch::cat({embedding, external}, 1));
    }
};

void trainingStepLibTorch(benchmark::State& state)
{
    const auto batchSize = static_cast<std::size_t>(state.range(0));
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

BENCHMARK(trainingStepLibTorch)->Arg(10)->Arg(64)->Arg(1024)->Unit(benchmark::kMillisecond);
BENCHMARK(trainingStepOurs)->Arg(10)->Arg(64)->Arg(1024)->Unit(benchmark::kMillisecond);

} // namespace
