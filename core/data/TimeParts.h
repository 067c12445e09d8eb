#pragma once

#include "core/data/ClockColumn.h"
#include "core/data/ParseTime.h"
#include "core/data/Table.h"
#include "core/data/TimeColumn.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace core {

/// The columns that hold a time in parts: year, month, day, hour and minute by themselves.
struct TimeParts
{
    std::size_t year = 0;
    std::optional<std::size_t> month; ///< a number or a name; nothing with the day of the year
    std::optional<std::size_t> day;   ///< of the month, or of the year without a month; nothing: 1
    std::optional<std::size_t> hour;  ///< in the format of `clock`
    std::optional<std::size_t> minute;
    std::optional<ClockColumn> clock; ///< set with `hour`
};

/// Finds the columns of `table` by their names in seven languages and by their contents, which have
/// to be the years, months and days of a calendar in nineteen of twenty sampled rows; nothing where
/// there is no year with a month or a day of the year.
std::optional<TimeParts> findTimeParts(const Table& table, const IsMissing& isMissing);

/// The date of a row; nothing where a part is missing or there is no such day.
std::optional<std::chrono::sys_days> dayOfParts(const Table& table, const TimeParts& parts,
                                                std::size_t row);

/// The time of a row, hour 24 being the next midnight; nothing where a part is missing or wrong.
std::optional<ParsedTime> timeOfParts(const Table& table, const TimeParts& parts, std::size_t row);

} // namespace core
