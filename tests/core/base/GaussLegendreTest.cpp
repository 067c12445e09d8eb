#include "core/base/GaussLegendre.h"

#include "tests/Catch.h"

#include <cmath>

using Catch::Matchers::WithinAbs;

TEST_CASE("Gauss-Legendre quadrature is exact up to its degree and not beyond", "[quadrature]")
{
    for (const int points : {1, 2, 4, 8, 16, 24, 64}) {
        const auto rule = core::gaussLegendre(points);
        const auto integral = [&](int power) {
            double sum = 0.0;
            for (std::size_t i = 0; i < rule.points.size(); ++i)
                sum += rule.weights[i] * std::pow(rule.points[i], power);
            return sum;
        };
        for (int power = 0; power < 2 * points; ++power)
            CHECK_THAT(integral(power), WithinAbs(1.0 / (power + 1), 1e-14));
        if (points < 8)
            CHECK(std::abs(integral(2 * points) - 1.0 / (2 * points + 1)) > 1e-10);
    }
}
