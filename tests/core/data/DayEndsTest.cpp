#include "tests/core/data/ReadTwice.h"

#include <cstdio>
#include <string>

namespace {

/// Quarter hours of three days from 13 January 2024, 00:15 first and 00:00 last, all of a day under
/// its date; the values count from 1.
std::string stampedAtEnds(bool descending = false)
{
    std::string text = "Datum;Zeit;kWh\n";
    std::vector<std::string> rows;
    int value = 0;
    for (int day = 13; day < 16; ++day)
        for (int quarter = 1; quarter <= 96; ++quarter) {
            char clock[8];
            std::snprintf(clock, sizeof clock, "%02d:%02d", quarter / 4 % 24, quarter % 4 * 15);
            rows.push_back(std::to_string(day) + ".01.2024;" + clock + ';' +
                           std::to_string(1 + (value++ * 7) % 50) + '\n');
        }
    if (descending)
        std::reverse(rows.begin(), rows.end());
    for (const std::string& row : rows)
        text += row;
    return text;
}

} // namespace

TEST_CASE("00:00 behind the other times of its date is the end of that day", "[dayends]")
{
    for (const bool descending : {false, true}) {
        const ReadTwice read = readTwice(stampedAtEnds(descending));
        CHECK(read.span() == "288 steps of 15 minutes from 2024-01-13 00:15");
        CHECK(read.series.values[95] == 1 + (95 * 7) % 50); // 14 January, 00:00
        CHECK(read.says("3 times of 00:00 stand behind the other times of their dates"));
    }
}

TEST_CASE("00:00 at the beginning of its date stays there", "[dayends]")
{
    std::string text = "time,y\n";
    for (int hour = 0; hour < 72; ++hour)
        text += "2024-01-" + std::to_string(13 + hour / 24) + ' ' + (hour % 24 < 10 ? "0" : "") +
                std::to_string(hour % 24) + ":00," + std::to_string(hour % 24) + '\n';
    const ReadTwice read = readTwice(text);
    CHECK(read.span() == "72 steps of 1 hour from 2024-01-13 00:00");
    CHECK_FALSE(read.says("behind the other times"));
    // A row out of order among them changes nothing.
    text += "2024-01-15 00:00,5\n";
    CHECK(readTwice(text, {.combine = core::Combine::Mean}).span() ==
          "72 steps of 1 hour from 2024-01-13 00:00");
}
