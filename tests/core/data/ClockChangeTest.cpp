#include "tests/core/data/ReadTwice.h"

#include <functional>

// Hours of days on which the clock is set, as power markets and grid operators write them.

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;

namespace {

constexpr sys_days kSpring = 2024y / 3 / 31;
constexpr sys_days kAutumn = 2024y / 10 / 27;

std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string dateText(sys_days day)
{
    return core::timeText(day).substr(0, 10);
}

/// Ten days around `middle`, which has `count` hours; `hour` writes the i-th hour of a day, from 0,
/// its value is the day of the month and the hour's number.
std::string file(sys_days middle, int count, const std::function<std::string(int, bool)>& hour,
                 const std::string& header = "Date,Hour,MW")
{
    std::string text = header + "\n";
    for (sys_days day = middle - days(5); day < middle + days(5); day += days(1)) {
        const bool isChange = day == middle;
        for (int i = 0; i < (isChange ? count : 24); ++i)
            text +=
                dateText(day) + "," + hour(i, isChange) + "," +
                std::to_string(static_cast<unsigned>(std::chrono::year_month_day(day).day()) * 100 +
                               static_cast<unsigned>(i + 1)) +
                "\n";
    }
    return text;
}

std::string throughNumbered(int i, bool)
{
    return std::to_string(i + 1);
}

} // namespace

TEST_CASE("hours 1 to 24 end their hour where a zone keeps two hours apart", "[clockchange]")
{
    // The third hour, from 02:00 to 03:00, comes twice.
    const auto marked = [](int i, bool isChange) {
        if (!isChange)
            return std::to_string(i + 1);
        return i < 2 ? std::to_string(i + 1) : i == 2 ? "3A" : i == 3 ? "3B" : std::to_string(i);
    };
    const ReadTwice read = readTwice(file(kAutumn, 25, marked), {.timeZone = "Europe/Berlin"});
    CHECK(read.span() == "241 steps of 1 hour from 2024-10-21 23:00"); // 22 October, 01:00
    CHECK(read.at(sys_days(kAutumn) + 1h) == 2703);                    // 03:00 in summer time
    CHECK(read.at(sys_days(kAutumn) + 2h) == 2704);
    CHECK(read.at(sys_days(kAutumn) + 3h) == 2705); // 04:00 in winter time
    CHECK_FALSE(read.says("nothing tells"));
    CHECK_FALSE(read.says("no row"));
}

TEST_CASE("a column of EDT and EST tells no groups apart", "[clockchange]")
{
    std::string text = "Time,Time Zone,Name,Load\n";
    for (int hour = 0; hour < 26; ++hour) { // of 5 November 2023: 01:00 twice
        const int shown = hour < 2 ? hour : hour - 1;
        for (const char* const name : {"CAPITL", "N.Y.C."})
            text += "2023-11-0" + std::to_string(5 + shown / 24) + ' ' + two(shown % 24) + ":00," +
                    (hour < 2 ? "EDT," : "EST,") + name + ',' + std::to_string(100 + hour) + '\n';
    }
    const ReadTwice labels = readTwice(text);
    CHECK(labels.span() == "25 steps of 1 hour from 2023-11-05 00:00");
    CHECK(labels.at(sys_days(2023y / 11 / 5) + 1h) == 101 + 102); // two groups' averages
    const ReadTwice apart = readTwice(text, {.timeZone = "America/New_York"});
    CHECK(apart.span() == "26 steps of 1 hour from 2023-11-05 04:00");
    CHECK(apart.at(sys_days(2023y / 11 / 5) + 6h) == 2 * 102);
}

TEST_CASE("hours 1 to 24 have the same labels with and without a change of the clock",
          "[clockchange]")
{
    const ReadTwice usual = readTwice(file(2024y / 6 / 10, 24, throughNumbered));
    REQUIRE(usual.span() == "240 steps of 1 hour from 2024-06-05 01:00");
    REQUIRE(usual.at(sys_days(2024y / 6 / 10) + 3h) == 1003);

    const ReadTwice autumn = readTwice(file(kAutumn, 25, throughNumbered));
    REQUIRE(autumn.span() == "240 steps of 1 hour from 2024-10-22 01:00");
    REQUIRE(autumn.at(kAutumn + 2h) == 2702);
    REQUIRE(autumn.at(kAutumn + 3h) == 2703.5); // the two hours from 02:00
    REQUIRE(autumn.at(kAutumn + 4h) == 2705);
    REQUIRE(autumn.at(kAutumn + 24h) == 2725);
    REQUIRE(autumn.at(kAutumn + days(1) + 1h) == 2801);
    REQUIRE(autumn.says("1 hour occurs twice because the clocks went back"));
    REQUIRE(autumn.says("1 day in column \"Hour\" has an hour more or fewer because the clocks "
                        "were set: 2024-10-27"));

    const ReadTwice spring = readTwice(file(kSpring, 23, throughNumbered));
    REQUIRE(spring.span() == "240 steps of 1 hour from 2024-03-26 01:00");
    REQUIRE(spring.at(kSpring + 2h) == 3102);
    REQUIRE(std::isnan(spring.at(kSpring + 3h)));
    REQUIRE(spring.at(kSpring + 4h) == 3103);
    REQUIRE(spring.at(kSpring + 24h) == 3123);
}

