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

/// What the outputs of a network say of a target.
enum class Head
{
    Mean,     ///< its mean, trained with the mean squared error
    StudentT, ///< location mu and scale s of a Student t with 5 degrees of freedom, trained with
              ///< its negative log-likelihood (Kendall and Gal 2017, arXiv:1703.04977, with heavier
              ///< tails)
};

/// "mean", "studentT"; `headNamed` throws `InputError` for any other name.
std::string_view nameOf(Head head);
Head headNamed(std::string_view name);

/// Degrees of freedom of Head::StudentT.
inline constexpr double kStudentDegrees = 5.0;

/// Shape of a network: a stack of LSTMs over the lookback, its last state joined with the external
/// features, dense tanh layers, a linear output of `horizon` values (of twice as many, all mu and
/// then all log s held within -5 and 3, with Head::StudentT).
struct NetworkSpec
{
    int stepFeatures = 1;           ///< inputs per step of the lookback
    int externalFeatures = 0;       ///< inputs that join the embedding
    int horizon = 1;                ///< F, steps forecast
    std::vector<int> encoderHidden; ///< LSTM sizes, first layer first; empty: no encoder, the
                                    ///< external features alone are read
    std::vector<int> denseHidden;   ///< tanh layers between embedding and output, may be empty
    Embedding embedding = Embedding::CellState;
    Head head = Head::Mean;
    double dropout = 0.0;      ///< p of every dropout, in [0, 1)
    bool inputDropout = false; ///< mask the raw inputs as well

    int outputs() const { return head == Head::StudentT ? 2 * horizon : horizon; }
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

/// Loss after one epoch, of the scaled target: that of the head.
struct EpochLoss
{
    int epoch = 0;           ///< from 1
    double training = 0.0;   ///< mean over the epoch, dropout on
    double validation = 0.0; ///< at the end of the epoch, dropout off
    bool best = false;       ///< lowest validation loss so far: its weights are kept
};

using EpochFinished = std::function<void(const EpochLoss&)>;

} // namespace core
