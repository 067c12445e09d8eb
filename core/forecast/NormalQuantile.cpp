#include "core/forecast/NormalQuantile.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace core {

double normalQuantile(double probability)
{
    assert(probability > 0.0 && probability < 1.0);
    if (probability == 0.5)
        return 0.0; // the steps below would leave a trace of rounding
    if (probability > 0.5)
        return -normalQuantile(1.0 - probability);
    // Abramowitz and Stegun 26.2.23, right to 4.5e-4, and Halley steps from there: each triples
    // the number of right digits.
    const double t = std::sqrt(-2.0 * std::log(probability));
    double x = (2.515517 + t * (0.802853 + t * 0.010328)) /
                   (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
               t;
    for (int step = 0; step < 3; ++step) {
        const double excess = 0.5 * std::erfc(-x / std::numbers::sqrt2) - probability;
        const double density = std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
        const double newton = excess / density;
        x -= newton / (1.0 + 0.5 * x * newton);
    }
    return x;
}

} // namespace core
