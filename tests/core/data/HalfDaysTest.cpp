#include "core/data/HalfDays.h"
#include "core/data/CsvReader.h"
#include "tests/core/data/ReadTwice.h"

#include <string>

namespace {

/// Three days of callsByHour on a clock of twelve: 0, 1, 2, ...
std::string callsByHour(const std::string& header, const auto& row)
{
    std::string text = header + "\n";
    for (int i = 0; i < 72; ++i) {
        const int hour = i % 12 == 0 ? 12 : i % 12;
        text += row("2023-01-0" + std::to_string(1 + i / 24), std::to_string(hour),
                    i % 24 < 12 ? "AM" : "PM", std::to_string(i)) +
                "\n";
    }
    return text;
}

} // namespace

TEST_CASE("AM and PM in a column of their own belong to the callsByHour beside it", "[halfdays]")
{
    using Text = std::string;
    for (const Text& file :
         {callsByHour("Date,Hour,AM/PM,Calls",
                      [](const Text&date, const Text&hour, const Text&half, const Text&value) {
                          return date + "," + hour + ":00," + half + "," + value;
                      }),
          callsByHour("Date,Half,Hour,Calls",
                      [](const Text&date, const Text&hour, const Text&half, const Text&value) {
                          return date + "," + half + "," + hour + "," + value;
                      }),
          callsByHour("Time,,Calls", [](const Text&date, const Text&hour, const Text&half,
                                        const Text&value) {
              return date + " " + hour + ":00," + (half == "AM" ? "a.m." : "p.m.") + "," + value;
          })}) {
        CAPTURE(file.substr(0, 60));
        const ReadTwice read = readTwice(file);
        REQUIRE(read.span() == "72 steps of 1 hour from 2023-01-01 00:00");
        for (std::size_t i = 0; i < 72; ++i)
            REQUIRE(read.series.values[i] == static_cast<double>(i));
        REQUIRE(read.says("AM and PM in column"));
    }
}

TEST_CASE("a column of AM and PM beside no callsByHour changes nothing", "[halfdays]")
{
    core::Table table = core::readCsvText("shop,shift,y\nA,AM,13\nB,PM,14\n", "x.csv");
    REQUIRE_FALSE(core::joinHalfDays(table));
    core::Table one = core::readCsvText("t,shift,y\n8:00,AM,1\n9:00,AM,2\n", "x.csv");
    REQUIRE_FALSE(core::joinHalfDays(one)); // a shift, not the other half of a day
}
