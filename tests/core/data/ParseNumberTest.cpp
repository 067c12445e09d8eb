#include "core/data/ParseNumber.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

using core::isMissing;
using core::parseNumber;

TEST_CASE("numbers with a decimal point are read exactly", "[parse]")
{
    REQUIRE(parseNumber("152") == 152.0);
    REQUIRE(parseNumber("-0.1") == -0.1);
    REQUIRE(parseNumber("+1023.5") == 1023.5);
    REQUIRE(parseNumber(" .5\t") == 0.5);
    REQUIRE(parseNumber("5.") == 5.0);
    REQUIRE(parseNumber("1e-3") == 0.001);
    REQUIRE(parseNumber("1.7976931348623157e308") == 1.7976931348623157e308);
}

TEST_CASE("decimals of any length are rounded to the nearest double", "[parse]")
{
    core::RandomStream random(1);
    for (int i = 0; i < 20000; ++i) {
        std::string text = random.below(2) == 0 ? "-" : "";
        const std::uint64_t digits = 1 + random.below(20);
        const std::uint64_t point = random.below(digits + 1);
        for (std::uint64_t k = 0; k < digits; ++k)
            text.append(k == point ? "." : "").append(std::to_string(random.below(10)));
        INFO(text);
        REQUIRE(parseNumber(text) == std::strtod(text.c_str(), nullptr)); // tests run in locale C
    }
    REQUIRE(std::signbit(*parseNumber("-0")));
    REQUIRE_FALSE(parseNumber("."));
    REQUIRE_FALSE(parseNumber("-"));
    REQUIRE_FALSE(parseNumber("-."));
}

TEST_CASE("what is not a number is nothing", "[parse]")
{
    for (const char* text : {"", " ", "abc", "1,5", "1 2", "12a", "--1", "+-1", "++1", "+", "0x10",
                             "1e", "nan", "-nan", "NA", "1.2.3", "Y"}) {
        INFO(text);
        REQUIRE_FALSE(parseNumber(text));
    }
}

TEST_CASE("numbers beyond double are infinite, numbers below it are zero", "[parse]")
{
    for (const char* text : {"inf", "Infinity", "1e999", "+1e400"})
        REQUIRE(parseNumber(text) == INFINITY);
    REQUIRE(parseNumber("-1e999") == -INFINITY);
    REQUIRE(parseNumber(std::string(400, '9')) == INFINITY);
    REQUIRE(parseNumber("1e-999") == 0.0);
    REQUIRE(parseNumber("-1E-999") == 0.0);
    REQUIRE(parseNumber("0." + std::string(400, '0') + "1") == 0.0);
}

TEST_CASE("empty, NA, NaN and null are missing values", "[parse]")
{
    for (const char* text : {"", "  ", "NA", "na", "NaN", " nan ", "null", "NULL", "N/A"})
        REQUIRE(isMissing(text));
    for (const char* text : {"0", "none", "N", "NAN1", "-"})
        REQUIRE_FALSE(isMissing(text));
}
