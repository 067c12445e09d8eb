#pragma once

#include "core/data/ClockColumn.h"
#include "core/data/ParseTime.h"
#include "core/data/Table.h"
#include "core/data/TimeColumn.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// The columns that hold a time in parts: year, month, day, hour and minute by themselves.
struct TimeParts
{
    std::size_t year = 0;
    std::optional<std::size_t> month; ///< a number or a name
    std::optional<std::size_t> day;   ///< of the month, or of the year without a month; nothing: 1
    std::optional<std::size_t> hour;  ///< in the format of `clock`
    std::optional<std::size_t> minute;
    std::optional<std::size_t> quarter;  ///< in place of month and day: 1, Q1; its first day
    std::optional<std::size_t> halfYear; ///< likewise: 1, H1, "1. Halbjahr"
    std::optional<std::size_t> week;     ///< likewise: 5, W05, KW 5; its Monday
    std::optional<ClockColumn> clock;    ///< set with `hour`

    std::size_t count() const;               ///< of columns
    std::vector<std::size_t> ofDate() const; ///< all but hour and minute
};

/// Finds the columns of `table` by their names in seven languages and by their contents, which have
/// to be the years, months and days of a calendar in nineteen of twenty sampled rows; nothing where
/// there is no year with a month, a quarter, a half-year, a week or a day of the year. Rows without
/// a part count for nothing, but most have all.
std::optional<TimeParts> findTimeParts(const Table& table, const IsMissing& isMissing);

/// The same of these columns, whatever they are called: year, month, day, hour and minute in this
/// order if their numbers can be that, else with day or month first; year and half, quarter,
/// month, week or day of the year by the largest number. All columns are parts, or nothing comes of
/// it.
std::optional<TimeParts> timePartsOf(const Table& table, const std::vector<std::size_t>& columns,
                                     const IsMissing& isMissing);

/// The date of a row; nothing where a part is missing or there is no such day.
std::optional<std::chrono::sys_days> dayOfParts(const Table& table, const TimeParts& parts,
                                                std::size_t row);

/// The time of a row, hour 24 being the next midnight; nothing where a part is missing or wrong.
std::optional<ParsedTime> timeOfParts(const Table& table, const TimeParts& parts, std::size_t row);

/// The column that a row without a time is to blame on: the first part that cannot be read.
std::size_t faultyPart(const Table& table, const TimeParts& parts, std::size_t row);

} // namespace core
