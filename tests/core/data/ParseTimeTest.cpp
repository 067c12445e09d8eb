#include "core/data/ParseTime.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "tests/Catch.h"

#include <array>
#include <cstdio>
#include <optional>
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
                             "2015-06-07 22:00 XYZ",
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

TEST_CASE("dates have month names in seven languages", "[parse]")
{
    for (const char* text :
         {"4 March 2024",   "4th of March 2024",  "March 4th, 2024", "4. März 2024",
          "4. Mrz 2024",    "4. Mär. 2024",       "04-MAR-2024",     "04MAR2024",
          "4 mars 2024",    "4 de marzo de 2024", "4 marzo 2024",    "4 de março de 2024",
          "4 maart 2024",   "4 mrt. 2024",        "2024年3月4日",    "2024 年 3 月 4 日",
          "2024년 3월 4일", "2024. 3. 4.",        "04. 03. 2024",    "2024-Mar-04",
          "2024/03/04",     "4 ma\xCC\x88rz 2024"}) {
        INFO(text);
        REQUIRE(read(text, DateOrder::DayMonthYear) == "2024-03-04 00:00 (date)");
    }
    REQUIRE(read("1er août 2024") == "2024-08-01 00:00 (date)");
    REQUIRE(read("15 févr. 2024") == "2024-02-15 00:00 (date)");
    REQUIRE(read("15 DÉC 2024") == "2024-12-15 00:00 (date)");
    REQUIRE(read("1 Jänner 2024") == "2024-01-01 00:00 (date)");
    REQUIRE(read("30 set 2024") == "2024-09-30 00:00 (date)");
    REQUIRE(read("30 fevereiro 2024") == "nothing");
}

TEST_CASE("weekdays may stand before and behind the date", "[parse]")
{
    for (const char* text :
         {"Mon 04.03.2024 01:30", "Monday, 4 March 2024 01:30", "Mo, 04.03.2024 01:30",
          "Mo. 04.03.2024 01:30", "lundi 4 mars 2024 01:30", "lun. 04/03/2024 01:30",
          "segunda-feira, 4 de março de 2024 01:30", "maandag 4 maart 2024 01:30",
          "04.03.2024 (Mon) 01:30", "04.03.2024 Mo 01:30", "04.03.2024 01:30 (Montag)",
          "2024年3月4日(月) 1:30", "2024年3月4日 星期一 1时30分", "Mon Mar  4 01:30:00 2024",
          "Mon Mar  4 01:30:00 CET 2024", "Mon, 04 Mar 2024 01:30:00 GMT",
          "Mon Mar 04 2024 01:30:00 GMT+0100 (Central European Standard Time)"}) {
        INFO(text);
        REQUIRE(read(text, DateOrder::DayMonthYear) == "2024-03-04 01:30");
    }
    // French and Spanish Tuesdays are written as March is in English.
    REQUIRE(read("mar. 05/03/2024", DateOrder::DayMonthYear) == "2024-03-05 00:00 (date)");
    REQUIRE(read("mar 5 mars 2024") == "2024-03-05 00:00 (date)");
    REQUIRE(read("mar 5 2024") == "2024-03-05 00:00 (date)");
}

TEST_CASE("a time of day follows its date in many ways", "[parse]")
{
    for (const char* text : {"2024-03-04 01:30",
                             "2024-03-04T0130",
                             "2024-03-04_01:30",
                             "2024-03-04-01.30.00",
                             "2024-03-04-01.30.00.000000",
                             "2024-03-04 01.30",
                             "2024-03-04 01h30",
                             "2024-03-04 1h30m",
                             "2024-03-04 01:30 Uhr",
                             "2024-03-04 - 01:30",
                             "2024-03-04_01-30-00",
                             "2024-03-04, 01:30",
                             "2024-03-04 um 01:30",
                             "2024-03-04 1:30 a.m.",
                             "2024-03-04 1:30 a. m.",
                             "2024-03-04 1:30\xE2\x80\xAF"
                             "AM",
                             "2024-03-04\xC2\xA0"
                             "01:30",
                             "01:30 04.03.2024",
                             "20240304 0130",
                             "20240304 01:30",
                             "20240304T013000",
                             "202403040130",
                             "20240304013000",
                             "20240304013000123",
                             "202403040130.0",
                             "04/Mar/2024:01:30:00 +0000",
                             "04MAR2024:01:30:00",
                             "04MAR24:01:30:00.000",
                             "2024年3月4日 上午1:30",
                             "2024年3月4日 1时30分00秒",
                             "2024. 3. 4. 오전 1:30",
                             "2024-03-04 01:30:00,000",
                             "2024-03-04 01:30:00:000",
                             "\xE2\x80\x8E"
                             "04.03.2024 01:30"}) {
        INFO(text);
        REQUIRE(read(text, DateOrder::DayMonthYear) == "2024-03-04 01:30");
    }
    REQUIRE(read("2024030401") == "2024-03-04 01:00");
    REQUIRE(read("2024030424") == "2024-03-05 00:00");
    REQUIRE(read("2024-03-04 HE07") == "2024-03-04 07:00");
    REQUIRE(read("2024-03-04 24:00:00") == "2024-03-05 00:00");
    REQUIRE(read("1709510400") == "nothing"); // seconds since 1970 are no digits of a date
    REQUIRE(read("2024030425") == "nothing");
}

