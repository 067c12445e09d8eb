#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace core {

enum class DeviceChoice
{
    Auto, ///< CUDA when LibTorch reports it, else the CPU
    Cpu,
    Cuda,
};

/// "auto", "cpu", "cuda"; `deviceNamed` throws `InputError` for any other name.
std::string_view nameOf(DeviceChoice device);
DeviceChoice deviceNamed(std::string_view name);

/// What of the encoder's last states the prediction network sees.
enum class Embedding
{
    CellState,   ///< the paper's embedding
    HiddenState, ///< the usual read-out of a plain LSTM
};

/// Shape of a network: a stack of LSTMs over the lookback, its last state joined with the external
/// features, dense tanh layers, a linear output of `horizon` values.
struct NetworkSpec
{
    int stepFeatures = 1;           ///< inputs per step of the lookback
    int externalFeatures = 0;       ///< inputs that join the embedding
    int horizon = 1;                ///< outputs
    std::vector<int> encoderHidden; ///< LSTM sizes, first layer first; empty: no encoder, the
                                    ///< external features alone are read
    std::vector<int> denseHidden;   ///< tanh layers between embedding and output, may be empty
    Embedding embedding = Embedding::CellState;
    double dropout = 0.0;      ///< p of every dropout, in [0, 1)
    bool inputDropout = false; ///< mask the raw inputs as well
};

/// How a network is trained.
struct TrainingOptions
{
    int pretrainEpochs = 0;     ///< encoder-decoder epochs (stage 1), 0 leaves it out
    bool freezeEncoder = false; ///< stage 2 leaves the pre-trained encoder as it is
    int epochs = 25;
    int batchSize = 64;
    double learningRate = 2e-3; ///< of Adam, falling along a cosine to 2 % of it
    int patience = 12;          ///< epochs without a better validation loss before stopping
    double gradientNorm = 1.0;  ///< gradients are scaled down to this norm
    std::uint64_t seed = 1;
    DeviceChoice device = DeviceChoice::Auto;
};

/// Loss after one epoch: mean squared error of the scaled target.
struct EpochLoss
{
    int epoch = 0;           ///< from 1
    double training = 0.0;   ///< mean over the epoch, dropout on
    double validation = 0.0; ///< at the end of the epoch, dropout off
    bool best = false;       ///< lowest validation loss so far: its weights are kept
};

using EpochFinished = std::function<void(const EpochLoss&)>;

} // namespace core
