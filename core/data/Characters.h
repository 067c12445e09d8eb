#pragma once

#include <string>
#include <string_view>

namespace core {

/// What a byte of UTF-8 text is, in any locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Of ASCII, as all that have a case here.
constexpr bool isLetter(char c)
{
    return isSmallLetter(c) || isCapital(c);
}

constexpr bool isBeyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

constexpr char lowerCase(char c)
{
    return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = lowerCase(c);
    return lower;
}

} // namespace core
