#include "core/data/ParseNumber.h"

#include "core/data/Characters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <system_error>

namespace core {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

bool equalsIgnoringCase(std::string_view text, std::string_view small)
{
    return std::equal(text.begin(), text.end(), small.begin(), small.end(),
                      [](char a, char b) { return lowerCase(a) == b; });
}

bool isMissing(std::string_view text)
{
    constexpr std::array<std::string_view, 5> kMissing{"", "na", "nan", "n/a", "null"};
    text = trimmed(text);
    return text.size() <= 4 &&
           std::any_of(kMissing.begin(), kMissing.end(),
                       [&](std::string_view word) { return equalsIgnoringCase(text, word); });
}

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        return std::nullopt;
    if (number != number) // "nan" is a missing value, not a number
        return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // Too small: the exponent is negative, or the digits begin far behind the point.
        const bool isNegative = text.starts_with('-');
        const std::string_view digits = text.substr(isNegative ? 1 : 0);
        const std::size_t exponent = digits.find_first_of("eE");
        const bool isSmall = exponent != std::string_view::npos
                                 ? digits.substr(exponent + 1).starts_with('-')
                                 : digits.starts_with('0') || digits.starts_with('.');
        if (isSmall)
            return 0.0;
        const double infinite = std::numeric_limits<double>::infinity();
        return isNegative ? -infinite : infinite;
    }
    return number;
}

} // namespace core
