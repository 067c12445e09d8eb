#include "core/torch/TrainedNetwork.h"

#include "core/base/ParallelFor.h"
#include "core/torch/Device.h"
#include "core/torch/NetworkTraining.h"
#include "core/torch/TorchErrors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <atomic>

namespace core::nn {

namespace {

constexpr std::size_t kEmbeddingChunk = 1024; // windows

// A block of stochastic passes: `kBlockWindows` windows times as many passes as fill its rows.
constexpr std::size_t kBlockWindows = 64;
constexpr std::size_t kBlockRowsCpu = 512;    // stays in the second-level cache
constexpr std::size_t kBlockRowsCuda = 16384; // fills the device

/// Passes [firstPass, endPass) of windows [firstWindow, endWindow).
struct Block
{
    std::size_t firstWindow;
    std::size_t endWindow;
    std::size_t firstPass;
    std::size_t endPass;

    std::size_t windows() const { return endWindow - firstWindow; }
    std::size_t passes() const { return endPass - firstPass; }
};

std::vector<Block> makeBlocks(std::size_t windows, PassRange passes, std::size_t rows)
{
    const auto end = static_cast<std::size_t>(passes.end);
    const std::size_t passesPerBlock =
        std::max<std::size_t>(1, rows / std::min(windows, kBlockWindows));
    std::vector<Block> blocks;
    for (std::size_t w = 0; w < windows; w += kBlockWindows)
        for (auto b = static_cast<std::size_t>(passes.first); b < end; b += passesPerBlock)
            blocks.push_back(
                {w, std::min(w + kBlockWindows, windows), b, std::min(b + passesPerBlock, end)});
    return blocks;
}

/// The masks of a block, pass by pass, window by window: each row from a stream of its own, so that
/// they do not depend on how the work is cut.
DropoutMasks drawMasks(const ForecastNetwork& network, const Block& block, std::uint64_t seed)
{
    const MaskLayout& layout = network.maskLayout();
    const auto width = static_cast<std::size_t>(layout.width);
    std::vector<float> rows(block.passes() * block.windows() * width);
    float* row = rows.data();
    for (std::uint64_t b = block.firstPass; b < block.endPass; ++b)
        for (std::uint64_t w = block.firstWindow; w < block.endWindow; ++w, row += width)
            RandomStream(seed, (b << 32) + w).dropoutMask({row, width}, network.spec().dropout);
    return {layout,
            toDevice(rows.data(),
                     {static_cast<std::int64_t>(block.passes() * block.windows()), layout.width},
                     network.device())};
}

/// The stochastic passes of a block: (passes, windows, outputs).
std::vector<float> runBlock(const ForecastNetwork& network, const DeviceWindows& windows,
                            const Block& block, std::uint64_t seed, DropoutScope scope)
{
    const at::NoGradGuard noGradient;
    const auto batch = windows.range(block.firstWindow, block.endWindow);
    const auto passes = static_cast<std::int64_t>(block.passes());
    const DropoutMasks masks = drawMasks(network, block, seed);
    const at::Tensor embedding =
        scope == DropoutScope::PredictionNetwork
            ? network.embedding(network.encode(batch.inputs, {})).repeat({passes, 1})
            : network.embedding(network.encodePasses(batch.inputs, passes, masks));
    return toVector(network.predict(embedding, batch.external.repeat({passes, 1}), masks));
}

} // namespace

TrainedNetwork::TrainedNetwork(std::unique_ptr<const ForecastNetwork> network)
    : m_network(std::move(network))
{
}

const NetworkSpec& TrainedNetwork::spec() const
{
    return m_network->spec();
}

std::string TrainedNetwork::device() const
{
    return nameOf(m_network->device());
}

std::vector<float> TrainedNetwork::predict(const WindowSet& windows) const
{
    return withTorchErrors([&] {
        return toVector(predictAll(*m_network, DeviceWindows(windows, m_network->device())));
    });
}

std::vector<float> TrainedNetwork::sample(const WindowSet& windows, PassRange passes,
                                          std::uint64_t seed, DropoutScope scope,
                                          const Progress& progress) const
{
    return withTorchErrors([&] { return drawSamples(windows, passes, seed, scope, progress); });
}

std::vector<float> TrainedNetwork::drawSamples(const WindowSet& windows, PassRange passes,
                                               std::uint64_t seed, DropoutScope scope,
                                               const Progress& progress) const
{
    const DeviceWindows onDevice(windows, m_network->device());
    const auto outputs = static_cast<std::size_t>(spec().outputs());
    const std::size_t rows = m_network->device().is_cuda() ? kBlockRowsCuda : kBlockRowsCpu;
    const auto blocks = makeBlocks(windows.size(), passes, rows);
    std::vector<float> samples(passes.size() * windows.size() * outputs);
    const auto firstPass = static_cast<std::size_t>(passes.first);
    std::atomic<std::size_t> done{0};
    parallelFor(blocks.size(), [&](std::size_t i) {
        progress.throwIfCancelled();
        const Block& block = blocks[i];
        const auto values = runBlock(*m_network, onDevice, block, seed, scope);
        const std::size_t length = block.windows() * outputs;
        for (std::size_t b = 0; b < block.passes(); ++b)
            std::copy_n(values.data() + b * length, length,
                        samples.data() + ((block.firstPass - firstPass + b) * windows.size() +
                                          block.firstWindow) *
                                             outputs);
        progress.advance(++done, blocks.size());
    });
    return samples;
}

std::vector<float> TrainedNetwork::embeddings(const WindowSet& windows) const
{
    return withTorchErrors([&] {
        const at::NoGradGuard noGradient;
        const DeviceWindows onDevice(windows, m_network->device());
        std::vector<float> values;
        for (std::size_t begin = 0; begin < onDevice.size(); begin += kEmbeddingChunk) {
            const auto batch =
                onDevice.range(begin, std::min(begin + kEmbeddingChunk, onDevice.size()));
            const auto part = toVector(m_network->embedding(m_network->encode(batch.inputs, {})));
            values.insert(values.end(), part.begin(), part.end());
        }
        return values;
    });
}

std::vector<WeightArray> TrainedNetwork::weights() const
{
    return m_network->weights();
}

} // namespace core::nn
