#pragma once

#include "core/data/Finding.h"
#include "core/data/Series.h"

#include <optional>

namespace core {

/// What should be said of values that never fall: they may be readings of a meter. Suspicious where
/// the column is named like one.
std::optional<Finding> meterFinding(const Series& series);

} // namespace core
