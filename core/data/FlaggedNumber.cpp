#include "core/data/FlaggedNumber.h"

#include "core/data/Characters.h"
#include "core/data/NumberText.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kMostLetters = 3;
constexpr std::size_t kMostInBrackets = 2;

bool areFlagLetters(std::string_view letters)
{
    constexpr std::string_view kSmall = "bcdefinprsuz";
    constexpr std::string_view kCapitals = "PREF";
    if (letters.size() == 1 && kCapitals.find(letters.front()) != std::string_view::npos)
        return true;
    return !letters.empty() && letters.size() <= kMostLetters &&
           letters.find_first_not_of(kSmall) == std::string_view::npos;
}

/// Bytes of the sign for a note at the text's end or beginning; 0 where there is none.
std::size_t noteSign(std::string_view text, bool atEnd)
{
    constexpr std::array<std::string_view, 7> kSigns{"*",      "\u2020", "\u2021", "\u00A7",
                                                     "\u00B9", "\u00B2", "\u00B3"};
    for (const std::string_view sign : kSigns)
        if (atEnd ? text.ends_with(sign) : text.starts_with(sign))
            return sign.size();
    return 0;
}

/// Bytes of "(p)", "[1]" at the text's end or beginning.
std::size_t bracketed(std::string_view text, bool atEnd)
{
    for (const std::string_view brackets : {"()", "[]"}) {
        const std::size_t open = atEnd ? text.rfind(brackets[0]) : text.find(brackets[0]);
        const std::size_t close = atEnd ? text.rfind(brackets[1]) : text.find(brackets[1]);
        if (open == std::string_view::npos || close == std::string_view::npos ||
            close <= open + 1 || (atEnd ? close + 1 != text.size() : open != 0))
            continue;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const bool isFlag = inside.size() <= kMostInBrackets &&
                            (std::all_of(inside.begin(), inside.end(), isDigit) ||
                             std::all_of(inside.begin(), inside.end(), isLetter));
        if (isFlag)
            return inside.size() + 2;
    }
    return 0;
}

std::size_t lettersAtEnd(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isLetter(text[text.size() - 1 - count]))
        ++count;
    return areFlagLetters(text.substr(text.size() - count)) ? count : 0;
}

/// Letters in front have a blank behind them.
std::size_t lettersInFront(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isLetter(text[count]))
        ++count;
    const bool hasBlank = blankLength(text.substr(count)) > 0;
    return hasBlank && areFlagLetters(text.substr(0, count)) ? count : 0;
}

std::size_t flagLength(std::string_view text, bool atEnd)
{
    std::size_t signs = 0;
    while (const std::size_t sign =
               noteSign(atEnd ? text.substr(0, text.size() - signs) : text.substr(signs), atEnd))
        signs += sign;
    if (signs > 0)
        return signs;
    if (const std::size_t length = bracketed(text, atEnd))
        return length;
    return atEnd ? lettersAtEnd(text) : lettersInFront(text);
}

} // namespace

std::optional<FlaggedNumber> flaggedNumber(std::string_view text)
{
    text = withoutBlanksAround(text);
    if (text.empty() || (isDigit(text.front()) && isDigit(text.back())))
        return std::nullopt; // a plain number, a date: most cells
    for (const bool atEnd : {true, false}) {
        const std::size_t length = flagLength(text, atEnd);
        if (length == 0 || length >= text.size())
            continue;
        const std::size_t rest = text.size() - length;
        return FlaggedNumber{
            withoutBlanksAround(atEnd ? text.substr(0, rest) : text.substr(length)),
            atEnd ? text.substr(rest) : text.substr(0, length)};
    }
    return std::nullopt;
}

} // namespace core
