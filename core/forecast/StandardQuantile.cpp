#include "core/forecast/StandardQuantile.h"

#include "core/forecast/NormalQuantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
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

double studentT5Probability(double t)
{
    // For odd degrees of freedom the integral is one of powers of a cosine.
    const double angle = std::atan(t / std::sqrt(5.0));
    const double cosine = std::cos(angle);
    return 0.5 + (angle + std::sin(angle) * cosine * (1.0 + 2.0 / 3.0 * cosine * cosine)) /
                     std::numbers::pi;
}

double studentT5Quantile(double probability)
{
    assert(probability > 0.0 && probability < 1.0);
    double low = -1.0;
    double high = 1.0;
    while (studentT5Probability(low) > probability)
        low *= 2.0;
    while (studentT5Probability(high) < probability)
        high *= 2.0;
    for (int i = 0; i < 200 && high - low > 1e-15 * (1.0 + std::abs(low)); ++i) {
        const double middle = 0.5 * (low + high);
        (studentT5Probability(middle) < probability ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace core
