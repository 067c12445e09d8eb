#pragma once

#include <qcustomplot.h>

#include <limits>

namespace ui {

/// The lowest and the highest of some values; of none as they are here.
struct ValueReach
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();

    /// True where `other` is within this.
    bool holds(const ValueReach& other) const
    {
        return lowest <= other.lowest && other.highest <= highest;
    }
};

/// The range of an axis for values from `low` to `high`, with a `share` of its size added at each
/// end. Where they differ by no more than rounding they are one value, with room of a tenth of its
/// size (of 1 where it is 0): rounding is not drawn as if it said something.
QCPRange paddedRange(double low, double high, double share);

} // namespace ui
