#include "core/data/LegacyEncoding.h"

#include "core/data/Characters.h"
#include "core/data/Utf8.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <iterator>

namespace core {

namespace {

constexpr std::size_t kSampleBytes = 1 << 16;

std::uint8_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

/// As the C library calls it; the wider sets of Windows, which hold the standards.
const char* libraryName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Gb18030:
        return "GB18030";
    case Encoding::ShiftJis:
        return "CP932";
    case Encoding::EucKr:
        return "UHC";
    case Encoding::Windows1250:
        return "CP1250";
    case Encoding::Windows1251:
        return "CP1251";
    case Encoding::Windows1253:
        return "CP1253";
    case Encoding::Windows1254:
        return "CP1254";
    case Encoding::Utf8:
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
    case Encoding::Windows1252:
        break;
    }
    return "UTF-8";
}

/// A conversion of the C library.
class Converter
{
public:
    explicit Converter(Encoding encoding) : m_handle(iconv_open("UTF-8", libraryName(encoding))) {}
    ~Converter()
    {
        if (isOpen())
            iconv_close(m_handle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    LegacyText convert(std::string_view bytes) const
    {
        LegacyText result;
        if (!isOpen()) {
            result.fault = 0;
            return result;
        }
        char* from = const_cast<char*>(bytes.data()); // iconv's signature; they are only read
        std::size_t left = bytes.size();
        std::array<char, 1 << 16> block;
        while (left > 0) {
            char* to = block.data();
            std::size_t room = block.size();
            const std::size_t done = iconv(m_handle, &from, &left, &to, &room);
            result.text.append(block.data(), block.size() - room);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG) {
                result.fault = bytes.size() - left;
                break;
            }
        }
        return result;
    }

private:
    bool isOpen() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    iconv_t m_handle;
};

/// The scripts of a text in UTF-8, in characters beyond ASCII.
struct Scripts
{
    std::size_t all = 0;
    std::size_t besideLatin = 0; ///< of all, those beside an ASCII letter: a vowel with an accent
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t halfKana = 0;
    std::size_t hangul = 0;
    std::size_t cyrillic = 0;
    std::size_t oddCapitals = 0; ///< Cyrillic ones behind a small letter: "дБРБ"

    bool standAlone() const { return all > 0 && 2 * besideLatin < all; }
};

Scripts scriptsOf(std::string_view utf8)
{
    Scripts scripts;
    bool isAfterSmall = false;
    char before = '\n';
    while (!utf8.empty()) {
        const bool isAfterLatin = isLetter(before);
        const char32_t point = takeCharacter(utf8);
        before = point < 0x80 ? static_cast<char>(point) : '\n';
        scripts.oddCapitals += isAfterSmall && point >= 0x0410 && point <= 0x042F;
        isAfterSmall = point >= 0x0430 && point <= 0x044F;
        if (point < 0x80)
            continue;
        ++scripts.all;
        scripts.besideLatin += isAfterLatin || (!utf8.empty() && isLetter(utf8.front()));
        scripts.han += (point >= 0x4E00 && point <= 0x9FFF) ||
                       (point >= 0x3000 && point <= 0x303F) || (point >= 0xFF01 && point <= 0xFF5E);
        scripts.kana += point >= 0x3040 && point <= 0x30FF;
        scripts.halfKana += point >= 0xFF61 && point <= 0xFF9F;
        scripts.hangul += point >= 0xAC00 && point <= 0xD7A3;
        scripts.cyrillic += point >= 0x0400 && point <= 0x045F;
    }
    return scripts;
}

/// Pairs of bytes as GB 2312 and KS X 1001 have them: both have their letters from 0xB0 on, Hangul
/// to 0xC8 and the common Chinese characters to 0xD7.
struct Pairs
{
    std::size_t all = 0;
    std::size_t common = 0; ///< 0xB0 to 0xD7
    std::size_t beyond = 0; ///< of these from 0xC9 on
};

Pairs pairsOf(std::string_view bytes)
{
    Pairs pairs;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t lead = byteAt(bytes, i);
        if (lead < 0x80)
            continue;
        ++i;
        ++pairs.all;
        pairs.common += lead >= 0xB0 && lead <= 0xD7;
        pairs.beyond += lead >= 0xC9 && lead <= 0xD7;
    }
    return pairs;
}

/// Whether nearly all is UTF-8: the file is damaged then, not of another encoding.
bool isMostlyUtf8(std::string_view bytes)
{
    std::size_t all = 0;
    std::size_t valid = 0;
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        all += isBeyondAscii(bytes.front());
        valid += length > 1;
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return 10 * valid >= 8 * all;
}

bool isControl(char c)
{
    return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/// 年, 月 or 日 of GB 2312 behind a digit.
bool hasChineseDates(std::string_view bytes)
{
    constexpr std::string_view kSigns[] = {"\xC4\xEA", "\xD4\xC2", "\xC8\xD5"};
    return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
        const std::size_t at = bytes.find(sign);
        return at != std::string_view::npos && at > 0 && isDigit(bytes[at - 1]);
    });
}

bool isMost(std::size_t count, std::size_t all)
{
    return 10 * count >= 7 * all;
}

} // namespace

bool isLegacy(Encoding encoding)
{
    return encoding > Encoding::Windows1252;
}

LegacyText decodeLegacy(std::string_view bytes, Encoding encoding)
{
    return Converter(encoding).convert(bytes);
}

std::optional<Encoding> legacyEncodingOf(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, bytes.rfind('\n', kSampleBytes) + 1);
    const std::string_view looked = sample.empty() ? bytes.substr(0, kSampleBytes) : sample;
    if (isMostlyUtf8(looked) || std::any_of(looked.begin(), looked.end(), isControl))
        return std::nullopt;
    const auto scriptsIn = [&](Encoding encoding) {
        const LegacyText read = decodeLegacy(looked, encoding);
        return read.fault ? Scripts{} : scriptsOf(read.text);
    };
    const Scripts cyrillic = scriptsIn(Encoding::Windows1251);
    const Scripts japanese = scriptsIn(Encoding::ShiftJis);
    const Scripts korean = scriptsIn(Encoding::EucKr);
    const Scripts chinese = scriptsIn(Encoding::Gb18030);
    const Pairs pairs = pairsOf(looked);
    const bool areCommon = isMost(pairs.common, pairs.all);
    if (japanese.standAlone() && 4 * japanese.halfKana < japanese.all && !areCommon &&
        isMost(japanese.kana + japanese.han, japanese.all))
        return Encoding::ShiftJis;
    const bool isChinese = hasChineseDates(looked) || 10 * pairs.beyond >= pairs.common;
    if (korean.standAlone() && isMost(korean.hangul, korean.all) && !isChinese)
        return Encoding::EucKr;
    if (chinese.standAlone() && areCommon && isMost(chinese.han, chinese.all))
        return Encoding::Gb18030;
    if (cyrillic.standAlone() && isMost(cyrillic.cyrillic, cyrillic.all) &&
        10 * cyrillic.oddCapitals < cyrillic.all)
        return Encoding::Windows1251;
    return std::nullopt;
}

} // namespace core
