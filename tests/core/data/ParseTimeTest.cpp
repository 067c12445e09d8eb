#include "core/data/ParseTime.h"
#include "core/base/RandomStream.h"
#include "core/data/Wording.h"
#include "tests/Catch.h"

#include <array>
#include <cstdio>
#include <string>

using core::DateOrder;
using core::parseClock;
using core::parseTime;
using core::timeText;

namespace {

/// As a sentence shows it; "nothing" for no time.
std::string read(std::string_view text, DateOrder order = DateOrder::MonthDayYear)
{
    const auto parsed = parseTime(text, order);
    if (!parsed)
        return "nothing";
    return timeText(parsed->time) + (parsed->hasClock ? "" : " (date)");
}

} // namespace

TEST_CASE("ISO dates are read whatever the order of day and month", "[parse]")
{
    for (const DateOrder order :
         {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear}) {
        REQUIRE(read("2015-06-07", order) == "2015-06-07 00:00 (date)");
        REQUIRE(read("20150607", order) == "2015-06-07 00:00 (date)");
        REQUIRE(read("2015/6/7 8:05", order) == "2015-06-07 08:05");
        REQUIRE(read(" 2015-06-07 22:00:00 ", order) == "2015-06-07 22:00");
        REQUIRE(read("2015-06-07T22:00:05", order) == "2015-06-07 22:00:05");
        REQUIRE(read("2015-06-07T22:00:05.987Z", order) == "2015-06-07 22:00:05");
        REQUIRE(read("20150607T220005", order) == "2015-06-07 22:00:05");
        REQUIRE(read("2015-06-07 22:00+02:00", order) == "2015-06-07 22:00");
        REQUIRE(read("2015-06-07 22:00:00 -0500", order) == "2015-06-07 22:00");
        REQUIRE(read("2015-Jun-07", order) == "2015-06-07 00:00 (date)");
    }
}

TEST_CASE("dates with the year last follow the order", "[parse]")
{
    REQUIRE(read("6/7/2015 10:00 PM") == "2015-06-07 22:00");
    REQUIRE(read("06/07/2015", DateOrder::DayMonthYear) == "2015-07-06 00:00 (date)");
    REQUIRE(read("27.6.2015 22:00", DateOrder::DayMonthYear) == "2015-06-27 22:00");
    REQUIRE(read("6-7-15, 22:00") == "2015-06-07 22:00");
    REQUIRE(read("15-06-07", DateOrder::YearMonthDay) == "2015-06-07 00:00 (date)");
    REQUIRE(read("06/07/2015", DateOrder::YearMonthDay) == "nothing");
    REQUIRE(read("27/06/2015", DateOrder::MonthDayYear) == "nothing");
}

TEST_CASE("two-digit years 70 to 99 are of the last century", "[parse]")
{
    REQUIRE(read("6/7/69") == "2069-06-07 00:00 (date)");
    REQUIRE(read("6/7/70") == "1970-06-07 00:00 (date)");
    REQUIRE(read("6/7/99") == "1999-06-07 00:00 (date)");
    REQUIRE(read("6/7/00") == "2000-06-07 00:00 (date)");
}

TEST_CASE("months may have names", "[parse]")
{
    for (const char* text : {"27 Jun 2015 22:00", "27-JUN-15 22:00", "June 27, 2015 10:00 pm",
                             "jun 27 2015 22:00:00", "27 June 2015, 22:00"})
        REQUIRE(read(text) == "2015-06-27 22:00");
    REQUIRE(read("27 Jun 2015", DateOrder::YearMonthDay) == "2015-06-27 00:00 (date)");
}

TEST_CASE("twelve o'clock is midnight with AM and noon with PM", "[parse]")
{
    REQUIRE(read("6/7/2015 12:30 AM") == "2015-06-07 00:30");
    REQUIRE(read("6/7/2015 12:30 PM") == "2015-06-07 12:30");
    REQUIRE(read("6/7/2015 11pm") == "2015-06-07 23:00");
    REQUIRE(read("6/7/2015 13:00 PM") == "nothing");
    REQUIRE(read("6/7/2015 0:30 AM") == "nothing");
}

TEST_CASE("24:00 is the next midnight", "[parse]")
{
    REQUIRE(read("2015-06-30 24:00") == "2015-07-01 00:00");
    REQUIRE(read("2015-06-30 24:01") == "nothing");
}

