#include "core/torch/NetworkTraining.h"

#include "core/base/InputError.h"
#include "core/torch/Adam.h"
#include "core/torch/Device.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <string>

namespace core::nn {

namespace {

constexpr std::size_t kPredictionChunk = 1024; // windows
constexpr double kExplodedLoss = 1e6;          // the scaled target has a variance of about 1
constexpr double kLastLearningRate = 0.02;     // share of the first

// Streams of one seed: the weights take 0, each batch of each epoch its own of the others.
constexpr std::uint64_t kOrderStreams = std::uint64_t{1} << 40;
constexpr std::uint64_t kMaskStreams = std::uint64_t{2} << 40;

double cosineRate(const TrainingOptions& options, int epoch, int epochs)
{
    const double share = static_cast<double>(epoch) / epochs;
    const double cosine = 0.5 * (1.0 + std::cos(std::numbers::pi * share));
    return options.learningRate * (kLastLearningRate + (1.0 - kLastLearningRate) * cosine);
}

void throwIfDiverged(double loss, int epoch, const TrainingOptions& options)
{
    if (std::isfinite(loss) && loss < kExplodedLoss)
        return;
    throw InputError(Message(SENTENCE("core", "Training diverged in epoch %1; choose a learning "
                                              "rate smaller than %2."),
                             std::to_string(epoch), givenFigure(options.learningRate)),
                     "learningRate");
}

at::Tensor meanSquaredError(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).square().mean();
}

/// Mean loss of a network's outputs: the squared error, or the negative log-likelihood of the
/// Student t without its constant.
at::Tensor headLoss(Head head, const at::Tensor& outputs, const at::Tensor& targets)
{
    if (head == Head::Mean)
        return meanSquaredError(outputs, targets);
    const auto parts = outputs.chunk(2, 1);
    const at::Tensor scaled = (targets - parts[0]) * (-parts[1]).exp();
    return (parts[1] + 0.5 * (kStudentDegrees + 1.0) * (scaled.square() / kStudentDegrees).log1p())
        .mean();
}

/// One stage of training: shuffled epochs of small batches.
class Stage
{
public:
    /// Loss of a batch with these masks.
    using BatchLoss = std::function<at::Tensor(const DeviceWindows::Batch&, const DropoutMasks&)>;

    Stage(ForecastNetwork& network, const DeviceWindows& windows, const TrainingOptions& options,
          std::uint64_t firstStream, BatchLoss batchLoss)
        : m_network(network), m_windows(windows), m_options(options),
          m_adam(network.parameters().flat(), network.parameters().flatGradient()),
          m_batchLoss(std::move(batchLoss)), m_stream(firstStream), m_order(windows.size())
    {
    }

    /// Returns the mean loss. `epoch` counts from 1.
    double runEpoch(int epoch, int epochs, const Progress& progress)
    {
        const std::size_t n = m_windows.size();
        const auto batchSize = static_cast<std::size_t>(m_options.batchSize);
        const double rate = cosineRate(m_options, epoch - 1, epochs);
        std::iota(m_order.begin(), m_order.end(), 0);
        RandomStream(m_options.seed, kOrderStreams + m_stream++)
            .shuffle(std::span<std::int64_t>(m_order));

        at::Tensor sum = at::zeros({}, m_network.parameters().flat().options());
        for (std::size_t begin = 0; begin < n; begin += batchSize) {
            progress.advance(static_cast<std::size_t>(epoch - 1) * n + begin,
                             static_cast<std::size_t>(epochs) * n);
            const std::size_t count = std::min(batchSize, n - begin);
            const auto batch = m_windows.batch({m_order.data() + begin, count});
            at::Tensor loss = m_batchLoss(batch, drawMasks(count));
            loss.backward();
            m_adam.step(rate, m_options.gradientNorm);
            sum += loss.detach() * static_cast<double>(count);
        }
        const double mean = sum.item<double>() / static_cast<double>(n);
        throwIfDiverged(mean, epoch, m_options);
        return mean;
    }

private:
    DropoutMasks drawMasks(std::size_t sequences)
    {
        if (m_network.spec().dropout == 0.0)
            return {};
        const MaskLayout& layout = m_network.maskLayout();
        std::vector<float> rows(sequences * static_cast<std::size_t>(layout.width));
        RandomStream(m_options.seed, kMaskStreams + m_stream++)
            .dropoutMask(rows, m_network.spec().dropout);
        return {layout, toDevice(rows.data(), {static_cast<std::int64_t>(sequences), layout.width},
                                 m_network.device())};
    }

