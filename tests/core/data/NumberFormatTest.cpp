#include "core/data/NumberFormat.h"
#include "core/data/NumberText.h"
#include "tests/Catch.h"
#include "tests/core/data/NumberFormats.h"

#include <limits>
#include <string>
#include <utility>

using core::NumberFormat;
using core::parseNumber;

namespace {

constexpr NumberFormat kFrench{',', ' '};
constexpr NumberFormat kSwiss{'.', '\''};

struct Case
{
    const char* text;
    NumberFormat format;
    double value;
};

} // namespace

TEST_CASE("numbers of each format are read", "[numbers]")
{
    for (const auto& [text, format, value] : {
             Case{"12.5", kPoint, 12.5},
             Case{"1.066", kPoint, 1.066},
             Case{"1.066", kGerman, 1066.0},
             Case{"1,066", kEnglish, 1066.0},
             Case{"1,066", kComma, 1.066},
             Case{"-0,5", kComma, -0.5},
             Case{"1.234.567,89", kGerman, 1234567.89},
             Case{"1,234,567.89", kEnglish, 1234567.89},
             Case{"12,34,567", kEnglish, 1234567.0},
             Case{"1 234,56", kFrench, 1234.56},
             Case{"12\u00A0345", kFrench, 12345.0},
             Case{"12\u202F345,5", kFrench, 12345.5},
             Case{"12\u2009345", kFrench, 12345.0},
             Case{"1'234.50", kSwiss, 1234.5},
             Case{"1\u2019234\u2019567.25", kSwiss, 1234567.25},
             Case{"1234,5", kGerman, 1234.5},
             Case{"1,5E3", kComma, 1500.0},
             Case{"1,5e-3", kGerman, 0.0015},
             Case{"1e5", kGerman, 100000.0},
             Case{",5", kComma, 0.5},
             Case{"5,", kComma, 5.0},
         }) {
        INFO(text);
        REQUIRE(parseNumber(text, format) == value);
    }
}

TEST_CASE("signs, percent, currencies and blanks are understood with any format", "[numbers]")
{
    for (const auto& [text, format, value] : {
             Case{"CHF 12.50", kPoint, 12.5},
             Case{"CHF\u00A012.50", kPoint, 12.5},
             Case{"CHF12.50", kPoint, 12.5},
             Case{"12,5 %", kComma, 12.5},
             Case{"24.1%", kPoint, 24.1},
             Case{"%24", kPoint, 24.0},
             Case{"$1,200", kEnglish, 1200.0},
             Case{"-$1,200", kEnglish, -1200.0},
             Case{"$-1,200", kEnglish, -1200.0},
             Case{"US$ 7", kPoint, 7.0},
             Case{"R$ 1.200,50", kGerman, 1200.5},
             Case{"€ 3,50", kComma, 3.5},
             Case{"1.200,00 €", kGerman, 1200.0},
             Case{"12 345 kr", kFrench, 12345.0},
             Case{"1 250,00 zł", kFrench, 1250.0},
             Case{"₹ 12,34,567.00", kEnglish, 1234567.0},
             Case{"(1,234.50)", kEnglish, -1234.5},
             Case{"($5.00)", kPoint, -5.0},
             Case{"(12)", kComma, -12.0},
             Case{"\u221212", kPoint, -12.0},
             Case{"\u22121.234,5", kGerman, -1234.5},
             Case{"\u20135", kPoint, -5.0},
             Case{"- 5", kPoint, -5.0},
             Case{"+3", kComma, 3.0},
             Case{"+ 3", kPoint, 3.0},
             Case{"1.234,56-", kGerman, -1234.56},
             Case{"12.-", kPoint, 12.0},
             Case{"12,\u2013 €", kComma, 12.0},
             Case{"\u00A0 7 \u202F", kPoint, 7.0},
             Case{"\u200E-5", kPoint, -5.0},
         }) {
        INFO(text);
        REQUIRE(parseNumber(text, format) == value);
    }
}

