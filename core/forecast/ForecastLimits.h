#pragma once

namespace core {

/// An inclusive range a setting must lie in.
template <typename T>
struct Range
{
    T min;
    T max;
};

/// The ranges of `ForecastOptions`, used by `validate`, the settings form and the help texts.
namespace limits {
inline constexpr Range<int> kLookback{1, 1000};
inline constexpr Range<int> kHorizon{1, 168};
inline constexpr Range<int> kHiddenSize{1, 1024};
inline constexpr int kMaxLayers = 6;
inline constexpr Range<double> kDropout{0.0, 0.9};
inline constexpr Range<int> kMcSamples{1, 5000};
inline constexpr Range<double> kLevel{0.50, 0.99};
inline constexpr Range<int> kPretrainEpochs{0, 5000};
inline constexpr Range<int> kEpochs{1, 5000};
inline constexpr Range<int> kBatchSize{1, 4096};
inline constexpr Range<double> kLearningRate{1e-6, 1.0};
inline constexpr Range<int> kPatience{1, 5000};
inline constexpr Range<int> kSplitSteps{0, 1000000};
} // namespace limits

} // namespace core
