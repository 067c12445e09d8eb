#include "core/bands/StandardQuantile.h"

#include "core/base/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

StandardQuantile StandardQuantile::normal(double factor)
{
    StandardQuantile quantile;
    quantile.m_factor = factor;
    return quantile;
}

StandardQuantile StandardQuantile::studentT()
{
    StandardQuantile quantile;
    quantile.m_shape = Shape::StudentT;
    return quantile;
}

StandardQuantile StandardQuantile::conformal(std::vector<double> scores)
{
    assert(!scores.empty());
    std::sort(scores.begin(), scores.end());
    StandardQuantile quantile;
    quantile.m_shape = Shape::Scores;
    quantile.m_sorted = std::move(scores);
    return quantile;
}

double StandardQuantile::operator()(double probability) const
{
    switch (m_shape) {
    case Shape::StudentT:
        return studentT5Quantile(probability);
    case Shape::Scores: {
        const auto n = static_cast<double>(m_sorted.size());
        // Without the small step, (n + 1) p = 19.000000000000004 would ask for the 20th.
        const double rank = probability > 0.5 ? std::ceil((n + 1.0) * probability - 1e-9)
                                              : std::floor((n + 1.0) * probability + 1e-9);
        return m_sorted[static_cast<std::size_t>(std::clamp(rank, 1.0, n)) - 1];
    }
    case Shape::Normal:
        break;
    }
    return m_factor * normalQuantile(probability);
}

} // namespace core
