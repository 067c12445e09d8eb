#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// A cell that is a number in some format, taken apart without knowing the format.
struct NumberText
{
    std::string_view digits;   ///< "1.234,56", "1,5E3": digits, marks between them, an exponent
    std::string_view currency; ///< "€", "CHF", "US$"; empty: none
    std::string_view unit;     ///< a word behind the number: "MW", "km/h", "°C"; empty: none
    bool isNegative = false;
    bool isPercent = false;
    bool isInfinite = false; ///< "inf", "-Infinity"; `digits` is then empty
};

/// Nothing where the text is no number in any format: "2024-03-04", "12:30", "1-2", "0x10", "NA".
std::optional<NumberText> numberText(std::string_view text);

/// Bytes of the blank at the text's beginning, 0 where there is none: blank, tab, and what Unicode
/// has for them (no-break, narrow, thin, ...), marks of direction included.
std::size_t blankLength(std::string_view text);

/// Bytes of the apostrophe (' or U+2019) at the text's beginning, 0 where there is none.
std::size_t apostropheLength(std::string_view text);

/// The text without blanks of any kind around it.
std::string_view withoutBlanksAround(std::string_view text);

} // namespace core
