#include "core/bands/PredictiveSamples.h"

#include <cassert>
#include <cmath>

namespace core {

void PredictiveSamples::append(const PredictiveSamples& more)
{
    assert(passes == 0 || more.points == points);
    points = more.points;
    passes += more.passes;
    values.insert(values.end(), more.values.begin(), more.values.end());
}

PassMoments passMoments(const PredictiveSamples& samples, std::size_t passes)
{
    assert(passes >= 1 && passes <= samples.passes);
    const std::size_t n = samples.points;
    // Sums of differences to the first pass: no digits are lost where the spread is small.
    std::vector<double> sum(n, 0.0);
    std::vector<double> squares(n, 0.0);
    for (std::size_t b = 1; b < passes; ++b) {
        const float* pass = samples.values.data() + b * n;
        for (std::size_t i = 0; i < n; ++i) {
            const double difference = static_cast<double>(pass[i]) - samples.values[i];
            sum[i] += difference;
            squares[i] += difference * difference;
        }
    }
    PassMoments moments{std::vector<double>(n), std::vector<double>(n, 0.0)};
    const auto count = static_cast<double>(passes);
    for (std::size_t i = 0; i < n; ++i) {
        moments.mean[i] = samples.values[i] + sum[i] / count;
        if (passes > 1)
            moments.deviation[i] =
                std::sqrt(std::fmax(0.0, squares[i] - sum[i] * sum[i] / count) / (count - 1.0));
    }
    return moments;
}

std::vector<double> learnedScales(const PassMoments& moments, const PredictiveSamples& scales,
                                  std::size_t passes)
{
    std::vector<double> result(scales.points, 0.0);
    for (std::size_t b = 0; b < passes; ++b) {
        const float* pass = scales.values.data() + b * scales.points;
        for (std::size_t i = 0; i < scales.points; ++i)
            result[i] += static_cast<double>(pass[i]) * pass[i];
    }
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] =
            std::hypot(moments.deviation[i], std::sqrt(result[i] / static_cast<double>(passes)));
    return result;
}

PassSummary summarise(const PredictiveSamples& samples, const PredictiveSamples& scales)
{
    PassSummary summary{passMoments(samples, samples.passes), {}};
    if (scales.passes > 0)
        summary.learnedScales = learnedScales(summary.moments, scales, scales.passes);
    return summary;
}

} // namespace core
