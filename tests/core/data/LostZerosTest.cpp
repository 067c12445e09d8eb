#include "core/data/LostZeros.h"
#include "core/data/CsvReader.h"
#include "tests/core/data/ReadTwice.h"

#include <string>

TEST_CASE("2018.1 is October where January is 2018.01", "[lostzeros]")
{
    std::string file = "Month;Sales\n";
    for (int i = 0; i < 48; ++i) {
        const int month = i % 12 + 1;
        file += std::to_string(2018 + i / 12) + "." +
                (month == 10 ? "1" : (month < 10 ? "0" : "") + std::to_string(month)) + ";" +
                std::to_string(100 + i) + "\n";
    }
    const ReadTwice read = readTwice(file);
    REQUIRE(read.span() == "48 steps of 1 month from 2018-01-01 00:00");
    REQUIRE(read.series.values[9] == 109.0);
    REQUIRE(read.series.values[45] == 145.0);
    REQUIRE(read.says("4 months in column \"Month\" had lost their last zero, as in spreadsheets; "
                      "the first is \"2018.1\" in row 11."));
}

TEST_CASE("one digit is January where all months have one, and numbers stay", "[lostzeros]")
{
    core::Table months = core::readCsvText("m,y\n2018.1,1\n2018.2,2\n2018.11,3\n", "x.csv");
    REQUIRE_FALSE(core::restoreZeros(months));
    core::Table prices = core::readCsvText("t,y\na,2018.01\nb,2017.4\n", "x.csv");
    REQUIRE_FALSE(core::restoreZeros(prices));
}

TEST_CASE("2018.1 before 2018.11 is October without a January, too", "[lostzeros]")
{
    core::Table table =
        core::readCsvText("m,y\n2018.08,1\n2018.09,2\n2018.1,3\n2018.11,4\n", "x.csv");
    REQUIRE(core::restoreZeros(table));
    REQUIRE(table.columns[0][2] == "2018.10");
}
