#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// The parts of a time that stand in columns of their own. Nothing for texts that are none.

/// 2024, 24 as `yearOf` takes it, 2024年, FY24, 2024/25.
std::optional<std::int64_t> yearIn(std::string_view text);

/// True of FY24 and 2024/25, which need not begin in January.
bool isFiscalYear(std::string_view text);

/// 1 to 12: a number, a name with or without a dot, M01, P01, "01 - Jan", 1月.
std::optional<std::int64_t> monthIn(std::string_view text);

/// 1 to 4: a number by itself or beside any word (Q1, "1. Quartal", IV), Jan-Mar.
std::optional<std::int64_t> quarterIn(std::string_view text);

/// 1 or 2: 1, H1, "2. Halbjahr", "first half", Jan-Jun, 上半年.
std::optional<std::int64_t> halfIn(std::string_view text);

/// 1 to 53: a number by itself or beside any word: 5, W05, KW 5, 第5周.
std::optional<std::int64_t> weekIn(std::string_view text);

/// Of a month or of a year, not checked for its size: 5, 5日, 5th.
std::optional<std::int64_t> dayIn(std::string_view text);

/// Below 60.
std::optional<std::int64_t> minuteIn(std::string_view text);

/// True of a part of a year that says what it is: "Jan", Q1, "KW 5", Jan-Mar; of no number alone.
bool isPartOfYear(std::string_view text);

} // namespace core
