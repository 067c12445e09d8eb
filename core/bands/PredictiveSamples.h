#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// The kept samples of MC dropout, in the scaled target: enough for another number of passes
/// without another forward pass.
struct PredictiveSamples
{
    std::size_t passes = 0;    ///< B
    std::size_t points = 0;    ///< N: windows times horizon, in time order
    std::vector<float> values; ///< (B, N)

    /// More passes over the same points, behind these.
    void append(const PredictiveSamples& more);
};

/// Mean and standard deviation over passes for every point, in the scaled target.
struct PassMoments
{
    std::vector<double> mean;      ///< predictive mean
    std::vector<double> deviation; ///< eta_1: sample standard deviation; 0 with one pass
};

/// All that a band takes from the passes over some points, where no other number of passes is
/// asked for: a hundredth of the samples.
struct PassSummary
{
    PassMoments moments;
    std::vector<double> learnedScales; ///< `learnedScales` of these; empty without
};

/// Moments over the first `passes` passes (1..B). arXiv:1709.01907, algorithm 1, lines 8 and 9.
PassMoments passMoments(const PredictiveSamples& samples, std::size_t passes);

/// sqrt(eta_1^2 + mean of s^2 over the first `passes` passes) of every point; `scales` holds s.
std::vector<double> learnedScales(const PassMoments& moments, const PredictiveSamples& scales,
                                  std::size_t passes);

/// Of all passes; `scales` may be empty.
PassSummary summarise(const PredictiveSamples& samples, const PredictiveSamples& scales);

} // namespace core
