#include "core/base/Distributions.h"

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

double studentProbability(double t, int freedom)
{
    // Abramowitz and Stegun 1964, 26.7.3 and 26.7.4: finite sums in the cosine of atan(t / sqrt n).
    assert(freedom >= 1);
    const double angle = std::atan(t / std::sqrt(static_cast<double>(freedom)));
    const double cosine = std::cos(angle);
    const bool isOdd = freedom % 2 == 1;
    double term = isOdd ? cosine : 1.0;
    double sum = freedom == 1 ? 0.0 : term;
    for (int k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
        term *= cosine * cosine * static_cast<double>(k - 1) / static_cast<double>(k);
        sum += term;
    }
    const double within =
        isOdd ? 2.0 / std::numbers::pi * (angle + std::sin(angle) * sum) : std::sin(angle) * sum;
    return 0.5 * (1.0 + within);
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
