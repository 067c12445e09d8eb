#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// The kept samples of MC dropout for a set of windows: enough to draw another band (other level,
/// fewer passes, calibration on or off) without another forward pass.
struct PredictiveSamples
{
    std::size_t passes = 0;    ///< B
    std::size_t points = 0;    ///< N = windows x F, in time order
    std::vector<float> values; ///< (B, N), scaled target
    std::vector<double> bases; ///< (N), for TargetTransform::toValue
};

/// Mean and standard deviation over the first `passes` passes for every point, scaled target.
struct PassMoments
{
    std::vector<double> mean;      ///< predictive mean
    std::vector<double> deviation; ///< eta_1, sample standard deviation; 0 with one pass
};
PassMoments passMoments(const PredictiveSamples& samples, std::size_t passes);

} // namespace core
