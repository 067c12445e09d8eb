#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// How the numbers of a column are written. Currency signs, %, a leading +, a Unicode minus,
/// parentheses for negatives and blanks around are understood with any format.
struct NumberFormat
{
    char decimal = '.';    ///< '.' or ','
    char thousands = '\0'; ///< '.', ',', ' ' (any kind of blank), '\'' (also U+2019), '\0': none
    bool operator==(const NumberFormat&) const = default;
};

/// All formats there are; those with thousands separators follow the one without.
constexpr std::array<NumberFormat, 8> kNumberFormats{{{'.', '\0'},
                                                      {'.', ','},
                                                      {'.', ' '},
                                                      {'.', '\''},
                                                      {',', '\0'},
                                                      {',', '.'},
                                                      {',', ' '},
                                                      {',', '\''}}};

/// Some of `kNumberFormats`: bit i stands for the i-th.
using FormatSet = std::uint8_t;
constexpr FormatSet kAllFormats = 0xFF;

/// The format's own bit, none for a format that is not in `kNumberFormats`.
FormatSet formatBit(const NumberFormat& format);

/// The formats in which the digits and marks of `NumberText::digits` are a number.
///
/// Groups are of exactly three digits behind a first one of one to three without a leading 0;
/// "12,34,567" is grouped as in India. Digits need not be grouped. No groups beside an exponent.
FormatSet formatsOf(std::string_view digits);

/// A finite or infinite number written in this format, behind it possibly the `unit` of its column;
/// nothing for any other text, a missing value included.
///
/// "24.1%" is 24.1, "(1,234.50)" and "1,234.50-" are negative, "12.-" is 12. Dates, times of day,
/// fractions and hexadecimal digits are no numbers. The promises of `parseNumber(text)` hold.
std::optional<double> parseNumber(std::string_view text, const NumberFormat& format,
                                  std::string_view unit = {});

} // namespace core
