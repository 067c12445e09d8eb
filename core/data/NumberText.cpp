#include "core/data/NumberText.h"

#include "core/data/Characters.h"
#include "core/data/CurrencySigns.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kLongestUnit = 16; ///< bytes; longer texts are remarks

bool isMark(char c)
{
    return c == '.' || c == ',';
}

std::size_t prefixLength(std::string_view text, const auto& prefixes)
{
    for (const std::string_view prefix : prefixes) {
        if (text.starts_with(prefix))
            return prefix.size();
    }
    return 0;
}

/// Hyphens and dashes that are typed or printed for a minus: also U+2010, U+2011, U+2013, U+2212,
/// U+FE63, U+FF0D.
std::size_t minusLength(std::string_view text)
{
    constexpr std::array<std::string_view, 7> kMinus{"-",      "\u2212", "\u2013", "\u2010",
                                                     "\u2011", "\uFE63", "\uFF0D"};
    return prefixLength(text, kMinus);
}

std::size_t percentLength(std::string_view text)
{
    constexpr std::array<std::string_view, 2> kPercent{"%", "\uFF05"};
    return prefixLength(text, kPercent);
}

void skipBlanks(std::string_view& text)
{
    while (const std::size_t length = blankLength(text))
        text.remove_prefix(length);
}

/// "e5", "E+03" at the beginning, followed by no further letter or digit.
std::size_t exponentLength(std::string_view text)
{
    std::size_t i = 1;
    if (text.empty() || (text[0] != 'e' && text[0] != 'E'))
        return 0;
    if (i < text.size() && (text[i] == '+' || text[i] == '-'))
        ++i;
    const std::size_t digits = i;
    while (i < text.size() && isDigit(text[i]))
        ++i;
    return i > digits ? i : 0;
}

/// Digits with marks, single blanks and apostrophes between them, then an exponent; 0 for none.
std::size_t digitsLength(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const std::string_view rest = text.substr(i);
        if (isDigit(rest[0]) || isMark(rest[0])) {
            ++i;
            continue;
        }
        const std::size_t separator = blankLength(rest) + apostropheLength(rest);
        if (separator == 0 || separator == rest.size() || !isDigit(rest[separator]))
            break;
        i += separator;
    }
    const std::string_view digits = text.substr(0, i);
    return std::any_of(digits.begin(), digits.end(), isDigit) ? i + exponentLength(text.substr(i))
                                                              : 0;
}

/// A word without digits, save the 2 and 3 of "m2", "km3".
bool isUnit(std::string_view text)
{
    if (text.empty() || text.size() > kLongestUnit)
        return false;
    if ((text.back() == '2' || text.back() == '3') && text.size() > 1 &&
        text[text.size() - 2] == 'm')
        text.remove_suffix(1);
    const auto isOfUnit = [](char c) { return isLetter(c) || isBeyondAscii(c); };
    if (!isOfUnit(text.front()) && text.front() != '$')
        return false;
    // A half of the day makes the number an hour.
    for (const std::string_view half : {"am", "pm", "a.m.", "p.m.", "uhr"}) {
        if (equalsIgnoringCase(text, half))
            return false;
    }
    return minusLength(text) == 0 && std::all_of(text.begin(), text.end(), [&](char c) {
               return isOfUnit(c) || std::string_view("/.*^$%").find(c) != std::string_view::npos;
           });
}

/// What stands in front of the digits, each at most once and in any order.
struct Front
{
    bool isOpen = false; ///< a parenthesis
    bool isSigned = false;
};

Front takeFront(std::string_view& text, NumberText& number)
{
    Front front;
    while (true) {
        skipBlanks(text);
        if (text.empty() || isDigit(text[0]) || isMark(text[0]))
            return front;
        std::size_t length = 0;
        if (text.starts_with('(') && !front.isOpen) {
            front.isOpen = true;
            length = 1;
        } else if (const std::size_t minus = minusLength(text); minus > 0 && !front.isSigned) {
            front.isSigned = number.isNegative = true;
            length = minus;
        } else if (text.starts_with('+') && !front.isSigned) {
            front.isSigned = true;
            length = 1;
        } else if (number.currency.empty()) {
            length = currencyLength(text);
            number.currency = text.substr(0, length);
        }
        if (length == 0 && !number.isPercent) {
            length = percentLength(text);
            number.isPercent = length > 0;
        }
        if (length == 0)
            return front;
        text.remove_prefix(length);
    }
}

/// What stands behind the digits; false where it makes the text something else.
bool takeBack(std::string_view text, const Front& front, NumberText& number)
{
    // Ledgers write a minus behind the number, price lists a dash for no cents: "12.-".
    if (const std::size_t minus = minusLength(text); minus > 0) {
        const bool isPrice = isMark(number.digits.back());
        if (!isPrice && (front.isSigned || front.isOpen))
            return false;
        number.isNegative = number.isNegative || !isPrice;
        text.remove_prefix(minus);
    }
    skipBlanks(text);
    if (front.isOpen) {
        if (!text.ends_with(')') || front.isSigned)
            return false;
        text.remove_suffix(1);
        text = withoutBlanksAround(text);
        number.isNegative = true;
    }
    if (text.empty())
        return true;
    if (percentLength(text) == text.size()) {
        const bool isFirst = !number.isPercent;
        number.isPercent = true;
        return isFirst;
    }
    if (currencyLength(text) == text.size()) {
        number.currency = text;
        return true;
    }
    number.unit = text;
    return !number.isPercent && isUnit(text);
}

} // namespace

std::size_t blankLength(std::string_view text)
{
    if (text.empty() || isDigit(text[0]))
        return 0;
    if (text[0] == ' ' || text[0] == '\t')
        return 1;
    if (!isBeyondAscii(text[0]))
        return 0;
    if (text.starts_with("\u00A0"))
        return 2;
    if (text.size() < 3)
        return 0;
    if (text.starts_with("\xE2\x80")) {
        const auto last = static_cast<unsigned char>(text[2]);
        return (last >= 0x80 && last <= 0x8F) || last == 0xAF ? 3 : 0; // to U+200F, U+202F
    }
    return text.starts_with("\u2060") || text.starts_with("\u3000") || text.starts_with("\uFEFF")
               ? 3
               : 0;
}

std::size_t apostropheLength(std::string_view text)
{
    return text.starts_with('\'') ? 1 : text.starts_with("\u2019") ? 3 : 0;
}

std::string_view withoutBlanksAround(std::string_view text)
{
    skipBlanks(text);
    const auto endsWithBlank = [&] {
        if (text.empty() || isDigit(text.back()))
            return std::size_t{0};
        for (const std::size_t length : {1U, 2U, 3U}) {
            if (text.size() >= length && blankLength(text.substr(text.size() - length)) == length)
                return length;
        }
        return std::size_t{0};
    };
    while (const std::size_t length = endsWithBlank())
        text.remove_suffix(length);
    return text;
}

std::optional<NumberText> numberText(std::string_view text)
{
    NumberText number;
    text = withoutBlanksAround(text);
    const Front front = takeFront(text, number);
    if (equalsIgnoringCase(text, "inf") || equalsIgnoringCase(text, "infinity") || text == "∞") {
        number.isInfinite = true;
        return front.isOpen ? std::nullopt : std::optional(number);
    }
    const std::size_t length = digitsLength(text);
    number.digits = text.substr(0, length);
    if (length == text.size() && length > 0 && !front.isOpen)
        return number;
    if (length == 0 || !takeBack(text.substr(length), front, number))
        return std::nullopt;
    return number;
}

} // namespace core
