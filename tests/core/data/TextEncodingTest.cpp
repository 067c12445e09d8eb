#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include "core/base/InputError.h"
#include "core/data/TextEncoding.h"
#include "core/data/Utf8.h"

#include <cctype>
#include <random>
#include <string>
#include <vector>

namespace {

using core::Encoding;

/// The same text in another encoding, by the plain rules; every character must exist there.
std::string encode(const std::u32string& text, Encoding encoding, bool withMark = false)
{
    static const std::u32string c1 = U"€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
    std::string bytes;
    const auto unit = [&](char32_t value) {
        const char high = static_cast<char>(value >> 8);
        const char low = static_cast<char>(value & 0xFF);
        const bool little = encoding == Encoding::Utf16LittleEndian;
        bytes += little ? low : high;
        bytes += little ? high : low;
    };
    const auto put = [&](char32_t c) {
        switch (encoding) {
        case Encoding::Utf8:
            core::appendUtf8(bytes, c);
            break;
        case Encoding::Windows1252: {
            const auto at = c > 0xFF ? c1.find(c) : std::u32string::npos;
            bytes += static_cast<char>(at == std::u32string::npos ? c : 0x80 + at);
            break;
        }
        default:
            if (c >= 0x10000) {
                unit(0xD800 + ((c - 0x10000) >> 10));
                unit(0xDC00 + ((c - 0x10000) & 0x3FF));
            } else {
                unit(c);
            }
        }
    };
    if (withMark)
        put(0xFEFF);
    for (const char32_t c : text)
        put(c);
    return bytes;
}

std::string utf8(const std::u32string& text)
{
    return encode(text, Encoding::Utf8);
}

std::string decoded(const std::string& bytes)
{
    return std::string(
        core::decodeText(bytes, core::detectEncoding(bytes, "a.csv"), "a.csv").text());
}

std::string refusal(const std::string& bytes)
{
    return errorSentence([&] { core::detectEncoding(bytes, "a.csv"); });
}

std::string refusal(const std::string& bytes, Encoding encoding)
{
    return errorSentence([&] { core::decodeText(bytes, encoding, "a.csv"); });
}

} // namespace

TEST_CASE("A byte order mark decides and is left out", "[encoding]")
{
    const std::u32string text = U"time,Größe\n1,2\n";
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        const std::string bytes = encode(text, encoding, true);
        CHECK(core::detectEncoding(bytes, "a.csv") == encoding);
        CHECK(decoded(bytes) == utf8(text));
    }
    CHECK(says(refusal(std::string("\xFF\xFE\0\0t\0\0\0", 8)), "UTF-32"));
    CHECK(decoded("\xEF\xBB\xBF").empty());
    CHECK(decoded("").empty());
}

TEST_CASE("UTF-8 is not copied", "[encoding]")
{
    const std::string bytes = "\xEF\xBB\xBFtime,Gr\xC3\xB6\xC3\x9F"
                              "e\n";
    const core::DecodedText text = core::decodeText(bytes, Encoding::Utf8, "a.csv");
    CHECK_FALSE(text.isOwned());
    CHECK(text.text().data() == bytes.data() + 3);
}

TEST_CASE("Western text in one byte a character is Windows-1252", "[encoding]")
{
    for (const std::u32string& text :
         {std::u32string(U"Zeit;Wärme (°C);Größe in m³;Preis €\n1;2;3;4\n"),
          std::u32string(U"à;É;Ø\n"), std::u32string(U"Määrä;öljyä;yöllä\n"),
          std::u32string(U"«créée»;l’été – “août”…;½;W/m²K\n"),
          std::u32string(U"demanda;año;¿qué?;São Paulo;ÅRSFORBRUK\n"),
          std::u32string(U"1\u00A0234,5\u00A0€;2 ‰\n")}) {
        const std::string bytes = encode(text, Encoding::Windows1252);
        CAPTURE(utf8(text));
        CHECK(core::detectEncoding(bytes, "a.csv") == Encoding::Windows1252);
        CHECK(decoded(bytes) == utf8(text));
    }
}

TEST_CASE("Text of other scripts in a legacy encoding is read in the one that fits", "[encoding]")
{
    const auto [bytes, encoding, text] = GENERATE(table<std::string, Encoding, std::string>({
        {"\xCA\xB1\xBC\xE4,\xB8\xBA\xBA\xC9\n2024-01-01,5\n", Encoding::Gb18030,
         "时间,负荷\n2024-01-01,5\n"},
        {"2020\xC4\xEA,5\n", Encoding::Gb18030, "2020年,5\n"},
        {"\x93\x64\x97\xCD,\x8B\x43\x89\xB7\n1,2\n", Encoding::ShiftJis, "電力,気温\n1,2\n"},
        {"\xB3\xAF\xC2\xA5,\xB0\xAA\n1,2\n", Encoding::EucKr, "날짜,값\n1,2\n"},
        {"\xC4\xE0\xF2\xE0;\xCD\xE0\xE3\xF0\xF3\xE7\xEA\xE0\n1;2\n", Encoding::Windows1251,
         "Дата;Нагрузка\n1;2\n"},
    }));
    CAPTURE(text);
    CHECK(core::detectEncoding(bytes, "a.csv") == encoding);
    CHECK(core::decodeText(bytes, encoding, "a.csv").text() == text);
}

TEST_CASE("A damaged file of UTF-8 is refused, not taken for another encoding", "[encoding]")
{
    for (const std::string text :
         {"时间,负荷\n上海,5\n北京,6\n", "Дата;Нагрузка;Погода\n1;2;3\n"}) {
        std::string damaged = text;
        damaged.erase(1, 1);
        CHECK(says(refusal(damaged), "a.csv, line 1: the bytes 0x"));
    }
}

