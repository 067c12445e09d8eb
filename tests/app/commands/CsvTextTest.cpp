#include "app/commands/CsvText.h"
#include "core/data/CsvField.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"

#include <cmath>

TEST_CASE("a field that a reader would take apart is quoted, and reads back the same", "[commands]")
{
    CHECK(core::csvField("LSTAT") == "LSTAT");
    CHECK(core::csvField("") == "");
    CHECK(core::csvField("a,b") == "\"a,b\"");
    CHECK(core::csvField("5\" pipe") == "\"5\"\" pipe\"");
    for (const std::string text :
         {"a,b", "a;b", "5\" pipe", "two\nlines", "\"", " blank ", "tab\there", "naïve"}) {
        const auto table = core::readCsvText("x,y\n" + core::csvField(text) + ",1\n", "a.csv");
        CHECK(table.columns[0][0] == text);
        CHECK(table.rows() == 1);
    }
}

TEST_CASE("a text that a spreadsheet would run as a formula is kept a text", "[commands]")
{
    CHECK(core::csvField("=cmd()") == "'=cmd()");
    CHECK(core::csvField("+1+2") == "'+1+2");
    CHECK(core::csvField("@SUM(A1)") == "'@SUM(A1)");
    CHECK(core::csvField("-2+3,4") == "\"'-2+3,4\"");
    CHECK(core::csvField("\t=1") == "\"'\t=1\"");
    CHECK(core::csvField("-12.5") == "-12.5"); // a number is no formula
    CHECK(core::csvField("a=b") == "a=b");
}

TEST_CASE("numbers are the shortest that read back the same, unknown ones nothing", "[commands]")
{
    const auto text = [](double number) {
        std::string digits;
        commands::appendNumber(digits, number);
        return digits;
    };
    CHECK(text(0.1) == "0.1");
    CHECK(text(-1.0 / 3.0) == "-0.3333333333333333");
    CHECK(text(std::nan("")).empty());
    CHECK(text(INFINITY).empty());
}
