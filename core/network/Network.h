#pragma once

#include "core/base/LibraryVersion.h"
#include "core/base/Progress.h"
#include "core/network/NetworkSpec.h"
#include "core/network/Weights.h"
#include "core/network/WindowSet.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Where dropout acts in a stochastic pass (the ablation of the paper's section 4).
enum class DropoutScope
{
    PredictionNetwork,           ///< "PredNet": the encoder runs once, without dropout
    EncoderAndPredictionNetwork, ///< "Enc+Pred": Algorithm 1
};

/// Stochastic passes [first, end).
struct PassRange
{
    PassRange(int passes) : end(passes) {} // NOLINT: a count is a range from the first pass
    PassRange(int firstPass, int endPass) : first(firstPass), end(endPass) {}

    int first = 0;
    int end = 0;

    std::size_t size() const { return static_cast<std::size_t>(end - first); }
};

/// A trained network. Const members may be called from several threads.
///
/// The boundary to LibTorch: plain arrays go in and come out, no LibTorch type is seen here.
class Network
{
public:
    virtual ~Network() = default;

    virtual const NetworkSpec& spec() const = 0;
    virtual std::string device() const = 0; ///< what it runs on: "CPU" or "CUDA"

    /// Dropout off. Result (windows, spec().outputs()), scaled.
    virtual std::vector<float> predict(const WindowSet& windows) const = 0;

    /// `passes` stochastic passes, Algorithm 1 of arXiv:1709.01907: one mask per sequence, layer
    /// and pass, the same at all time steps (Gal and Ghahramani 2016, arXiv:1512.05287).
    ///
    /// Result (passes, windows, spec().outputs()), scaled. Pass b draws from RandomStream(seed, b),
    /// so a pass is the same in any range of passes and for any number of threads.
    virtual std::vector<float>
    sample(const WindowSet& windows, PassRange passes, std::uint64_t seed,
           DropoutScope scope = DropoutScope::EncoderAndPredictionNetwork,
           const Progress& progress = {}) const = 0;

    /// The encoder's last state per window, dropout off: (windows, last encoder size).
    virtual std::vector<float> embeddings(const WindowSet& windows) const = 0;

    /// Weights of encoder and prediction network (the decoder serves training alone): all that
    /// `NetworkModule::restore` needs beside the spec.
    virtual std::vector<WeightArray> weights() const = 0;
};

/// The part of the program that needs LibTorch: loaded late, since it costs a second at start.
class NetworkModule
{
public:
    virtual ~NetworkModule() = default;

    virtual bool hasCuda() const = 0;
    virtual std::string version() const = 0;    ///< "LibTorch 1.13.1"
    virtual bool usesReferenceBlas() const = 0; ///< several times slower than OpenBLAS
    /// LibTorch, the vector instructions it uses, OpenBLAS with the processor it is tuned to.
    virtual std::vector<LibraryVersion> libraries() const = 0;

    /// Trains on `training`, keeps the epoch with the lowest loss on `validation`. Targets hold no
    /// NaN. Same seed and device: same weights, whatever the number of threads.
    ///
    /// Throws `InputError` when the loss diverges (naming the learning rate) or CUDA is asked for
    /// and not there (setting "device"); `Cancelled` on request.
    virtual std::unique_ptr<Network> train(const NetworkSpec& spec, const WindowSet& training,
                                           const WindowSet& validation,
                                           const TrainingOptions& options,
                                           const Progress& progress = {},
                                           const EpochFinished& epochFinished = {}) const = 0;

    /// The network whose weights were kept: predicts and samples the same, bit for bit on the same
    /// device. Throws `InputError` naming `source` when the weights are not those of such a
    /// network.
    virtual std::unique_ptr<Network> restore(const NetworkSpec& spec,
                                             std::span<const WeightArray> weights,
                                             DeviceChoice device,
                                             const std::string& source) const = 0;
};

/// Loads the module at the first call (thread-safe; takes about a second) and returns it.
/// Throws `InputError` when it is missing or broken, with the file that was tried.
const NetworkModule& networkModule();

} // namespace core
