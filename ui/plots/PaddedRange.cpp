#include "ui/plots/PaddedRange.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRounding = 1e-12; ///< of the larger value, what sums in another order differ by

} // namespace

QCPRange paddedRange(double low, double high, double share)
{
    const double largest = std::max(std::abs(low), std::abs(high));
    if (high - low > kRounding * largest)
        return {low - share * (high - low), high + share * (high - low)};
    const double room = largest > 0.0 ? 0.1 * largest : 1.0;
    return {low - room, high + room};
}

} // namespace ui
