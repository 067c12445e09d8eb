#include "core/data/TextEncoding.h"

#include "core/base/InputError.h"
#include "core/data/LegacyEncoding.h"
#include "core/data/Utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";
constexpr std::string_view kUtf32LittleEndianMark("\xFF\xFE\0\0", 4);
constexpr std::string_view kUtf32BigEndianMark("\0\0\xFE\xFF", 4);

/// Bytes looked at for the zero bytes of UTF-16: thousands of cells.
constexpr std::size_t kSampleBytes = 1 << 16;

/// Unicode of the bytes 0x80 to 0x9F of Windows-1252; 0 where it leaves the byte undefined.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint8_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

std::string hexadecimal(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        text += text.empty() ? "0x" : " 0x";
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

/// The line where a byte stands, counted from 1. LF, CRLF and lone CR end a line.
std::string lineOf(std::string_view bytes, std::size_t at)
{
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i)
        if (bytes[i] == '\n' ||
            (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
            ++line;
    return std::to_string(line);
}

/// `encoding` is what the bytes should have been; empty where no encoding is known.
[[noreturn]] void refuse(std::string_view bytes, std::size_t at, std::string_view source,
                         std::string_view encoding = {})
{
    // What stands there up to the end of the character's surroundings: enough to search for it.
    const std::string_view found = bytes.substr(at, 4);
    const std::size_t end = std::min(found.find_first_of("\r\n,;\t"), found.size());
    const char* const pattern =
        encoding.empty()
            ? SENTENCE("core", "%1, line %2: the bytes %3 are no text in UTF-8, UTF-16 or another "
                               "known encoding; save the file as UTF-8 (in Excel: \"CSV UTF-8\"), "
                               "or choose its encoding.")
            : SENTENCE("core", "%1, line %2: the bytes %3 are not %4; save the file as UTF-8 (in "
                               "Excel: \"CSV UTF-8\"), or choose its encoding.");
    throw InputError(Message(pattern, source, lineOf(bytes, at),
                             hexadecimal(found.substr(0, std::max<std::size_t>(end, 1))),
                             encoding));
}

/// UTF-16 without a mark: separators, digits and line ends have a zero byte each, on the same side.
/// Of an odd number of bytes it is rather a text with zero bytes in it.
std::optional<Encoding> utf16ByZeroBytes(std::string_view bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const std::size_t pairs = std::min(bytes.size(), kSampleBytes) / 2;
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0';
        second += bytes[2 * i + 1] == '\0';
    }
    if (second * 10 > pairs && first * 10 <= second)
        return Encoding::Utf16LittleEndian;
    if (first * 10 > pairs && second * 10 <= first)
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

bool isHigh(std::uint8_t byte)
{
    return byte >= 0x80;
}

bool isHighLetter(std::uint8_t byte)
{
    switch (byte) {
    case 0x8A:
    case 0x8C:
    case 0x8E:
    case 0x9A:
    case 0x9C:
    case 0x9E:
    case 0x9F:
        return true;
    default:
        return byte >= 0xC0 && byte != 0xD7 && byte != 0xF7;
    }
}

bool isHighCapital(std::uint8_t byte)
{
    return byte == 0x8A || byte == 0x8C || byte == 0x8E || byte == 0x9F ||
           (byte >= 0xC0 && byte < 0xDF && byte != 0xD7);
}

/// The signs of 0x80 to 0x9F that text uses: euro, ellipsis, per mille, quotes, dashes, trade mark.
/// The others (low quotes, florin, daggers, accents on their own) hardly occur.
bool isUsualSign(std::uint8_t byte)
{
    return byte == 0x80 || byte == 0x85 || byte == 0x89 || (byte >= 0x91 && byte <= 0x97) ||
           byte == 0x99 || byte >= 0xA0;
}

/// Whether the character that Windows-1252 gives the byte stands where such characters do.
bool standsAsWestern(std::uint8_t before, std::uint8_t byte, std::uint8_t after)
{
    const auto isLetter = [](std::uint8_t c) { return c < 0x80 && std::isalpha(c) != 0; };
    if (isHighLetter(byte)) {
        // "WŠrme": the ä of Mac OS.
        if (isHighCapital(byte) && before >= 'a' && before <= 'z')
            return false;
        const bool standsAlone = !isHigh(before) && !isHigh(after);
        return isLetter(before) || isLetter(after) || standsAlone;
    }
    const auto besideHigh = [](std::uint8_t c) { return isHigh(c) && c != 0xA0; };
    if (!isUsualSign(byte) || besideHigh(before) || besideHigh(after))
        return false;
    // "Str”me": the ö of DOS. Apostrophes and dashes do stand within words.
    const bool joinsWords = byte == 0x92 || byte == 0x96 || byte == 0x97 || byte >= 0xA0;
    return joinsWords || !isLetter(before) || !isLetter(after);
}

bool isControl(std::uint8_t byte)
{
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ||
           byte == 0x7F;
}

bool isUndefinedIn1252(std::uint8_t byte)
{
    return byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80] == 0;
}

/// Whether Windows-1252 makes text of the bytes: see `detectEncoding`.
bool readsAsWindows1252(std::string_view bytes)
{
    std::size_t high = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t byte = byteAt(bytes, i);
        if (isControl(byte) || isUndefinedIn1252(byte))
            return false;
        if (!isHigh(byte))
            continue;
        const std::uint8_t before = i > 0 ? byteAt(bytes, i - 1) : '\n';
        const std::uint8_t after = i + 1 < bytes.size() ? byteAt(bytes, i + 1) : '\n';
        ++high;
        odd += standsAsWestern(before, byte, after) ? 0 : 1;
    }
    return odd * 4 <= high;
}

