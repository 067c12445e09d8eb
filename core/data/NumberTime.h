#pragma once

#include "core/data/ParseTime.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// A number without sign and exponent as it is written, decimal point or comma.
struct DecimalText
{
    std::int64_t whole = 0;
    std::int64_t fraction = 0; ///< the first twelve decimals as a number
    int decimals = 0;          ///< of `fraction`, at most twelve
};

/// Nothing for other texts, and for more before the point than 64 bits hold.
std::optional<DecimalText> parseDecimal(std::string_view text);

/// A moment counted in units of 1/`unitsPerSecond` s since 1970, from 1 to the year 2262, or before
/// 1970 where seven digits and more have a minus: -1 rather stands for nothing.
std::optional<ParsedTime> parseEpoch(std::string_view text, std::int64_t unitsPerSecond);

/// Days since 1899-12-30, from 1 to the year 9999. Six and more decimals are rounded to the second,
/// fewer to the minute where their last digit leaves it open.
std::optional<ParsedTime> parseExcelSerial(std::string_view text);

/// The first day of the month that a year with a fraction of twelfths stands for, as R writes the
/// times of a `ts`: 1949, 1949.08333, 1949.5. Two decimals and more, or .5; rounded or not. Nothing
/// for other fractions.
std::optional<ParsedTime> parseDecimalYear(std::string_view text);

/// Five to eight digits with day, month and year in `order` (240304, 04032024; a leading zero may
/// be gone).
std::optional<ParsedTime> parseDateDigits(std::string_view text, DateOrder order);

} // namespace core
