#include "app/commands/CsvText.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"

#include <cmath>

TEST_CASE("a field that a reader would take apart is quoted, and reads back the same", "[commands]")
{
    CHECK(commands::csvField("LSTAT") == "LSTAT");
    CHECK(commands::csvField("") == "");
    CHECK(commands::csvField("a,b") == "\"a,b\"");
    CHECK(commands::csvField("5\" pipe") == "\"5\"\" pipe\"");
    for (const std::string text :
         {"a,b", "a;b", "5\" pipe", "two\nlines", "\"", " blank ", "tab\there", "=1+2", "naïve"}) {
        const auto table = core::readCsvText("x,y\n" + commands::csvField(text) + ",1\n", "a.csv");
        CHECK(table.columns[0][0] == text);
        CHECK(table.rows() == 1);
    }
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
