#pragma once

#include <limits>

namespace core {

/// Stands for "no value" in series and results.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

} // namespace core
