#include "core/data/Utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace core {

namespace {

constexpr std::size_t kBlock = 16;

bool isAscii(const char* block)
{
    std::uint64_t halves[2];
    std::memcpy(halves, block, kBlock);
    return ((halves[0] | halves[1]) & 0x8080808080808080U) == 0;
}

} // namespace

std::size_t characterLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0};
    };
    const auto continues = [text](std::size_t i) {
        return i < text.size() && continuesCharacter(text[i]);
    };
    const std::uint8_t first = byte(0);
    const std::uint8_t second = byte(1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool isOverlong = first == 0xE0 && second < 0xA0;
        const bool isSurrogate = first == 0xED && second >= 0xA0;
        return continues(1) && continues(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool isOverlong = first == 0xF0 && second < 0x90;
        const bool isBeyond = first == 0xF4 && second >= 0x90;
        return continues(1) && continues(2) && continues(3) && !isOverlong && !isBeyond ? 4 : 0;
    }
    return 0;
}

char32_t takeCharacter(std::string_view& text)
{
    const std::size_t length = characterLength(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
    text.remove_prefix(character.size());
    if (length == 0)
        return U'\uFFFD';
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    char32_t point = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        point = point << 6 | (byte(i) & 0x3FU);
    return point;
}

bool isUtf8(std::string_view text)
{
    return firstInvalidUtf8(text) == std::string_view::npos;
}

std::size_t firstInvalidUtf8(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        while (at + kBlock <= bytes.size() && isAscii(bytes.data() + at))
            at += kBlock;
        // Then character by character, until the next block can be plain again.
        const std::size_t stop = std::min(at + kBlock, bytes.size());
        while (at < stop) {
            const std::size_t length = characterLength(bytes.substr(at));
            if (length == 0)
                return at;
            at += length;
        }
    }
    return std::string_view::npos;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
        return;
    }
    const auto putRest = [&](int shift) { put(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        putRest(6);
    } else {
        put(0xF0 | character >> 18);
        putRest(12);
        putRest(6);
    }
    putRest(0);
}

} // namespace core
