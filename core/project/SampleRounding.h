#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Samples in 16 bits: of each point the least sample, the step, and how many steps above the
/// least each sample lies. What comes back differs by at most half a step: 1/131,070 of the
/// distance between the point's largest and least sample (and the rounding of a float).
struct RoundedSamples
{
    std::vector<float> least;         ///< (points)
    std::vector<float> step;          ///< (points); 0 where all samples are alike
    std::vector<std::uint16_t> steps; ///< (passes, points)
};

/// `samples` is (passes, points). Nothing where a sample is not finite or too large to round.
std::optional<RoundedSamples> roundSamples(std::span<const float> samples, std::size_t points);

/// `rounded` holds as many least values as steps, and whole passes.
std::vector<float> samplesOf(const RoundedSamples& rounded);

} // namespace core
