#include "tests/Catch.h"

#include "core/data/SpreadsheetNumber.h"
#include "core/data/SpreadsheetTime.h"

#include <random>
#include <string>

using core::CellTimeFormat;
using core::DateSystem;

TEST_CASE("A format code shows dates, times or numbers", "[spreadsheettime]")
{
    const auto [code, format] = GENERATE(table<std::string, CellTimeFormat>({
        {"General", CellTimeFormat::None},
        {"0.00E+00", CellTimeFormat::None},
        {"#,##0.00 \"m/day\"", CellTimeFormat::None},
        {"[Red]0;-0", CellTimeFormat::None},
        {"#,##0\\ [$USD-409]", CellTimeFormat::None},
        {"0_d", CellTimeFormat::None},
        {"@", CellTimeFormat::None},
        {"yyyy-mm-dd", CellTimeFormat::DateOnly},
        {"[$-407]TT.MM.JJJJ", CellTimeFormat::DateOnly},
        {"mmm", CellTimeFormat::DateOnly},
        {"dd.mm.yyyy\\ hh:mm", CellTimeFormat::Date},
        {"[$-F400]h:mm:ss\\ AM/PM", CellTimeFormat::Clock},
        {"mm:ss.0", CellTimeFormat::Clock},
        {"[h]:mm", CellTimeFormat::Elapsed},
        {"yyyy\"年\"m\"月\"d\"日\"", CellTimeFormat::DateOnly},
        {"\"unclosed", CellTimeFormat::None},
    }));
    CAPTURE(code);
    CHECK(core::cellTimeFormatOf(code) == format);
}

TEST_CASE("Any moment survives the count of days in both systems", "[spreadsheettime]")
{
    std::mt19937 random(5);
    for (int i = 0; i < 2000; ++i) {
        const auto day = 61 + random() % 100'000;
        const auto second = random() % 86'400;
        const double serial = static_cast<double>(day) + second / 86'400.0;
        const auto text = core::serialText(serial, CellTimeFormat::Date, DateSystem::From1900);
        REQUIRE(text);
        std::string iso = *text;
        iso[10] = 'T';
        CHECK(core::isoText(iso) == *text);
        CHECK(core::isoText(iso + ".0004Z") == *text);
        if (day >= 1462)
            CHECK(core::serialText(serial - 1462, CellTimeFormat::Date, DateSystem::From1904) ==
                  text);
    }
}

TEST_CASE("ISO texts become dates and times, others stay", "[spreadsheettime]")
{
    CHECK(core::isoText("2024-03-04") == "2024-03-04 00:00:00");
    CHECK(core::isoText("2024-03-04T05:06:07.25") == "2024-03-04 05:06:07.250");
    CHECK(core::isoText("1899-12-30T13:30:00") == "13:30:00");
    CHECK(core::isoText("13:30") == "13:30:00");
    CHECK(core::isoText("2024-02-30") == "2024-02-30");
    CHECK(core::isoText("-2024-01-01") == "-2024-01-01");
    CHECK(core::isoText("2024-W10") == "2024-W10");
    CHECK(core::isoText("").empty());
    CHECK(core::durationText("PT36H00M00,5S") == "36:00:00.500");
    CHECK(core::durationText("P1DT2H") == "26:00:00");
    CHECK_FALSE(core::durationText("P1M"));
    CHECK_FALSE(core::durationText("-PT1H"));
}

TEST_CASE("Numbers get their shortest text", "[spreadsheettime]")
{
    CHECK(core::plainNumber(0.30000000000000004) == "0.30000000000000004");
    CHECK(core::plainNumber(100000) == "100000");
    CHECK(core::plainNumber(-0.0) == "0");
    CHECK(core::plainNumber(1e300) == "1e+300");
    CHECK(core::plainNumber(0.000025) == "0.000025");
    CHECK(core::xmlNumber(" +1.5E3 ") == 1500.0);
    CHECK_FALSE(core::xmlNumber("nan"));
    CHECK_FALSE(core::xmlNumber("1,5"));
    CHECK_FALSE(core::xmlNumber(""));
}
