#include "core/forecast/PredictiveSamples.h"

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

} // namespace core
