#include "core/base/InputError.h"
#include "tests/core/data/ReadTwice.h"

#include <array>
#include <cstdio>
#include <functional>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr sys_days kFirstDay = 2024y / 3 / 4;

std::string dateText(std::chrono::sys_seconds time)
{
    return core::timeText(time).substr(0, 10);
}

std::string clockText(std::chrono::sys_seconds time)
{
    return core::timeText(time).substr(11);
}

/// 240 hours; `write` has the time and the value 300, 301, ... of each.
std::string hourly(const std::string& header,
                   const std::function<std::string(std::chrono::sys_seconds, int)>& write)
{
    std::string text = header + "\n";
    for (int i = 0; i < 240; ++i)
        text += write(kFirstDay + std::chrono::hours(i), 300 + i) + "\n";
    return text;
}

void requireHours(const ReadTwice& read)
{
    REQUIRE(read.span() == "240 steps of 1 hour from 2024-03-04 00:00");
    REQUIRE(read.series.values[0] == 300);
    REQUIRE(read.series.values[239] == 539);
}

} // namespace

TEST_CASE("dates written once a day are filled down, with the count", "[shapes]")
{
    for (const bool isHourNumber : {true, false}) {
        const std::string text = hourly("Datum,Stunde,Last", [&](auto time, int value) {
            const std::string clock = clockText(time);
            const std::string hour = std::to_string(std::stoi(clock.substr(0, 2)));
            return (clock == "00:00" ? dateText(time) : "") + "," + (isHourNumber ? hour : clock) +
                   "," + std::to_string(value);
        });
        const ReadTwice read = readTwice(text);
        requireHours(read);
        REQUIRE(read.says("230 empty cells in column \"Datum\" were filled with the text above "
                          "them, the first in row 3."));
        REQUIRE(read.reading.choices.fillDown == std::vector<std::string>{"Datum"});
    }
}

