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

} // namespace core
