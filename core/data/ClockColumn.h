#pragma once

#include "core/data/Table.h"
#include "core/data/TimeColumn.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// What the times of day in a column beside the dates are written as.
enum class ClockKind
{
    Clock,  ///< 22:00, 6h30, 18.00.00, 12.00.00 AM, 8时, HE07, a range's start
    Hours,  ///< 0..23, or 1..24 where 24 is the next midnight, as in "24:00"
    Digits, ///< HHMM or HHMMSS as a number: 30 is 00:30, 2330 is 23:30
    Periods ///< numbered parts of the day; each stands for its start
};

/// How the cells of a clock column are read.
struct ClockFormat
{
    ClockKind kind = ClockKind::Clock;
    int periodSeconds = 0; ///< of `Periods`
    int firstPeriod = 1;   ///< of `Periods`: the number of the one at midnight, 0 or 1

    friend bool operator==(const ClockFormat&, const ClockFormat&) = default;
};

/// "clock", "hours", "HHMM", "periods of 15 minutes", "periods of 15 minutes from 0".
std::string nameOf(const ClockFormat& format);

/// The format of that name; throws `InputError` for any other.
ClockFormat clockFormatNamed(std::string_view name);

/// The time since midnight, at most 24 hours; nothing for what is not written in this format.
///
/// `periodsOfDay` is how many periods the date has, 0 for the usual number. Where it has an hour
/// more or less, the clock was set there: the hour from 02:00 comes twice or not at all, that from
/// 01:00 with half-hours (Great Britain).
std::optional<std::chrono::seconds> parseClock(std::string_view text, const ClockFormat& format,
                                               int periodsOfDay = 0);

/// How a column of times of day is written, and what came of reading it so.
struct ClockColumn
{
    ClockFormat format;
    /// False for plain numbers under a name that says nothing: they could number something else.
    bool isCertain = true;
    bool has24 = false; ///< 24 or 24:00 is there: the next midnight
    std::size_t known = 0;
    std::size_t missing = 0;
    std::size_t faults = 0;
    std::vector<std::size_t> faultRows; ///< the first ones, at most five
    /// The days with an hour of periods more or fewer than usual, ascending, with their number.
    std::vector<std::pair<std::chrono::sys_days, int>> changeDays;

    /// `parseClock` of a cell on its day.
    std::optional<std::chrono::seconds> read(std::string_view text,
                                             std::chrono::sys_days day) const;
};

/// Decides how the times of day in `column` are written; nothing for a column of anything else.
///
/// `days` has the date of each row, nothing where it is unknown. Texts that only a clock is written
/// as (07:00, 6h30, 1 pm) are one whatever the dates. Numbers are a clock only where each comes
/// once on nearly every date, or equally often with groups, as hours do and other numbers do not.
std::optional<ClockColumn> clockColumn(const TextColumn& column,
                                       std::span<const std::optional<std::chrono::sys_days>> days,
                                       const IsMissing& isMissing);

} // namespace core