TEST_CASE("Other legacy encodings are refused, not read as Windows-1252", "[encoding]")
{
    const auto [name, bytes] = GENERATE(table<std::string, std::string>({
        {"Big5", "\xAE\xC9\xB6\xA1,\xAD\x74\xB8\xFC\n1,2\n"},
        {"KOI8-R", "\xE4\xC1\xD4\xC1;\xEE\xC1\xC7\xD2\xD5\xDA\xCB\xC1\n1;2\n"},
        {"DOS 850", "Zeit;W\x84rme;Str\x94me\n1;2;3\n"},
        {"Mac OS", "Zeit;W\x8Arme;d\x8E"
                   "bit\n1;2;3\n"},
    }));
    CAPTURE(name);
    const std::string message = refusal(bytes);
    CHECK(says(message, "a.csv, line 1: the bytes 0x"));
    CHECK(says(message, "are no text in UTF-8, UTF-16 or another known encoding"));
    CHECK(says(message, "save the file as UTF-8"));
}

TEST_CASE("A chosen encoding is taken, guess or not", "[encoding]")
{
    CHECK(core::decodeText("\xC4\xE0", Encoding::Windows1252, "a.csv").text() == "Äà");
}

TEST_CASE("Bytes that an encoding does not have name their line", "[encoding]")
{
    CHECK(says(refusal("a,b\r\n1,2\r\n\x81,3\n", Encoding::Windows1252),
               "line 3: the bytes 0x81 are not Windows-1252"));
    CHECK(says(refusal("a,b\r1,\xC3\n", Encoding::Utf8), "line 2: the bytes 0xC3 "));
    const std::string lone = encode(U"a\n", Encoding::Utf16LittleEndian) +
                             std::string("\x00\xD8", 2) + encode(U"b", Encoding::Utf16LittleEndian);
    CHECK(says(refusal(lone, Encoding::Utf16LittleEndian), "line 2: half a surrogate"));
    CHECK(says(refusal(std::string("\xDC\x00\x00\x61", 4), Encoding::Utf16BigEndian),
               "half a surrogate"));
    CHECK(says(refusal(std::string("a\0b", 3), Encoding::Utf16LittleEndian), "half a character"));
    // Without being asked for, UTF-16 has an even number of bytes; this is no text.
    CHECK_FALSE(says(refusal(std::string("t,v\n\0\0,\0\n", 9)), "UTF-16"));
    // A control character is no text in Windows-1252 either.
    CHECK(says(refusal("W\xE4rme\x01\n"), "are no text"));
}

TEST_CASE("UTF-8 is checked as RFC 3629 has it", "[encoding]")
{
    const auto [bytes, at] = GENERATE(table<std::string, std::size_t>({
        {"\xC0\x80", 0},                         // overlong
        {"a\xE0\x80\x80", 1},                    // overlong
        {"\xED\xA0\x80", 0},                     // surrogate
        {"\xF4\x90\x80\x80", 0},                 // beyond U+10FFFF
        {"\xF0\x8F\xBF\xBF", 0},                 // overlong
        {"0123456789abcdef\x80", 16},            // a continuation on its own
        {"0123456789abcde\xE2\x82", 15},         // cut off across a block
        {"0123456789abcde\xE2\x82\xAC\xFF", 18}, // never in UTF-8
        {"0123456789abcde\xE2\x82\xAC", std::string::npos},
        {"\xF4\x8F\xBF\xBF\xEF\xBF\xBF\xDF\xBF\x7F", std::string::npos},
    }));
    CHECK(core::firstInvalidUtf8(bytes) == at);
}

TEST_CASE("Characters are taken one by one, and bytes that are none as U+FFFD", "[encoding]")
{
    std::string_view rest = "a\u00E4\u20AC\U0001F600\xE2\x82";
    std::u32string taken;
    while (!rest.empty())
        taken += core::takeCharacter(rest);
    CHECK(taken == U"a\u00E4\u20AC\U0001F600\uFFFD\uFFFD");
}

TEST_CASE("Any table reads back from each encoding", "[encoding]")
{
    std::mt19937 random(11);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::u32string western = U"äöüßéèñçåøÄÖŠœ°²³µ€£";
    const std::u32string world = western + U"时间负荷Датаχρόνος電力😀𝛼";
    for (int round = 0; round < 300; ++round) {
        const bool isWestern = round % 2 == 0;
        const std::u32string& others = isWestern ? western : world;
        std::u32string text = U"time,value\n";
        for (std::size_t row = 0; row < 1 + below(20); ++row) {
            for (std::size_t i = 0; i < 1 + below(12); ++i)
                text += static_cast<char32_t>(below(2) == 0 ? U'a' + below(26) : U'0' + below(10));
            // Within a word, a letter; signs after a number.
            const char32_t other = others[below(others.size())];
            text += std::u32string(U"a") + other + U"," + static_cast<char32_t>(U'0' + below(10));
            text += U"\n";
        }
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16LittleEndian,
                                        Encoding::Utf16BigEndian, Encoding::Windows1252}) {
            if (encoding == Encoding::Windows1252 && !isWestern)
                continue;
            for (const bool withMark : {false, true}) {
                if (withMark && encoding == Encoding::Windows1252)
                    continue;
                const std::string bytes = encode(text, encoding, withMark);
                CAPTURE(round, core::nameOf(encoding), utf8(text));
                // "aŠ" looks like Mac OS; capitals within words are not what is tested here.
                if (encoding != Encoding::Windows1252 || text.find_first_of(U"ÄÖŠ") == text.npos)
                    CHECK(decoded(bytes) == utf8(text));
                else
                    CHECK(core::decodeText(bytes, encoding, "a.csv").text() == utf8(text));
            }
        }
    }
}
