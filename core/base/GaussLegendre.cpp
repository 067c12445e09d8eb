#include "core/base/GaussLegendre.h"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace core {

GaussLegendre gaussLegendre(int points)
{
    const auto size = static_cast<std::size_t>(points);
    GaussLegendre rule{std::vector<double>(size), std::vector<double>(size)};
    // Newton's method on the Legendre polynomial, from Chebyshev's approximation of its roots.
    for (int i = 0; i < points; ++i) {
        double x = -std::cos(std::numbers::pi * (i + 0.75) / (points + 0.5));
        double slope = 1.0;
        for (int round = 0; round < 20; ++round) {
            double value = x;
            double before = 1.0;
            for (int k = 2; k <= points; ++k) {
                const double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                before = value;
                value = next;
            }
            slope = points * (x * value - before) / (x * x - 1.0);
            const double step = value / slope;
            x -= step;
            if (std::abs(step) < 1e-15)
                break;
        }
        rule.points[static_cast<std::size_t>(i)] = 0.5 * (1.0 + x);
        rule.weights[static_cast<std::size_t>(i)] = 1.0 / ((1.0 - x * x) * slope * slope);
    }
    return rule;
}

} // namespace core