TEST_CASE("years written once above their months are filled down", "[shapes]")
{
    std::string text = "Year,Month,Sales\n";
    for (int i = 0; i < 60; ++i)
        text += (i % 12 == 0 ? std::to_string(2019 + i / 12) : "") + "," +
                std::vector<std::string>{
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[static_cast<std::size_t>(i % 12)] +
                "," + std::to_string(i) + "\n";
    REQUIRE(readTwice(text).span() == "60 steps of 1 month from 2019-01-01 00:00");
}

TEST_CASE("names of groups written once are filled down", "[shapes]")
{
    std::string text = "Region,date,sales\n";
    for (const std::string region : {"North", "South", "West"})
        for (int i = 0; i < 30; ++i)
            text += (i == 0 ? region : "") + "," + dateText(kFirstDay + days(i)) + "," +
                    std::to_string(i + (region == "South" ? 1000 : 0)) + "\n";
    const ReadTwice all = readTwice(text);
    REQUIRE(all.span() == "30 steps of 1 day from 2024-03-04 00:00");
    REQUIRE(all.series.values[1] == 1003);
    REQUIRE(all.reading.groups == std::vector<std::string>{"North", "South", "West"});
    REQUIRE(all.says("87 empty cells in column \"Region\" were filled"));
    REQUIRE(readTwice(text, {.group = {"South"}}).series.values[1] == 1001);

    // Dates once for their groups.
    std::string nested = "date,Region,sales\n";
    for (int i = 0; i < 30; ++i)
        for (const std::string region : {"North", "South", "West"})
            nested += (region == "North" ? dateText(kFirstDay + days(i)) : "") + "," + region +
                      "," + std::to_string(i + (region == "South" ? 1000 : 0)) + "\n";
    REQUIRE(readTwice(nested).series.values == all.series.values);
}

TEST_CASE("sparse texts that are no dates and no groups stay as they are", "[shapes]")
{
    const auto text = hourly("time,load,remark,holiday", [](auto time, int value) {
        const bool isFirst = time == std::chrono::sys_seconds(kFirstDay);
        return core::timeText(time) + "," + std::to_string(value) + "," +
               (isFirst        ? "begin"
                : value == 400 ? "outage"
                               : "") +
               "," + (isFirst ? "New Year" : "");
    });
    const ReadTwice read = readTwice(text);
    requireHours(read);
    REQUIRE(read.reading.choices.fillDown.empty());
    REQUIRE(read.series.holidays.size() == 1);
    // By choice a column is filled, or none.
    const ReadTwice filled = readTwice(text, {.fillDown = {"remark"}});
    REQUIRE(filled.says("238 empty cells in column \"remark\" were filled"));
    REQUIRE_THROWS_AS(core::readDataText(text, "x.csv", {.fillDown = {"nothing"}}),
                      core::InputError);
}

TEST_CASE("runs of blanks separate", "[shapes]")
{
    const auto aligned = [](auto time, int value) {
        return core::timeText(time) + "    " + std::to_string(value) + ".5" +
               (value % 2 == 0 ? "   " : " ") + std::to_string(value % 17);
    };
    const ReadTwice read = readTwice(hourly("date       clock   load   temp", aligned));
    REQUIRE(read.span() == "240 steps of 1 hour from 2024-03-04 00:00");
    REQUIRE(read.series.values[1] == 301.5);
    REQUIRE(read.series.covariates.size() == 1);
    REQUIRE(read.reading.choices.separator == ' ');
    // The header calls date and clock by one name.
    REQUIRE(readTwice(hourly("datetime load temp", aligned)).series.values == read.series.values);
    REQUIRE(readTwice(hourly("# date clock load temp", aligned)).series.values ==
            read.series.values);
    REQUIRE(readTwice(hourly("  date clock load temp  ", aligned)).series.values ==
            read.series.values);
    core::ReadingChoices blank;
    core::choose(blank, "separator", {"blank"});
    REQUIRE(readTwice(hourly("date clock load temp", aligned), blank).series.values ==
            read.series.values);
    const auto parts = [](auto time, int value) {
        std::string text = core::timeText(time);
        for (char& c : text)
            c = c == '-' || c == ':' ? ' ' : c;
        return "  " + text + "  " + std::to_string(value);
    };
    requireHours(readTwice(hourly("#YY MM DD hh mm WTMP", parts)));
    requireHours(readTwice(hourly("#YY MM DD hh mm WTMP\n#yr mo dy hr mn degC", parts)));
}

TEST_CASE("a column of times alone is not parted at its blanks", "[shapes]")
{
    std::string text = "pickup time\n";
    for (int i = 0; i < 200; ++i)
        text += core::timeText(kFirstDay + i * 7min) + "\n";
    core::ReadingChoices count;
    core::choose(count, "count-rows", {"1h"});
    const ReadTwice read = readTwice(text, count);
    REQUIRE(read.reading.table->columns.size() == 1);
    REQUIRE(read.series.values[0] == 9);
}

TEST_CASE("a header that lacks the name of the row names is understood", "[shapes]")
{
    for (const std::string separator : {" ", ",", "\t", ";"}) {
        CAPTURE(separator);
        int row = 0;
        const ReadTwice read =
            readTwice(hourly("\"time\"" + separator + "\"load\"", [&](auto time, int value) {
                return "\"" + std::to_string(++row) + "\"" + separator + "\"" +
                       core::timeText(time) + "\"" + separator + std::to_string(value);
            }));
        requireHours(read);
        REQUIRE(read.reading.table->columns[0].name() == "column 1");
        REQUIRE(read.says("one name fewer than the rows have cells"));
    }
}

TEST_CASE("decimal commas that part their numbers are still refused", "[shapes]")
{
    const std::string text = hourly("time,load", [](auto time, int value) {
        return core::timeText(time) + "," + std::to_string(value) + "," +
               std::to_string(value % 10);
    });
    REQUIRE_THROWS_AS(core::readDataText(text, "x.csv"), core::InputError);
}

TEST_CASE("a text beside the table is left out and said", "[shapes]")
{
    const auto withNote = [](int row, const std::string& note, const std::string& header) {
        return hourly(header, [=](auto time, int value) {
            return core::timeText(time) + "," + std::to_string(value) +
                   (value == 300 + row ? note : "");
        });
    };
    const ReadTwice read = readTwice(withNote(5, ",,revised in May", "time,load"));
    requireHours(read);
    REQUIRE(read.says("1 text to the right of the table is left out: row 7, \"revised in May\"."));
    requireHours(readTwice(withNote(5, "", "time,load,,Source: grid operator")));
    // Next to the last column it can be the end of a cell with a separator in it.
    REQUIRE_THROWS_AS(core::readDataText(withNote(5, ",revised", "time,load"), "x.csv"),
                      core::InputError);
    REQUIRE_THROWS_AS(core::readDataText(withNote(5, ",,17", "time,load"), "x.csv"),
                      core::InputError);
}

TEST_CASE("hundreds of lines may stand before the table", "[shapes]")
{
    const std::vector<std::function<std::string(int)>> kinds{
        [](int i) { return "# comment " + std::to_string(i) + ", with a comma"; },
        [](int i) { return "Remark no. " + std::to_string(i) + " of the station"; },
        [](int i) { return "Parameter " + std::to_string(i) + ": " + std::to_string(i * 3); }};
    for (const char separator : {',', ';'})
        for (const int lines : {5, 150, 299, 301, 1200})
            for (const auto& line : kinds) {
                CAPTURE(separator, lines, line(1));
                std::string text;
                for (int i = 0; i < lines; ++i)
                    text += line(i) + "\n";
                requireHours(readTwice(
                    text + hourly(std::string("time") + separator + "load", [&](auto time, int v) {
                        return core::timeText(time) + separator + std::to_string(v);
                    })));
            }
}

TEST_CASE("comments among the data are left out and said", "[shapes]")
{
    const ReadTwice read =
        readTwice(hourly("time,load\n# MW, local time", [](auto time, int value) {
            return (value == 310   ? "# gap,\n"
                    : value == 311 ? "#a,b,c,d\n"
                                   : "") +
                   core::timeText(time) + "," + std::to_string(value);
        }));
    requireHours(read);
    REQUIRE(read.says("comments among the data are left out"));
    REQUIRE(read.reading.table->columns[0].name() == "time");
    // Rows are still counted as the file shows them.
    REQUIRE(read.reading.table->sheetRow(239) == 244);
    // What a spreadsheet writes for an error is no comment.
    REQUIRE(readTwice(hourly("load,time", [](auto time, int value) {
                return (value == 310 ? "#N/A" : std::to_string(value)) + "," + core::timeText(time);
            })).series.size() == 240);
}

namespace {

/// A header and 96 rows: `label` of the row, a number from 500 on that changes unevenly.
std::string labelled(const std::string& header, const std::function<std::string(int)>& label)
{
    std::string text = header + "\n";
    for (int i = 0; i < 96; ++i)
        text += label(i) + "," + std::to_string(500 + i * i * 7 % 93) + "\n";
    return text;
}

std::string padded(int number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(width - digits.size(), '0') + digits;
}

} // namespace

TEST_CASE("series are read by the labels of their periods", "[shapes]")
{
    struct Case
    {
        const char* header;
        std::function<std::string(int)> label;
        const char* span;
    };
    const auto rest = [](int number) { return padded(number % 100, 2); };
    const auto decimal = [](int i, int parts, int decimals) {
        std::array<char, 32> text;
        std::snprintf(text.data(), text.size(), "%.*f", decimals, 1949.0 + i / double(parts));
        return std::string(text.data());
    };
    for (const Case& c : {
             Case{"rownames,time,value",
                  [](int i) { return std::to_string(i + 1) + "," + std::to_string(1871 + i); },
                  "96 steps of 12 months from 1871-01-01 00:00"},
             Case{"rownames,time,value",
                  [=](int i) { return std::to_string(i + 1) + "," + decimal(i, 12, 5); },
                  "96 steps of 1 month from 1949-01-01 00:00"},
             Case{"time,value", [=](int i) { return decimal(i, 4, 2); },
                  "96 steps of 3 months from 1949-01-01 00:00"},
             Case{"month,temp",
                  [](int i) { return std::to_string(1853 + i / 12) + padded(i % 12 + 1, 2); },
                  "96 steps of 1 month from 1853-01-01 00:00"},
             Case{"Kalenderwoche,value", // 2020 has 53 weeks
                  [](int i) {
                      return i < 53 ? std::to_string(i + 1) + "/2020"
                                    : std::to_string(i - 52) + "/2021";
                  },
                  "96 steps of 1 week from 2019-12-30 00:00"},
             Case{"period,value",
                  [](int i) {
                      return "P" + padded(i % 12 + 1, 2) + " " + std::to_string(2015 + i / 12);
                  },
                  "96 steps of 1 month from 2015-01-01 00:00"},
             Case{"Period,value",
                  [](int i) { return padded(i % 12 + 1, 3) + "." + std::to_string(2015 + i / 12); },
                  "96 steps of 1 month from 2015-01-01 00:00"},
             Case{"label,value",
                  [](int i) {
                      return std::to_string(1975 + i / 2) + "S" + std::to_string(i % 2 + 1);
                  },
                  "96 steps of 6 months from 1975-01-01 00:00"},
             Case{"season,value",
                  [=](int i) { return std::to_string(1880 + i) + "/" + rest(1881 + i); },
                  "96 steps of 12 months from 1880-01-01 00:00"},
             Case{"school year,value",
                  [=](int i) { return std::to_string(1925 + i) + "-" + rest(1926 + i); },
                  "96 steps of 12 months from 1925-01-01 00:00"},
             Case{"fiscal year,value", [](int i) { return "FY" + std::to_string(1925 + i); },
                  "96 steps of 12 months from 1925-01-01 00:00"},
             Case{"quarter,value",
                  [](int i) {
                      return "FY" + padded(1 + i / 4, 2) + " Q" + std::to_string(i % 4 + 1);
                  },
                  "96 steps of 3 months from 2001-01-01 00:00"},
         }) {
        const std::string text = labelled(c.header, c.label);
        CAPTURE(text.substr(0, 80));
        const ReadTwice read = readTwice(text);
        CHECK(read.span() == c.span);
        CHECK(read.series.values[2] == 528.0);
        CHECK(read.series.values[95] == 500 + 95 * 95 * 7 % 93);
    }
}
