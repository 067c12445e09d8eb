#pragma once

#include "core/data/ParseTime.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// The first day of a month: 2024-03, 2024.3, 03/2024, 202403, 2024M03, Mar 2024, März 24,
/// 2024年3月; also of the twelve periods of a fiscal year, as if it were a calendar year:
/// P01 2024, 2024-P01, 001.2024. Nothing for other texts; the same holds for the others below.
std::optional<ParsedTime> parseMonth(std::string_view text);

/// True of what closes a fiscal year in SAP, periods 13 to 16: 013.2024, P13 2024.
bool isSpecialPeriod(std::string_view text);

/// Words for a quarter, a half-year, a week and a period of a fiscal year, as a `FoldedText` has
/// them: "q", "trimestre"; "h", "semestre"; "w", "kw"; "p", "periode".
bool isQuarterWord(std::string_view folded);
bool isHalfYearWord(std::string_view folded);
bool isWeekWord(std::string_view folded);
bool isPeriodWord(std::string_view folded);

/// The first day of a quarter: 2024-Q1, 2024Q1, Q1 2024, 1Q24, 1T2024, T1 2024, FY24 Q1,
/// 2024年第1季度.
std::optional<ParsedTime> parseQuarter(std::string_view text);

/// The first day of a half-year: 2024-H1, 2024H1, H1 2024, 1H24, 2024S1, 1. Halbjahr 2024,
/// 2024年上半年.
std::optional<ParsedTime> parseHalfYear(std::string_view text);

/// The Monday of an ISO week, or the day of it that is written (1 is Monday): 2024-W05, 2024W05,
/// 2024-W05-1, W5 2024, KW 5/2024, 5. KW 2024, 5/2024, 2024-05, 202405, 2024年第5周.
std::optional<ParsedTime> parseWeek(std::string_view text);

/// The first day of a year of four digits, FY2024 and FY24; of two years that follow one another
/// (2024/25, 2024-25, 2024/2025) that of the first.
std::optional<ParsedTime> parseYear(std::string_view text);

/// The Monday of an ISO week; nothing where the year has no such week.
std::optional<std::chrono::sys_days> mondayOfWeek(std::int64_t year, std::int64_t week);

} // namespace core
