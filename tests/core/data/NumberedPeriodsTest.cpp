#include "tests/core/data/ReadTwice.h"

#include <functional>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::sys_days;

namespace {

constexpr sys_days kFirst = 2024y / 3 / 4;

std::string number(int value, int digits)
{
    std::string text = std::to_string(value);
    return std::string(static_cast<std::size_t>(digits) -
                           std::min<std::size_t>(static_cast<std::size_t>(digits), text.size()),
                       '0') +
           text;
}

/// Ten days of 24 hours, 300 to 539; `hour` has the name of each, from 0.
std::string ofHours(const std::string& header, const std::function<std::string(int)>& hour)
{
    std::string text = header + "\n";
    for (int i = 0; i < 240; ++i)
        text += core::timeText(kFirst + std::chrono::days(i / 24)).substr(0, 10) + "," +
                hour(i % 24) + "," + std::to_string(300 + i) + "\n";
    return text;
}

/// Ten years of periods; `period` has the name of each, from 1.
std::string ofYears(const std::string& header, int periods,
                    const std::function<std::string(int)>& period)
{
    std::string text = header + "\n";
    for (int i = 0; i < 10 * periods; ++i)
        text += std::to_string(2010 + i / periods) + "," + period(i % periods + 1) + "," +
                std::to_string(i * 7 % 100 + 5) + "\n";
    return text;
}

} // namespace

TEST_CASE("periods of a day are read with a word before or behind their number", "[periods]")
{
    const std::vector<std::function<std::string(int)>> names{
        [](int hour) { return "P" + std::to_string(hour + 1); },
        [](int hour) { return "SP" + number(hour + 1, 2); },
        [](int hour) { return "Interval " + std::to_string(hour + 1); },
        [](int hour) { return std::to_string(hour + 1) + ". Periode"; }};
    for (const auto& name : names) {
        INFO(name(0));
        const ReadTwice read = readTwice(ofHours("Date,Period,Load", name));
        CHECK(read.span() == "240 steps of 1 hour from 2024-03-04 00:00");
        CHECK(read.series.values.front() == 300);
        CHECK(read.series.values.back() == 539);
    }
    const ReadTwice hours = readTwice(ofHours(
        "Datum,Stunde,Last", [](int hour) { return std::to_string(hour + 1) + ". Stunde"; }));
    CHECK(hours.series.size() == 240);
    CHECK(hours.series.stepSeconds == 3600);
}

TEST_CASE("machines that are numbered like hours are groups all the same", "[periods]")
{
    const ReadTwice read =
        readTwice(ofHours("date,machine,units", [](int i) { return "M" + number(i + 1, 2); }));
    CHECK(read.span() == "10 steps of 1 day from 2024-03-04 00:00");
}

TEST_CASE("periods of a year are its months", "[periods]")
{
    struct Case
    {
        const char* header;
        std::function<std::string(int)> period;
    };
    for (const Case& c :
         {Case{"Year,Period,Sales", [](int month) { return "P" + number(month, 2); }},
          Case{"Year,Month,Sales", [](int month) { return "M" + number(month, 2); }},
          Case{"Jahr,Periode,Umsatz", [](int month) { return std::to_string(month); }}}) {
        INFO(c.header << ' ' << c.period(1));
        const ReadTwice read = readTwice(ofYears(c.header, 12, c.period));
        CHECK(read.span() == "120 steps of 1 month from 2010-01-01 00:00");
        CHECK(read.series.values[13] == 96);
    }
}

TEST_CASE("four columns of quarters are read into steps of three months", "[periods]")
{
    const std::vector<std::vector<std::string>> headers{
        {"Q1", "Q2", "Q3", "Q4"},
        {"1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"},
        {"I. Quartal", "II. Quartal", "III. Quartal", "IV. Quartal"},
        {"1T", "2T", "3T", "4T"},
        {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"}};
    for (const auto& names : headers) {
        INFO(names[0]);
        std::string text = "Year";
        for (const std::string& name : names)
            text += "," + name;
        text += "\n";
        for (int year = 0; year < 12; ++year) {
            text += std::to_string(2010 + year);
            for (int quarter = 0; quarter < 4; ++quarter)
                text += "," + std::to_string(10 * year + quarter + 20);
            text += "\n";
        }
        const ReadTwice read = readTwice(text);
        CHECK(read.span() == "48 steps of 3 months from 2010-01-01 00:00");
        CHECK(read.at(sys_days(2011y / 10 / 1)) == 33.0);
    }
}

TEST_CASE("hours as columns may be named by their ranges, with a sum beside them", "[periods]")
{
    const std::vector<std::function<std::string(int)>> names{
        [](int hour) { return number(hour, 2) + ":00-" + number(hour + 1, 2) + ":00"; },
        [](int hour) { return std::to_string(hour) + "-" + std::to_string(hour + 1); },
        [](int hour) { return number(hour, 2) + "-" + number(hour + 1, 2) + " Uhr"; },
        [](int hour) { return number(hour, 2) + ":00 – " + number((hour + 1) % 24, 2) + ":00"; }};
    for (const auto& name : names)
        for (const bool hasSum : {true, false}) {
            INFO(name(0) << ' ' << hasSum);
            std::string text = "Datum";
            for (int hour = 0; hour < 24; ++hour)
                text += ";" + name(hour);
            text += hasSum ? ";Summe\n" : "\n";
            for (int day = 0; day < 10; ++day) {
                text += core::timeText(kFirst + std::chrono::days(day)).substr(0, 10);
                int sum = 0;
                for (int hour = 0; hour < 24; ++hour) {
                    const int value = 300 + 24 * day + hour;
                    text += ";" + std::to_string(value);
                    sum += value;
                }
                text += hasSum ? ";" + std::to_string(sum) + "\n" : "\n";
            }
            const ReadTwice read = readTwice(text);
            CHECK(read.span() == "240 steps of 1 hour from 2024-03-04 00:00");
            CHECK(read.series.values[25] == 325);
        }
}

TEST_CASE("groups that share a few steps are added up, a season is no group", "[periods]")
{
    std::string shops = "date,shop,sales\n";
    for (int day = 0; day < 20; ++day)
        shops += core::timeText(sys_days(2024y / 1 / 1) + std::chrono::days(day)).substr(0, 10) +
                 ",A," + std::to_string(101 + day) + "\n";
    for (int day = 0; day < 12; ++day)
        shops += core::timeText(sys_days(2024y / 1 / 20) + std::chrono::days(day)).substr(0, 10) +
                 ",B," + std::to_string(920 + day) + "\n";
    const ReadTwice read = readTwice(shops);
    CHECK(read.at(sys_days(2024y / 1 / 20)) == 1040.0);
    CHECK(read.at(sys_days(2024y / 1 / 31)) == 931.0);

    std::string hours = "time,season,load\n"; // the clock goes back at 03:00 on 27 October
    for (int hour = 0; hour < 24 * 20; ++hour) {
        const bool isWinter = hour >= 24 * 10 + 3;
        const auto time =
            sys_days(2024y / 10 / 17) + std::chrono::hours(isWinter ? hour - 1 : hour);
        hours += core::timeText(time) + (isWinter ? ",W," : ",S,") + std::to_string(hour) + "\n";
    }
    const ReadTwice season = readTwice(hours);
    CHECK(season.reading.choices.group == std::vector<std::string>{"none"});
}
