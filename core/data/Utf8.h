#pragma once

#include <string>
#include <string_view>

namespace core {

/// Position of the first byte that is not valid UTF-8 (overlong forms, surrogates and what lies
/// beyond U+10FFFF are not); npos where all are. Plain ASCII goes by 16 bytes at a time.
std::size_t firstInvalidUtf8(std::string_view bytes);

/// Appends a character, which must not be a surrogate nor lie beyond U+10FFFF.
void appendUtf8(std::string& text, char32_t character);

} // namespace core