TEST_CASE("a zone behind the time is noted and changes nothing", "[parse]")
{
    struct Case
    {
        const char* text;
        std::optional<int> offset;
    };
    for (const auto& [text, offset] :
         {Case{"2024-03-04 01:30Z", 0}, Case{"2024-03-04T01:30:00+01", 60},
          Case{"2024-03-04 01:30 -0530", -330}, Case{"2024-03-04 01:30+01:00", 60},
          Case{"2024-03-04 01:30 UTC", 0}, Case{"2024-03-04 01:30 GMT", 0},
          Case{"2024-03-04 01:30 UTC+1", 60}, Case{"2024-03-04 01:30 CET", 60},
          Case{"2024-03-04 01:30 CEST", 120}, Case{"2024-03-04 01:30 MESZ", 120},
          Case{"2024-03-04 01:30 (CET)", 60}, Case{"2024-03-04 01:30 EDT", -240},
          Case{"2024-03-04 01:30 AM EST", -300}, Case{"2024-03-04 01:30 PST", -480},
          Case{"2024-03-04T01:30+01:00[Europe/Berlin]", 60},
          Case{"2024-03-04 01:30 Europe/Berlin", std::nullopt},
          Case{"2024-03-04 01:30[America/Port-au-Prince]", std::nullopt},
          Case{"2024-03-04 01:30 (CET/CEST)", std::nullopt},
          Case{"2024-03-04 01:30 IST", std::nullopt}}) {
        INFO(text);
        const auto parsed = parseTime(text, DateOrder::DayMonthYear);
        REQUIRE(parsed);
        REQUIRE(timeText(parsed->time) == "2024-03-04 01:30");
        REQUIRE(parsed->hasZone);
        REQUIRE(parsed->offsetMinutes == offset);
    }
    REQUIRE_FALSE(parseTime("2024-03-04 01:30", DateOrder::DayMonthYear)->hasZone);
    REQUIRE(read("2024-03-04 01:30 +15:00") == "nothing");
}

TEST_CASE("of a range the start is read", "[parse]")
{
    for (const char* text :
         {"04.03.2024 01:30 - 04.03.2024 02:30", "04.03.2024 01:30 – 04.03.2024 02:30",
          "04.03.2024 01:30-04.03.2024 02:30", "04.03.2024 01:30 - 02:30", "04.03.2024 01:30-02:30",
          "04.03.2024 01:30 - 04.03.2024 02:30 (CET)", "04.03.2024 01:30 bis 02:30",
          "2024-03-04T01:30/2024-03-04T02:30", "2024-03-04T01:30Z/2024-03-04T02:30Z",
          "2024-03-04T01:30Z/PT1H", "2024-03-04 01:30 to 2024-03-04 02:30",
          "202403040130-202403040230", "2024-03-04 01:30~02:30"}) {
        INFO(text);
        REQUIRE(read(text, DateOrder::DayMonthYear) == "2024-03-04 01:30");
    }
    for (const char* text : {"04.03.2024 - 05.03.2024", "2024-03-04/2024-03-05",
                             "2024-03-04 - 2024-03-10", "20240304-20240310"}) {
        INFO(text);
        REQUIRE(read(text, DateOrder::DayMonthYear) == "2024-03-04 00:00 (date)");
    }
    REQUIRE(read("04.03.2024 23:00-24:00", DateOrder::DayMonthYear) == "2024-03-04 23:00");
}

TEST_CASE("times of day are read alone", "[parse]")
{
    using namespace std::chrono_literals;
    REQUIRE(parseClock("22:00") == 22h);
    REQUIRE(parseClock("7") == 7h);
    REQUIRE(parseClock(" 07:15:30 ") == 7h + 15min + 30s);
    REQUIRE(parseClock("10:00 PM") == 22h);
    REQUIRE(parseClock("18.00.00") == 18h);
    REQUIRE(parseClock("12.00.00 AM") == 0h);
    REQUIRE(parseClock("6h30") == 6h + 30min);
    REQUIRE(parseClock("00h00") == 0h);
    REQUIRE(parseClock("1:00 p. m.") == 13h);
    REQUIRE(parseClock("7.30 pm") == 19h + 30min);
    REQUIRE(parseClock("8时") == 8h);
    REQUIRE(parseClock("下午8:00") == 20h);
    REQUIRE(parseClock("08:00 Uhr") == 8h);
    REQUIRE(parseClock("8 Uhr") == 8h);
    REQUIRE(parseClock("HE24") == 24h);
    REQUIRE(parseClock("24:00") == 24h);
    REQUIRE_FALSE(parseClock("18.30")); // a number
    REQUIRE_FALSE(parseClock("25"));
    REQUIRE_FALSE(parseClock("7.5"));
    REQUIRE_FALSE(parseClock(""));
    REQUIRE_FALSE(parseClock("22:00 Z"));
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
    REQUIRE(core::stepMessage(core::TimeStep::ofSeconds(3600)).text() == "1 hour");
    REQUIRE(core::stepMessage(core::TimeStep::ofSeconds(900)).text() == "15 minutes");
    REQUIRE(core::stepMessage(core::TimeStep::ofSeconds(604800)).text() == "1 week");
    REQUIRE(core::stepMessage(core::TimeStep::ofSeconds(90)).text() == "90 seconds");
    REQUIRE(timeText(std::chrono::sys_seconds{std::chrono::seconds(-1)}) == "1969-12-31 23:59:59");
}
