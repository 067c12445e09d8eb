#pragma once

#include "core/base/Range.h"

/// Ranges of `ForecastOptions` that others than its settings keep to.
namespace core::limits {

inline constexpr Range<int> kHorizon{1, 168};
inline constexpr Range<double> kDropout{0.0, 0.9};

} // namespace core::limits
