#pragma once

#include <qcustomplot.h>

namespace ui {

/// The range of an axis for values from `low` to `high`, with a `share` of its size added at each
/// end. Where they differ by no more than rounding they are one value, with room of a tenth of its
/// size (of 1 where it is 0): rounding is not drawn as if it said something.
QCPRange paddedRange(double low, double high, double share);

} // namespace ui
