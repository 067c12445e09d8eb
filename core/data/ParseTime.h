#pragma once

#include "core/data/ColumnRoles.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace core {

/// A wall-clock label read from text.
struct ParsedTime
{
    std::chrono::sys_seconds time;
    bool hasClock = false; ///< a time of day was written, if only midnight
};

/// Reads a date with or without a time of day; nothing for any other text.
///
/// Dates: 2015-06-27, 20150627, 6/27/2015, 27.6.15, 27 Jun 2015, June 27, 2015, with - / . or
/// blanks between. `order` says what comes first where the year does not; a four-digit year in
/// front is always year, month, day. Two-digit years 70..99 are 19xx, others 20xx. Times of day as
/// in `parseClock`, after a T, a comma or blanks. A zone behind them (Z, +02:00) is part of the
/// label and changes nothing; a fraction of a second is dropped.
std::optional<ParsedTime> parseTime(std::string_view text, DateOrder order);

/// Reads a time of day: 22:00, 22:00:05.25, 10:00 PM, 10pm, 220005, and 24:00 for the next
/// midnight.
std::optional<std::chrono::seconds> parseClock(std::string_view text);

/// The first two numbers of a date that is written with numbers and its year last; nothing for
/// other texts. One of them is the day, the other the month.
struct DayAndMonth
{
    int first = 0;
    int second = 0;
};
std::optional<DayAndMonth> dayAndMonth(std::string_view text);

} // namespace core
