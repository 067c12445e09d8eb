#include "core/models/TrainingMemory.h"

#include <algorithm>

namespace core {

namespace {

constexpr double kWorkSpace = 96e6;   ///< of the libraries and threads
constexpr double kWeightCopies = 5.0; ///< gradient, two moments, the best so far
constexpr double kStateCopies = 12.0; ///< gates, states and masks of a step that a gradient needs
constexpr double kPredicted = 1024.0; ///< windows at once
constexpr double kFloat = sizeof(float);

double count(const WindowSet& windows)
{
    return static_cast<double>(windows.size());
}

} // namespace

double trainingMemory(const ForecastWindows& windows, const ForecastOptions& options)
{
    const WindowSet& training = windows.training;
    const double outputs = 2.0 * options.horizon;
    double weights = 0.0;
    double before = training.stepFeatures;
    double hidden = 0.0; // of all layers of the encoder
    for (const int size : options.encoderHidden) {
        weights += 4.0 * size * (before + size);
        before = size;
        hidden += size;
    }
    before += training.externalFeatures;
    for (const int size : options.denseHidden) {
        weights += size * before;
        before = size;
    }
    weights += before * outputs;

    const double perWindow = training.externalFeatures + 2.0 * outputs;
    const double all = count(training) + count(windows.validation) + count(windows.test);
    const double steps = options.lookback + (options.pretrainEpochs > 0 ? options.horizon : 0);
    const double batch =
        std::min<double>(options.batchSize, count(training)) * steps * kStateCopies * hidden;
    const double predicted = std::min(kPredicted, count(training)) *
                             (options.lookback * training.stepFeatures + 6.0 * hidden);
    const double samples =
        2.0 * options.mcSamples * (2.0 * count(windows.test) + count(windows.validation)) * outputs;
    return kWorkSpace +
           kFloat * (weights * kWeightCopies + all * perWindow + batch + predicted + samples);
}

} // namespace core
