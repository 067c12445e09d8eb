#pragma once

#include "core/base/Message.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

inline constexpr std::int64_t kDaySeconds = 86'400;
inline constexpr std::int64_t kWeekSeconds = 7 * kDaySeconds;
inline constexpr std::int64_t kMonthSeconds = 2'629'746; ///< a twelfth of the mean Gregorian year

/// The distance between two values of a series: a number of seconds, or calendar months.
struct TimeStep
{
    std::int64_t seconds = 3600; ///< of a step in months the mean, for widths only
    int months = 0;              ///< 0: the seconds count

    static constexpr TimeStep ofSeconds(std::int64_t seconds) { return {seconds, 0}; }
    static constexpr TimeStep ofMonths(int months) { return {months * kMonthSeconds, months}; }

    bool operator==(const TimeStep&) const = default;

    /// True for what a series can be made of: a divisor of a day, a week, months that divide a
    /// year.
    bool isUsable() const;

    /// `count` steps after `start`. Of months: the same day, or the last one of a shorter month.
    std::chrono::sys_seconds after(std::chrono::sys_seconds start, std::int64_t count) const;

    /// The last whole step from `start` that is not after `time`; negative before `start`.
    std::int64_t between(std::chrono::sys_seconds start, std::chrono::sys_seconds time) const;
};

/// "15 minutes", "1 hour", "1 week", "1 month": in the largest unit that divides it.
Message stepMessage(TimeStep step);

/// As an option writes it: "15min", "1h", "1d", "1w", "1month".
std::string optionText(TimeStep step);

/// Reads what `optionText` writes, and the usual words and abbreviations ("30 min", "1 hour",
/// "60s", "week"), whatever their case; nothing for any other text or a step of nothing.
std::optional<TimeStep> parseStep(std::string_view text);

} // namespace core
