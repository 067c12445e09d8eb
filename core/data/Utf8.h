#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// Position of the first byte that is not valid UTF-8 (overlong forms, surrogates and what lies
/// beyond U+10FFFF are not); npos where all are. Plain ASCII goes by 16 bytes at a time.
std::size_t firstInvalidUtf8(std::string_view bytes);

bool isUtf8(std::string_view text);

/// Bytes of the character that begins `text`, 0 where none does. RFC 3629, section 4.
std::size_t characterLength(std::string_view text);

/// Takes a character from the front of `text`, which is not empty: a single byte, as U+FFFD, where
/// none begins there.
char32_t takeCharacter(std::string_view& text);

/// Whether the byte is one of a character's behind its first.
constexpr bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Appends a character, which must not be a surrogate nor lie beyond U+10FFFF.
void appendUtf8(std::string& text, char32_t character);

} // namespace core
