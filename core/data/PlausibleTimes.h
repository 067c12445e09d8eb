#pragma once

#include "core/data/Table.h"
#include "core/data/TimeFormat.h"

#include <string_view>
#include <vector>

namespace core {

/// What the numbers of a column can be as times.
struct PlausibleTimes
{
    bool areNumbers = false;     ///< most texts are numbers without a sign and exponent
    std::vector<TimeKind> kinds; ///< the likely ones, the most likely first; empty: no times
    bool isCertain = false;      ///< nothing else than times is likely
};

/// Judges by the range of the numbers, the order and the steps of neighbouring rows, and the name
/// of the column. `texts`: sampled ones that are not missing, at least one.
PlausibleTimes plausibleTimes(const TextColumn& column, const std::vector<std::string_view>& texts);

} // namespace core