std::string decodeWindows1252(std::string_view bytes, std::string_view source)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t byte = byteAt(bytes, i);
        if (!isHigh(byte)) {
            text += bytes[i];
            continue;
        }
        if (isUndefinedIn1252(byte))
            refuse(bytes, i, source, "Windows-1252");
        appendUtf8(text, byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
    }
    return text;
}

class Utf16
{
public:
    Utf16(std::string_view bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    std::size_t size() const { return m_bytes.size() / 2; }
    char32_t unit(std::size_t i) const
    {
        const std::uint8_t first = byteAt(m_bytes, 2 * i);
        const std::uint8_t second = byteAt(m_bytes, 2 * i + 1);
        return m_bigEndian ? first << 8 | second : second << 8 | first;
    }

private:
    std::string_view m_bytes;
    bool m_bigEndian;
};

std::string decodeUtf16(std::string_view bytes, bool bigEndian, std::string_view source)
{
    const Utf16 units(bytes, bigEndian);
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    const auto refuseAt = [&](std::size_t unit, const char* pattern) {
        throw InputError(Message(pattern, source, lineOf(text, text.size()),
                                 std::to_string(2 * unit + 1),
                                 hexadecimal(bytes.substr(2 * unit, 2))));
    };
    for (std::size_t i = 0; i < units.size(); ++i) {
        const char32_t unit = units.unit(i);
        const bool isSurrogate = unit >= 0xD800 && unit < 0xE000;
        if (!isSurrogate) {
            appendUtf8(text, unit);
            continue;
        }
        const char32_t next = i + 1 < units.size() ? units.unit(i + 1) : 0;
        if (unit >= 0xDC00 || next < 0xDC00 || next >= 0xE000)
            refuseAt(i, SENTENCE("core", "%1, line %2: half a surrogate pair, %4, stands alone in "
                                         "UTF-16 text (byte %3 of the text); the file is damaged "
                                         "or not UTF-16: save it again as UTF-8, or choose its "
                                         "encoding."));
        appendUtf8(text, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
        ++i;
    }
    if (bytes.size() % 2 != 0)
        refuseAt(units.size(),
                 SENTENCE("core", "%1, line %2: UTF-16 text ends with half a character (byte %3 of "
                                  "the text); the file is damaged or not UTF-16: save it again as "
                                  "UTF-8, or choose its encoding."));
    return text;
}

} // namespace

std::string_view nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return "utf-16le";
    case Encoding::Utf16BigEndian:
        return "utf-16be";
    case Encoding::Windows1252:
        return "windows-1252";
    case Encoding::Gb18030:
        return "gb18030";
    case Encoding::ShiftJis:
        return "shift_jis";
    case Encoding::EucKr:
        return "euc-kr";
    case Encoding::Windows1250:
        return "windows-1250";
    case Encoding::Windows1251:
        return "windows-1251";
    case Encoding::Windows1253:
        return "windows-1253";
    case Encoding::Windows1254:
        return "windows-1254";
    case Encoding::Utf8:
        break;
    }
    return "utf-8";
}

Encoding detectEncoding(std::string_view bytes, std::string_view source)
{
    if (bytes.starts_with(kUtf32LittleEndianMark) || bytes.starts_with(kUtf32BigEndianMark))
        throw InputError(Message(
            SENTENCE("core", "%1 is UTF-32 text, which is not read; save the file as UTF-8."),
            source));
    if (bytes.starts_with(kUtf8Mark))
        return Encoding::Utf8;
    if (bytes.starts_with(kLittleEndianMark))
        return Encoding::Utf16LittleEndian;
    if (bytes.starts_with(kBigEndianMark))
        return Encoding::Utf16BigEndian;
    if (const std::optional<Encoding> utf16 = utf16ByZeroBytes(bytes))
        return *utf16;
    const std::size_t invalid = firstInvalidUtf8(bytes);
    if (invalid == std::string_view::npos)
        return Encoding::Utf8;
    if (readsAsWindows1252(bytes))
        return Encoding::Windows1252;
    if (const auto legacy = legacyEncodingOf(bytes))
        return *legacy;
    refuse(bytes, invalid, source);
}

DecodedText DecodedText::borrowed(std::string_view text)
{
    DecodedText decoded;
    decoded.m_borrowed = text;
    return decoded;
}

DecodedText DecodedText::owned(std::string text)
{
    DecodedText decoded;
    decoded.m_owned = std::move(text);
    decoded.m_isOwned = true;
    return decoded;
}

DecodedText decodeText(std::string_view bytes, Encoding encoding, std::string_view source)
{
    const auto without = [bytes](std::string_view mark) {
        return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
    };
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return DecodedText::owned(decodeUtf16(without(kLittleEndianMark), false, source));
    case Encoding::Utf16BigEndian:
        return DecodedText::owned(decodeUtf16(without(kBigEndianMark), true, source));
    case Encoding::Windows1252:
        return DecodedText::owned(decodeWindows1252(bytes, source));
    case Encoding::Gb18030:
    case Encoding::ShiftJis:
    case Encoding::EucKr:
    case Encoding::Windows1250:
    case Encoding::Windows1251:
    case Encoding::Windows1253:
    case Encoding::Windows1254: {
        LegacyText legacy = decodeLegacy(bytes, encoding);
        if (legacy.fault)
            refuse(bytes, *legacy.fault, source, nameOf(encoding));
        return DecodedText::owned(std::move(legacy.text));
    }
    case Encoding::Utf8:
        break;
    }
    const std::string_view text = without(kUtf8Mark);
    const std::size_t invalid = firstInvalidUtf8(text);
    if (invalid != std::string_view::npos)
        refuse(text, invalid, source, "UTF-8");
    return DecodedText::borrowed(text);
}

} // namespace core