    ForecastNetwork& m_network;
    const DeviceWindows& m_windows;
    const TrainingOptions& m_options;
    Adam m_adam;
    BatchLoss m_batchLoss;
    std::uint64_t m_stream;
    std::vector<std::int64_t> m_order;
};

void pretrain(ForecastNetwork& network, const DeviceWindows& windows,
              const TrainingOptions& options, const Progress& progress)
{
    Stage stage(network, windows, options, std::uint64_t{1} << 32,
                [&](const DeviceWindows::Batch& batch, const DropoutMasks& masks) {
                    const auto states = network.encode(batch.inputs, masks);
                    return meanSquaredError(network.reconstruct(batch.targets, states, masks),
                                            batch.targets);
                });
    for (int epoch = 1; epoch <= options.pretrainEpochs; ++epoch)
        stage.runEpoch(epoch, options.pretrainEpochs, progress);
}

} // namespace

at::Tensor predictAll(const ForecastNetwork& network, const DeviceWindows& windows)
{
    const at::NoGradGuard noGradient;
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < windows.size(); begin += kPredictionChunk) {
        const auto batch = windows.range(begin, std::min(begin + kPredictionChunk, windows.size()));
        const auto states = network.encode(batch.inputs, {});
        parts.push_back(network.predict(network.embedding(states), batch.external, {}));
    }
    return at::cat(parts);
}

void trainNetwork(ForecastNetwork& network, const WindowSet& training, const WindowSet& validation,
                  const TrainingOptions& options, const Progress& progress,
                  const EpochFinished& epochFinished)
{
    const DeviceWindows trainingWindows(training, network.device());
    const DeviceWindows validationWindows(validation, network.device());
    const at::Tensor validationTargets = validationWindows.range(0, validation.size()).targets;

    const double pretrainShare =
        options.pretrainEpochs / static_cast<double>(options.pretrainEpochs + options.epochs);
    if (options.pretrainEpochs > 0)
        pretrain(network, trainingWindows, options,
                 progress.part(SENTENCE("core", "Pre-training"), 0.0, pretrainShare));
    const Progress stageTwo = progress.part(SENTENCE("core", "Training"), pretrainShare, 1.0);

    Stage stage(network, trainingWindows, options, 0,
                [&](const DeviceWindows::Batch& batch, const DropoutMasks& masks) {
                    const auto states = network.encode(batch.inputs, masks);
                    at::Tensor embedding = network.embedding(states);
                    if (options.freezeEncoder)
                        embedding = embedding.detach();
                    return headLoss(network.spec().head,
                                    network.predict(embedding, batch.external, masks),
                                    batch.targets);
                });
    at::Tensor bestWeights;
    double bestLoss = 0.0;
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= options.epochs; ++epoch) {
        EpochLoss loss;
        loss.epoch = epoch;
        loss.training = stage.runEpoch(epoch, options.epochs, stageTwo);
        loss.validation =
            headLoss(network.spec().head, predictAll(network, validationWindows), validationTargets)
                .item<double>();
        throwIfDiverged(loss.validation, epoch, options);
        loss.best = bestEpoch == 0 || loss.validation < bestLoss;
        if (loss.best) {
            bestWeights = network.parameters().flat().clone();
            bestLoss = loss.validation;
            bestEpoch = epoch;
        }
        if (epochFinished)
            epochFinished(loss);
        if (epoch - bestEpoch >= options.patience)
            break;
    }
    const at::NoGradGuard noGradient;
    network.parameters().flat().copy_(bestWeights);
    stageTwo.advance(1, 1);
}

} // namespace core::nn
