#pragma once

#include "core/data/TimeColumn.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace core {

/// What came of reading all cells of a column in one format.
struct TimeTrial
{
    TimeColumn column;          ///< without `proof`, `others` and `isCertain`
    std::uint64_t checksum = 0; ///< equal for formats that read the same times from the same rows
    std::size_t weekdays = 0;   ///< cells that name a weekday
    std::size_t wrongWeekdays = 0;           ///< of these, those whose date is on another
    std::vector<std::chrono::sys_days> days; ///< the different days as they first appear
    bool hasSeveralClocks = false;           ///< times of day differ
    bool hasDots = false;                    ///< dates with dots between their numbers
};

TimeTrial tryFormat(const TextColumn& column, const IsMissing& isMissing, const TimeFormat& format);

/// How much the days speak against the order they were read in, from 0: empty steps between the
/// first and the last as a share of all, turns back, and months or years counted from an odd day.
/// Nothing where there are too few days to tell.
std::optional<double> irregularity(const TimeTrial& trial);

} // namespace core
