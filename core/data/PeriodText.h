#pragma once

#include "core/data/ParseTime.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// The first day of a month: 2024-03, 2024.3, 03/2024, 202403, 2024M03, Mar 2024, März 24,
/// 2024年3月. Nothing for other texts; the same holds for the others below.
std::optional<ParsedTime> parseMonth(std::string_view text);

/// The first day of a quarter: 2024-Q1, 2024Q1, Q1 2024, 1Q24, 1T2024, T1 2024.
std::optional<ParsedTime> parseQuarter(std::string_view text);

/// The Monday of an ISO week, or the day of it that is written (1 is Monday): 2024-W05, 2024W05,
/// 2024-W05-1, W5 2024, KW 5/2024, 2024-05, 202405.
std::optional<ParsedTime> parseWeek(std::string_view text);

/// The first day of a year of four digits.
std::optional<ParsedTime> parseYear(std::string_view text);

/// The Monday of an ISO week; nothing where the year has no such week.
std::optional<std::chrono::sys_days> mondayOfWeek(std::int64_t year, std::int64_t week);

} // namespace core