TEST_CASE("what is no number in any format is nothing in all of them", "[numbers]")
{
    for (const char* text :
         {"",     " ",        "abc",     "2024-03-04", "04.03.2024", "12:30",  "1/2",
          "1-2",  "0x10",     "--5",     "+-5",        "(5",         "5)",     "(-5)",
          "-5-",  "1.2.3",    "1,2,3,4", "1.23.456",   "1 2",        "1  234", "12 30",
          "1e",   "$",        "€",       "%",          "-",          ".",      ",",
          ".,",   "5%%",      "% 5 %",   "NaN",        "nan",        "NA",     "1_000",
          "~5",   "<5",       "12 am",   "6h30",       "X/0 7",      "#12",    "1'23",
          "'123", "1,234e5.", "1..5",    "e5",         ".e5",        "-E3",    "1.,5"}) {
        for (const NumberFormat& format : core::kNumberFormats) {
            INFO(text << ' ' << format.decimal << format.thousands);
            REQUIRE_FALSE(parseNumber(text, format));
        }
    }
}

TEST_CASE("groups that the format does not have are no number", "[numbers]")
{
    for (const auto& [text, format] : {
             std::pair{"1,066", kPoint},
             std::pair{"1.066", kComma},
             std::pair{"1,5", kEnglish},
             std::pair{"0,123", kEnglish},
             std::pair{"1234,567", kEnglish},
             std::pair{"1.06", kGerman},
             std::pair{"1 234", kEnglish},
             std::pair{"1'234", kGerman},
             std::pair{"1,234e3", kEnglish},
             std::pair{"12.34.567", kGerman},
             std::pair{"1,2345", kEnglish},
         }) {
        INFO(text);
        REQUIRE_FALSE(parseNumber(text, format));
    }
}

TEST_CASE("only the unit of the column is taken off", "[numbers]")
{
    REQUIRE(parseNumber("12 MW", kPoint, "MW") == 12.0);
    REQUIRE(parseNumber("12", kPoint, "MW") == 12.0);
    REQUIRE(parseNumber("-5,5°C", kComma, "°C") == -5.5);
    REQUIRE(parseNumber("3 km/h", kPoint, "km/h") == 3.0);
    REQUIRE(parseNumber("42,10 €/MWh", kComma, "€/MWh") == 42.1);
    REQUIRE(parseNumber("7 m3", kPoint, "m3") == 7.0);
    REQUIRE_FALSE(parseNumber("12 MW", kPoint));
    REQUIRE_FALSE(parseNumber("12 kW", kPoint, "MW"));
}

TEST_CASE("infinity is a number of every format, with its sign", "[numbers]")
{
    const double infinity = std::numeric_limits<double>::infinity();
    for (const NumberFormat& format : core::kNumberFormats) {
        REQUIRE(parseNumber("inf", format) == infinity);
        REQUIRE(parseNumber("-Infinity", format) == -infinity);
        REQUIRE(parseNumber("\u2212inf", format) == -infinity);
        REQUIRE(parseNumber("∞", format) == infinity);
        REQUIRE(parseNumber("1e999", format) == infinity);
    }
}

TEST_CASE("a text is a number in the formats that formatsOf names", "[numbers]")
{
    // All short texts of these characters, by the two ways.
    const std::string characters = "05.,'e";
    for (int code = 0; code < 6 * 6 * 6 * 6 * 6 * 6; ++code) {
        std::string text = "5";
        for (int rest = code; rest > 0; rest /= 6)
            text += characters[static_cast<std::size_t>(rest % 6)];
        const auto number = core::numberText(text);
        for (const NumberFormat& format : core::kNumberFormats) {
            INFO(text << ' ' << format.decimal << format.thousands);
            const bool isRead = number && number->unit.empty() &&
                                (core::formatsOf(number->digits) & formatBit(format)) != 0;
            REQUIRE(parseNumber(text, format).has_value() == isRead);
        }
    }
}