TEST_CASE("hours from 0 keep their labels on a day of 25 or 23 hours", "[clockchange]")
{
    const auto fromZero = [](int i, bool) { return std::to_string(i); };
    const ReadTwice autumn = readTwice(file(kAutumn, 25, fromZero));
    REQUIRE(autumn.span() == "240 steps of 1 hour from 2024-10-22 00:00");
    REQUIRE(autumn.at(kAutumn + 2h) == 2703.5);
    REQUIRE(autumn.at(kAutumn + 23h) == 2725);
    const ReadTwice spring = readTwice(file(kSpring, 23, fromZero));
    REQUIRE(std::isnan(spring.at(kSpring + 2h)));
    REQUIRE(spring.at(kSpring + 3h) == 3103);
    REQUIRE(spring.at(kSpring + 23h) == 3123);
}

TEST_CASE("a day that ends early is not taken for a change of the clock", "[clockchange]")
{
    const ReadTwice read = readTwice(file(2024y / 6 / 12, 23, throughNumbered));
    REQUIRE(read.at(sys_days(2024y / 6 / 12) + 23h) == 1223);
    REQUIRE(std::isnan(read.at(sys_days(2024y / 6 / 12) + 24h)));
}

TEST_CASE("the repeated hour of North America is that from 01:00", "[clockchange]")
{
    const sys_days november = 2024y / 11 / 3;
    const ReadTwice read = readTwice(file(november, 25, throughNumbered));
    REQUIRE(read.at(november + 1h) == 301);
    REQUIRE(read.at(november + 2h) == 302.5);
    REQUIRE(read.at(november + 3h) == 304);
}

TEST_CASE("marks of the second of two hours change nothing else", "[clockchange]")
{
    // The hours are 1, 2, 3, 3 with a mark, 4, ...
    const auto marked = [](const std::string& first, const std::string& second) {
        return [=](int i, bool isChange) {
            const int hour = isChange && i > 2 ? i : i + 1;
            return isChange && i == 2 ? first : isChange && i == 3 ? second : std::to_string(hour);
        };
    };
    for (const auto& [first, second] : {std::pair("3A", "3B"), std::pair("3", "3*"),
                                        std::pair("03", "03X"), std::pair("3", "25")}) {
        CAPTURE(second);
        const ReadTwice read = readTwice(file(kAutumn, 25, marked(first, second)));
        REQUIRE(read.span() == "240 steps of 1 hour from 2024-10-22 01:00");
        REQUIRE(read.at(kAutumn + 2h) == 2702);
        REQUIRE(read.at(kAutumn + 3h) == 2703.5);
        REQUIRE(read.at(kAutumn + 4h) == 2705);
        REQUIRE(read.at(kAutumn + 24h) == 2725);
    }
    const auto clock = [](const std::string& mark) {
        return [=](int i, bool isChange) {
            const int hour = isChange && i > 2 ? i : i + 1;
            return two(hour) + ":00" + (isChange && i == 3 ? mark : "");
        };
    };
    for (const char* mark : {" DST", "*", "X", " *"}) {
        CAPTURE(mark);
        const ReadTwice read = readTwice(file(kAutumn, 25, clock(mark)));
        REQUIRE(read.at(kAutumn + 3h) == 2703.5);
        REQUIRE(read.at(kAutumn + 24h) == 2725);
        std::string joined = file(kAutumn, 25, clock(mark), "Hour Ending,MW");
        for (std::size_t comma = joined.find(",", 15); comma != std::string::npos;
             comma = joined.find(",", comma + 1)) {
            joined[comma] = ' ';
            comma = joined.find(',', comma);
        }
        REQUIRE(readTwice(joined).series.values == read.series.values);
    }
}

TEST_CASE("hours as columns may have a second one for the change of the clock", "[clockchange]")
{
    for (const bool isMarked : {true, false}) {
        CAPTURE(isMarked);
        std::string text = "Date";
        for (int hour = 1; hour <= 24; ++hour)
            text += ",Hour " + std::to_string(hour) + (isMarked && hour == 3 ? ",Hour 3B" : "");
        text += isMarked ? "\n" : ",Hour 25\n";
        for (sys_days day = kAutumn - days(10); day < kAutumn + days(10); day += days(1)) {
            text += dateText(day);
            for (int hour = 1; hour <= 24; ++hour) {
                text += "," + std::to_string(hour * 10);
                if (isMarked && hour == 3)
                    text += day == kAutumn ? ",32" : ",";
            }
            text += isMarked ? "\n" : day == kAutumn ? ",250\n" : ",\n";
        }
        const ReadTwice read = readTwice(text);
        REQUIRE(read.span() == "480 steps of 1 hour from 2024-10-17 01:00");
        REQUIRE(read.series.covariates.empty());
        REQUIRE(read.at(kAutumn + 3h) == (isMarked ? 31 : 35)); // 25 hours are counted through
        REQUIRE(read.at(kAutumn + 24h) == (isMarked ? 240 : 250));
        REQUIRE(read.at(kAutumn + days(1) + 3h) == 30);
        REQUIRE(read.says("1 hour occurs twice because the clocks went back"));
    }
}
