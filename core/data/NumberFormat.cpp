#include "core/data/NumberFormat.h"

#include "core/data/Characters.h"
#include "core/data/NumberText.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr std::size_t kMostRuns = 32; ///< of digits: 96 digits in groups of three

/// The lengths of the runs of digits and the marks between them.
struct Shape
{
    std::array<std::uint32_t, kMostRuns> runs{};
    std::array<char, kMostRuns> marks{}; ///< marks[i] stands behind runs[i]
    std::size_t marked = 0;              ///< marks there are; one run more
    bool beginsWithZero = false;
    bool hasExponent = false;
};

/// The mark at the text's beginning as `NumberFormat` names it and its bytes, 0 bytes: a digit.
std::pair<char, std::size_t> markAt(std::string_view text)
{
    if (text[0] == '.' || text[0] == ',')
        return {text[0], 1};
    if (const std::size_t length = blankLength(text))
        return {' ', length};
    return {'\'', apostropheLength(text)};
}

std::optional<Shape> shapeOf(std::string_view digits)
{
    Shape shape;
    shape.beginsWithZero = digits.starts_with('0');
    for (std::size_t i = 0; i < digits.size();) {
        if (digits[i] == 'e' || digits[i] == 'E') {
            shape.hasExponent = true;
            break;
        }
        const auto [mark, length] = markAt(digits.substr(i));
        if (length == 0) {
            ++shape.runs[shape.marked];
            ++i;
            continue;
        }
        if (shape.marked + 1 == kMostRuns)
            return std::nullopt;
        shape.marks[shape.marked++] = mark;
        i += length;
    }
    return shape;
}

/// Whether the first `count` marks part groups of digits, the last of them runs[count].
bool isGrouped(const Shape& shape, std::size_t count, char thousands)
{
    const auto& runs = shape.runs;
    const bool isOneMark = std::all_of(shape.marks.begin(), shape.marks.begin() + count,
                                       [&](char mark) { return mark == thousands; });
    if (!isOneMark || runs[0] == 0 || shape.beginsWithZero || shape.hasExponent || runs[count] != 3)
        return false;
    const auto middle = [&](std::uint32_t length) {
        return std::all_of(runs.begin() + 1, runs.begin() + count,
                           [&](std::uint32_t run) { return run == length; });
    };
    return (runs[0] <= 3 && middle(3)) ||
           (thousands == ',' && count > 1 && runs[0] <= 2 && middle(2));
}

bool isNumberIn(const Shape& shape, const NumberFormat& format)
{
    const bool hasDecimals = shape.marked > 0 && shape.marks[shape.marked - 1] == format.decimal;
    const std::size_t groups = shape.marked - (hasDecimals ? 1 : 0);
    if (hasDecimals && shape.runs[groups] == 0 && shape.runs[shape.marked] == 0)
        return false;
    return groups == 0 || isGrouped(shape, groups, format.thousands);
}

/// The digits as `parseNumber(text)` reads them.
std::string plainDigits(std::string_view digits, const NumberFormat& format)
{
    std::string plain;
    for (const char c : digits) {
        if (c == format.decimal)
            plain += '.';
        else if (isDigit(c) || c == 'e' || c == 'E' || c == '+' || c == '-')
            plain += c;
    }
    return plain;
}

/// Reads "-12,5" without taking it apart; nothing does not mean that it is no number.
std::optional<double> parsePlainComma(std::string_view text)
{
    std::array<char, 32> plain{};
    if (text.size() > plain.size())
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlain = isDigit(text[i]) || text[i] == ',' || (text[i] == '-' && i == 0);
        if (!isPlain)
            return std::nullopt;
        plain[i] = text[i] == ',' ? '.' : text[i];
    }
    return parseNumber(std::string_view(plain.data(), text.size()));
}

} // namespace

FormatSet formatBit(const NumberFormat& format)
{
    const auto* found = std::find(kNumberFormats.begin(), kNumberFormats.end(), format);
    return found == kNumberFormats.end()
               ? FormatSet{0}
               : static_cast<FormatSet>(1U << (found - kNumberFormats.begin()));
}

FormatSet formatsOf(std::string_view digits)
{
    const auto shape = shapeOf(digits);
    unsigned formats = 0;
    for (std::size_t i = 0; shape && i < kNumberFormats.size(); ++i)
        formats |= isNumberIn(*shape, kNumberFormats[i]) ? 1U << i : 0U;
    return static_cast<FormatSet>(formats);
}

std::optional<double> parseNumber(std::string_view text, const NumberFormat& format,
                                  std::string_view unit)
{
    const auto plain = format.decimal == '.' ? parseNumber(text) : parsePlainComma(text);
    if (plain)
        return plain;
    const auto number = numberText(text);
    if (!number || (!number->unit.empty() && number->unit != unit))
        return std::nullopt;
    double value = std::numeric_limits<double>::infinity();
    if (!number->isInfinite) {
        const auto shape = shapeOf(number->digits);
        if (!shape || formatBit(format) == 0 || !isNumberIn(*shape, format))
            return std::nullopt;
        value = parseNumber(plainDigits(number->digits, format)).value();
    }
    return number->isNegative ? -value : value;
}

} // namespace core
