#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Bytes of the UTF-8 character at the beginning of `text` where it is one that shows itself only
/// by what it does to others: a control character (tab and line feed aside), one that turns the
/// direction of writing, or a line's end beyond ASCII; else 0. A stranger's file can hold them, and
/// they would make a terminal or a page say something else.
inline std::size_t hiddenCharacter(std::string_view text)
{
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if ((at(0) < 0x20 && at(0) != '\n' && at(0) != '\t' && !text.empty()) || at(0) == 0x7F)
        return 1;
    if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) < 0xA0) // U+0080 to U+009F
        return 2;
    // U+2028 to U+202E, U+2066 to U+2069
    const bool isTurning = at(0) == 0xE2 && ((at(1) == 0x80 && at(2) >= 0xA8 && at(2) <= 0xAE) ||
                                             (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9));
    return isTurning ? 3 : 0;
}

} // namespace core
