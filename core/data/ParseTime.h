#pragma once

#include "core/data/DateOrder.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace core {

/// A wall-clock label read from text.
struct ParsedTime
{
    std::chrono::sys_seconds time; ///< as written, never converted
    bool hasClock = false;         ///< a time of day was written, if only midnight
    /// Minutes ahead of UTC of a zone written behind, where its name settles it (CET is 60). It
    /// tells the two hours of a clock change apart.
    std::optional<int> offsetMinutes = std::nullopt;
    bool hasZone = false; ///< a zone was written, if only a name whose offset changes

    friend bool operator==(const ParsedTime&, const ParsedTime&) = default;
};

/// Reads a date with or without a time of day; nothing for any other text.
///
/// Dates: 2015-06-27, 20150627, 6/27/2015, 27.6.15, 27 Jun 2015, June 27, 2015, 27 de junio de
/// 2015, with - / . or blanks between, and 2015年6月27日. `order` says what comes first where the
/// year does not; a four-digit year in front is always year, month, day. Two-digit years 70..99 are
/// 19xx, others 20xx. Times of day as in `parseClock`, in front or behind, after a T, blanks, or
/// one of , : _ - /; 24:00 is the next midnight. Names of weekdays may stand in front or behind and
/// change nothing. A zone behind the time (Z, +02:00, UTC, CEST, [Europe/Berlin]) is noted, never
/// applied; a fraction of a second is dropped. Of a range ("a - b", "a/b", "a bis b") the start is
/// read. Digits alone are YYYYMMDD, or that with HH, HHMM or HHMMSS behind for years from 1900 to
/// 2100.
std::optional<ParsedTime> parseTime(std::string_view text, DateOrder order);

/// Reads a time of day: 22:00, 22:00:05.25, 10:00 PM, 10pm, 1:00 p. m., 6h30, 18.00.00, 08 Uhr,
/// 8时30分, 220005, 7, and 24:00 for the next midnight. One dot alone makes no clock: 18.30 is a
/// number.
std::optional<std::chrono::seconds> parseClock(std::string_view text);

} // namespace core
