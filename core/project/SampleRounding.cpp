#include "core/project/SampleRounding.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr float kSteps = 65535.0F;

} // namespace

std::optional<RoundedSamples> roundSamples(std::span<const float> samples, std::size_t points)
{
    if (points == 0)
        return std::nullopt;
    RoundedSamples rounded;
    rounded.least.assign(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(points));
    std::vector<float> largest = rounded.least;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!std::isfinite(samples[i]))
            return std::nullopt;
        rounded.least[i % points] = std::min(rounded.least[i % points], samples[i]);
        largest[i % points] = std::max(largest[i % points], samples[i]);
    }
    for (std::size_t point = 0; point < points; ++point) {
        rounded.step.push_back((largest[point] - rounded.least[point]) / kSteps);
        if (!std::isfinite(rounded.step.back()))
            return std::nullopt;
    }
    rounded.steps.reserve(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const float step = rounded.step[i % points];
        const float above = samples[i] - rounded.least[i % points];
        const float count = step == 0.0F ? 0.0F : std::min(std::round(above / step), kSteps);
        rounded.steps.push_back(static_cast<std::uint16_t>(count));
    }
    return rounded;
}

std::vector<float> samplesOf(const RoundedSamples& rounded)
{
    const std::size_t points = rounded.least.size();
    std::vector<float> samples;
    samples.reserve(rounded.steps.size());
    for (std::size_t i = 0; i < rounded.steps.size(); ++i)
        samples.push_back(rounded.least[i % points] +
                          rounded.step[i % points] * static_cast<float>(rounded.steps[i]));
    return samples;
}

} // namespace core
