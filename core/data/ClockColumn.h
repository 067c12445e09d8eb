#pragma once

#include "core/data/Table.h"
#include "core/data/TimeColumn.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the times of day in a column beside the dates are written as.
enum class ClockKind
{
    Clock,  ///< 22:00, 6h30, 18.00.00, 12.00.00 AM, 8时, HE07, a range's start
    Hours,  ///< 0..23, or 1..24 where 24 is the next midnight, as in "24:00": 1 is 01:00
    Digits, ///< HHMM or HHMMSS as a number: 30 is 00:30, 2330 is 23:30
    Periods ///< numbered parts of the day; each stands for its start
};

/// How the cells of a clock column are read.
struct ClockFormat
{
    ClockKind kind = ClockKind::Clock;
    int periodSeconds = 0; ///< of `Periods`
    /// Of `Periods` the number of the one at midnight, of `Hours` the first of the day: 0 or 1.
    int firstPeriod = 1;

    friend bool operator==(const ClockFormat&, const ClockFormat&) = default;
};

/// The number of an hour or a period with a word at one side of it: P05, SP 5, "Interval 5",
/// "5. Stunde"; nothing for other texts.
std::optional<std::int64_t> numberBesideWord(std::string_view text);

/// "clock", "hours", "HHMM", "periods of 15 minutes", "periods of 15 minutes from 0".
std::string nameOf(const ClockFormat& format);

/// The format of that name; throws `InputError` for any other.
ClockFormat clockFormatNamed(std::string_view name);

/// A day on which the clock is set, whose hours or periods are numbered through.
struct ChangeDay
{
    std::chrono::sys_days day;
    int periods = 0;      ///< it has: an hour's more or fewer than other days
    int hour = 2;         ///< of the clock, that comes twice or not at all
    bool isExtra = false; ///< the numbers no other day has are the second of the two hours

    friend bool operator==(const ChangeDay&, const ChangeDay&) = default;
};

/// The time since midnight, at most 24 hours; nothing for what is not written in this format.
///
/// Numbers of the second of two hours may be marked: 2*, 02X, 3B. On the `change` of a clock the
/// two hours have the same time, and none has that of the hour left out, as where the file has the
/// clock's times.
std::optional<std::chrono::seconds> parseClock(std::string_view text, const ClockFormat& format,
                                               const ChangeDay* change = nullptr);

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
    std::vector<ChangeDay> changeDays;  ///< of `Hours` and `Periods`, ascending

    /// Whether they number the hours of the day, each with the time of its end: 1 to 24.
    bool numbersHours() const { return format.kind == ClockKind::Hours && format.firstPeriod == 1; }
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

/// The same of a column that is chosen or called so: whole numbers from 0 to 24, all of them,
/// whatever the dates.
std::optional<ClockColumn> hoursColumn(const TextColumn& column, const IsMissing& isMissing);

} // namespace core
