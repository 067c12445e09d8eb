#include "core/bands/BandStability.h"

#include <cassert>
#include <cmath>

namespace core {

namespace {

std::vector<std::size_t> usualCounts(std::size_t kept)
{
    std::vector<std::size_t> counts{2, 3, 5, 7};
    for (std::size_t decade = 10; decade < kept; decade *= 10)
        for (const std::size_t tenths : {10U, 15U, 20U, 30U, 50U, 70U})
            counts.push_back(decade * tenths / 10);
    std::erase_if(counts, [&](std::size_t count) { return count >= kept; });
    if (kept >= 2)
        counts.push_back(kept);
    return counts;
}

StabilityPoint stabilityAt(const BandInputs& inputs, std::size_t passes)
{
    const PassMoments moments = passMoments(inputs.samples, passes);
    StabilityPoint point;
    point.passes = passes;
    point.relativeError = relativePassError(passes);
    for (std::size_t i = 0; i < moments.mean.size(); ++i) {
        const auto halfWidth = [&](double deviation) {
            return 0.5 * (inputs.transform.toValue(moments.mean[i] + deviation, inputs.bases[i]) -
                          inputs.transform.toValue(moments.mean[i] - deviation, inputs.bases[i]));
        };
        const double eta1 = moments.deviation[i];
        const double eta = std::hypot(eta1, inputs.noiseOf(i));
        const double share = eta > 0.0 ? eta1 * eta1 / (eta * eta) : 0.0;
        point.epistemic += halfWidth(eta1);
        point.total += halfWidth(eta);
        point.totalError += point.relativeError * share * halfWidth(eta);
    }
    const auto n = static_cast<double>(moments.mean.size());
    for (double* mean : {&point.epistemic, &point.total, &point.totalError})
        *mean /= n;
    return point;
}

} // namespace

double relativePassError(std::size_t passes)
{
    assert(passes >= 2);
    return 1.0 / std::sqrt(2.0 * static_cast<double>(passes - 1));
}

std::vector<StabilityPoint> bandStability(const BandInputs& inputs, std::vector<std::size_t> passes)
{
    if (passes.empty())
        passes = usualCounts(inputs.samples.passes);
    std::vector<StabilityPoint> points;
    for (const std::size_t count : passes) {
        assert(count >= 2);
        points.push_back(stabilityAt(inputs, count));
    }
    return points;
}

} // namespace core
