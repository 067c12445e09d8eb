#pragma once

#include <vector>

namespace core {

/// Points and weights on (0, 1): the sum of weight * f(point) is the integral of f, exactly for
/// polynomials of degree up to 2 * points - 1.
struct GaussLegendre
{
    std::vector<double> points; ///< rising
    std::vector<double> weights;
};

GaussLegendre gaussLegendre(int points);

} // namespace core