TEST_CASE("leap days exist in leap years only", "[parse]")
{
    REQUIRE(read("2000-02-29") == "2000-02-29 00:00 (date)");
    REQUIRE(read("2024-02-29") == "2024-02-29 00:00 (date)");
    REQUIRE(read("1900-02-29") == "nothing");
    REQUIRE(read("2015-02-29") == "nothing");
}

TEST_CASE("what is not a time is nothing", "[parse]")
{
    for (const char* text : {"",
                             "abc",
                             "2015",
                             "2015-06",
                             "2015-13-01",
                             "2015-00-10",
                             "2015-06-31",
                             "2015-06-07x",
                             "2015-06/07",
                             "2015-06-07 25:00",
                             "2015-06-07 22:60",
                             "2015-06-07 22:0",
                             "2015-06-07 22:00 UTC",
                             "6/7/201",
                             "6/7/20155",
                             "2015-06-071",
                             "2015-06-07T",
                             "22:00",
                             "12.5",
                             "-2015-06-07",
                             "2015-06-07 22:00Z7",
                             "Foo 27, 2015"}) {
        INFO(text);
        REQUIRE(read(text) == "nothing");
    }
}

TEST_CASE("times of day are read alone", "[parse]")
{
    using namespace std::chrono_literals;
    REQUIRE(parseClock("22:00") == 22h);
    REQUIRE(parseClock("7") == 7h);
    REQUIRE(parseClock(" 07:15:30 ") == 7h + 15min + 30s);
    REQUIRE(parseClock("10:00 PM") == 22h);
    REQUIRE_FALSE(parseClock("25"));
    REQUIRE_FALSE(parseClock("7.5"));
    REQUIRE_FALSE(parseClock(""));
    REQUIRE_FALSE(parseClock("22:00 Z"));
}

TEST_CASE("only dates with numbers and the year last have a day and month to sort out", "[parse]")
{
    for (const char* text : {"6/27/2015", "06-27-15 22:00", "6.27.2015"}) {
        const auto fields = core::dayAndMonth(text);
        REQUIRE(fields);
        REQUIRE(fields->first == 6);
        REQUIRE(fields->second == 27);
    }
    for (const char* text : {"2015-06-27", "2015/6/7", "27 Jun 2015", "20150627", "12.5", "", "a"})
        REQUIRE_FALSE(core::dayAndMonth(text));
}

TEST_CASE("every moment comes back from every way of writing it", "[parse]")
{
    core::RandomStream random(3);
    for (int i = 0; i < 2000; ++i) {
        const std::chrono::sys_seconds time{
            std::chrono::seconds(static_cast<std::int64_t>(random.below(4102444800)))}; // to 2100
        const auto day = std::chrono::floor<std::chrono::days>(time);
        const std::chrono::year_month_day date(day);
        const int y = static_cast<int>(date.year());
        const auto m = static_cast<unsigned>(date.month());
        const auto d = static_cast<unsigned>(date.day());
        const auto s = static_cast<int>((time - day).count());
        std::array<char, 64> text;
        const auto print = [&](const char* format, auto a, auto b, auto c) {
            std::snprintf(text.data(), text.size(), format, a, b, c, s / 3600, s / 60 % 60, s % 60);
            return std::string_view(text.data());
        };
        REQUIRE(parseTime(timeText(time), DateOrder::YearMonthDay)->time == time);
        REQUIRE(parseTime(print("%d-%02u-%02uT%02d:%02d:%02dZ", y, m, d), DateOrder::DayMonthYear)
                    ->time == time);
        REQUIRE(parseTime(print("%u/%u/%d %d:%02d:%02d", m, d, y), DateOrder::MonthDayYear)->time ==
                time);
        REQUIRE(parseTime(print("%02u.%02u.%d %02d:%02d:%02d", d, m, y), DateOrder::DayMonthYear)
                    ->time == time);
    }
}

TEST_CASE("sentences show counts, times and steps as people write them", "[parse]")
{
    REQUIRE(core::countText(0) == "0");
    REQUIRE(core::countText(999) == "999");
    REQUIRE(core::countText(4343) == "4,343");
    REQUIRE(core::countText(20000000) == "20,000,000");
    REQUIRE(core::countText(1, "row") == "1 row");
    REQUIRE(core::countText(2, "row") == "2 rows");
    REQUIRE(core::stepText(3600) == "1 hour");
    REQUIRE(core::stepText(900) == "15 minutes");
    REQUIRE(core::stepText(604800) == "1 week");
    REQUIRE(core::stepText(90) == "90 seconds");
    REQUIRE(timeText(std::chrono::sys_seconds{std::chrono::seconds(-1)}) == "1969-12-31 23:59:59");
}
