#include "core/data/SpreadsheetNumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

constexpr double kSmallestPlain = 1e-7;
constexpr double kLargestPlain = 1e17;

} // namespace

std::optional<double> xmlNumber(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text.remove_suffix(text.size() - (text.find_last_not_of(blanks) + 1));
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string plainNumber(double value)
{
    const double size = std::abs(value);
    const bool isPlain = size == 0.0 || (size >= kSmallestPlain && size < kLargestPlain);
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), size == 0.0 ? 0.0 : value,
                      isPlain ? std::chars_format::fixed : std::chars_format::general)
            .ptr;
    return {text.data(), end};
}

std::string percentText(double value)
{
    std::string text = plainNumber(value);
    if (text.find_first_of("eE") != std::string::npos)
        return plainNumber(100.0 * value) + '%';
    // The point moves among the digits: 100 times the number would have others.
    const std::size_t point = text.find('.');
    std::string decimals = point == std::string::npos ? std::string() : text.substr(point + 1);
    std::string whole = text.substr(0, point);
    decimals.resize(std::max<std::size_t>(decimals.size(), 2), '0');
    whole += decimals.substr(0, 2);
    decimals.erase(0, 2);
    const std::size_t sign = whole.starts_with('-') ? 1 : 0;
    while (whole.size() > sign + 1 && whole[sign] == '0')
        whole.erase(sign, 1);
    return whole + (decimals.empty() ? "" : "." + decimals) + '%';
}

bool isPercentFormat(std::string_view code)
{
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '%')
            return true;
        if (code[i] == '\\')
            ++i;
        const char end = code[i] == '"' ? '"' : code[i] == '[' ? ']' : '\0';
        if (end != '\0')
            i = std::min(code.find(end, i + 1), code.size() - 1);
    }
    return false;
}

} // namespace core
