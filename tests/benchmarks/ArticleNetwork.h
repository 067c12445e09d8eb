#pragma once

// The article's network (LSTM 128 -> 64 over a lookback of 15, dense 128-64-16), ours and of
// LibTorch's own modules, for benchmarks that run both in one process.
#include "core/base/RandomStream.h"
#include "core/network/NetworkSpec.h"
#include "core/network/WindowSet.h"

#include <ATen/Parallel.h>
#include <torch/nn.h>

#include <dlfcn.h>
#include <memory>
#include <tuple>
#include <vector>

constexpr int kLookback = 15;
constexpr int kStepFeatures = 11; // value, holiday, nine weather columns
constexpr double kDropout = 0.05;

inline core::NetworkSpec articleSpec()
{
    core::NetworkSpec spec;
    spec.stepFeatures = kStepFeatures;
    spec.externalFeatures = 1;
    spec.encoderHidden = {128, 64};
    spec.denseHidden = {128, 64, 16};
    spec.dropout = kDropout;
    return spec;
}

inline core::WindowSet randomWindows(std::size_t count)
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

/// The same network of LibTorch's modules, dropout between the layers as they offer it.
struct LibTorchNetwork : torch::nn::Module
{
    torch::nn::LSTM first{nullptr};
    torch::nn::LSTM second{nullptr};
    torch::nn::Sequential dense{nullptr};

    LibTorchNetwork()
        : first(register_module("first", torch::nn::LSTM(kStepFeatures, 128))),
          second(register_module("second", torch::nn::LSTM(128, 64))),
          dense(register_module(
              "dense",
              torch::nn::Sequential(torch::nn::Linear(65, 128), torch::nn::Tanh(),
                                    torch::nn::Dropout(kDropout), torch::nn::Linear(128, 64),
                                    torch::nn::Tanh(), torch::nn::Dropout(kDropout),
                                    torch::nn::Linear(64, 16), torch::nn::Tanh(),
                                    torch::nn::Dropout(kDropout), torch::nn::Linear(16, 1))))
    {
    }

    torch::Tensor forward(const torch::Tensor& inputs, const torch::Tensor& external)
    {
        const auto hidden = torch::dropout(std::get<0>(first->forward(inputs)), kDropout, true);
        const auto [outputs, states] = second->forward(hidden);
        const auto embedding = torch::dropout(std::get<1>(states)[0], kDropout, true);
        return dense->forward(torch::cat({embedding, external}, 1));
    }
};

/// Threads of LibTorch and of the BLAS beneath it, until it goes out of scope.
class LibTorchThreads
{
public:
    explicit LibTorchThreads(int threads) { set(threads); }
    ~LibTorchThreads() { set(1); }
    LibTorchThreads(const LibTorchThreads&) = delete;
    LibTorchThreads& operator=(const LibTorchThreads&) = delete;

private:
    static void set(int threads)
    {
        at::set_num_threads(threads);
        using SetThreads = void (*)(int);
        if (const auto setThreads =
                reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
            setThreads(threads);
    }
};
