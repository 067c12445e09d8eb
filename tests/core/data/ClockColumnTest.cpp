#include "core/data/ClockColumn.h"
#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/data/ParseNumber.h"
#include "tests/Catch.h"

#include <functional>
#include <string>
#include <vector>

using core::ClockColumn;
using core::ClockFormat;
using core::ClockKind;
using std::chrono::sys_days;
using namespace std::chrono_literals;

namespace {

/// A column with a date for each row.
struct Dated
{
    explicit Dated(const std::string& name) : column(name) {}

    void add(sys_days day, const std::string& text)
    {
        days.emplace_back(day);
        column.append(text);
    }
    std::optional<ClockColumn> decide() const
    {
        return core::clockColumn(column, days, core::isMissing);
    }

    core::TextColumn column;
    std::vector<std::optional<sys_days>> days;
};

constexpr sys_days kFirst = std::chrono::year{2024} / 3 / 4;

/// `perDay` rows on each of ten days.
Dated daily(int perDay, const std::function<std::string(int)>& text, const std::string& name = "c")
{
    Dated dated(name);
    for (int day = 0; day < 10; ++day) {
        for (int i = 0; i < perDay; ++i)
            dated.add(kFirst + std::chrono::days(day), text(i));
    }
    return dated;
}

std::string two(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

TEST_CASE("texts that only a clock is written as are a clock under any name", "[clockcolumn]")
{
    const std::vector<std::function<std::string(int)>> dialects{
        [](int i) { return two(i) + ":00"; },
        [](int i) { return two(i) + ".00.00"; },
        [](int i) {
            return std::to_string((i + 11) % 12 + 1) + ".00.00 " + (i < 12 ? "AM" : "PM");
        },
        [](int i) {
            return std::to_string((i + 11) % 12 + 1) + ":00 " + (i < 12 ? "a. m." : "p. m.");
        },
        [](int i) { return std::to_string(i) + "h00"; },
        [](int i) { return two(i) + ":00-" + two(i + 1) + ":00"; },
        [](int i) { return std::to_string(i) + "-" + std::to_string(i + 1); },
        [](int i) { return std::to_string(i) + "时"; },
        [](int i) { return two(i) + ":00 Uhr"; },
        [](int i) { return "H" + two(i); },
        [](int i) { return "Stunde " + std::to_string(i); },
        [](int i) {
            return two(i) + (i == 3 ? "B" : i == 2 ? "A" : ":00");
        },
        [](int i) {
            return std::string(i < 12 ? "上午" : "下午") + std::to_string((i + 11) % 12 + 1) +
                   ":00";
        },
    };
    for (const auto& dialect : dialects) {
        const Dated dated = daily(24, dialect, "Uhrzeit");
        INFO(dialect(13));
        const auto clock = dated.decide();
        REQUIRE(clock);
        REQUIRE(clock->isCertain);
        REQUIRE(nameOf(clock->format) == "clock");
        REQUIRE(clock->faults == 0);
        for (int i = 0; i < 24; ++i)
            REQUIRE(clock->read(dialect(i), kFirst) == std::chrono::hours(i));
    }
}

TEST_CASE("hours run from 0 to 23 or from 1 to the next midnight", "[clockcolumn]")
{
    const auto zero = daily(
                          24, [](int i) { return std::to_string(i); }, "hod")
                          .decide();
    REQUIRE(zero);
    REQUIRE(nameOf(zero->format) == "hours from 0");
    REQUIRE(zero->isCertain);
    REQUIRE_FALSE(zero->has24);
    const auto one = daily(
                         24, [](int i) { return std::to_string(i + 1); }, "Hour")
                         .decide();
    REQUIRE(one);
    REQUIRE(nameOf(one->format) == "hours");
    REQUIRE(one->has24);
    REQUIRE(one->read("24", kFirst) == 24h);
    const auto ending = daily(
                            24, [](int i) { return "HE" + two(i + 1); }, "x")
                            .decide();
    REQUIRE(ending->has24);
    // Under a name that says nothing they could be shops.
    const auto unnamed = daily(
                             24, [](int i) { return std::to_string(i); }, "x")
                             .decide();
    REQUIRE(unnamed);
    REQUIRE_FALSE(unnamed->isCertain);
    // Groups: each hour several times on a date.
    REQUIRE(daily(
                72, [](int i) { return std::to_string(i / 3); }, "hour")
                .decide());
    const auto points = daily(
                            24, [](int i) { return std::to_string(i) + ".0"; }, "hr")
                            .decide();
    REQUIRE(points->read("7.0", kFirst) == 7h);
}

TEST_CASE("numbers with hours and minutes in them are clocks", "[clockcolumn]")
{
    for (const bool isPadded : {true, false}) {
        const auto clock = daily(
                               48,
                               [&](int i) {
                                   const std::string text = two(i / 2) + (i % 2 ? "30" : "00");
                                   return isPadded ? text : std::to_string(std::stoi(text));
                               },
                               "time")
                               .decide();
        REQUIRE(clock);
        REQUIRE(nameOf(clock->format) == "HHMM");
        REQUIRE(clock->read("30", kFirst) == 30min);
        REQUIRE(clock->read("0100", kFirst) == 1h);
        REQUIRE(clock->read("2330", kFirst) == 23h + 30min);
        REQUIRE_FALSE(clock->read("2360", kFirst));
    }
    const auto dots = daily(
        48, [](int i) { return two(i / 2) + (i % 2 ? ".30" : ".00"); }, "Zeit");
    REQUIRE(nameOf(dots.decide()->format) == "clock");
    REQUIRE(dots.decide()->read("18.30", kFirst) == 18h + 30min);
}

TEST_CASE("periods of the day stand for their start", "[clockcolumn]")
{
    const auto quarters = daily(
        96, [](int i) { return std::to_string(i + 1); }, "Viertelstunde");
    REQUIRE(nameOf(quarters.decide()->format) == "periods of 15 minutes");
    REQUIRE(quarters.decide()->read("1", kFirst) == 0min);
    REQUIRE(quarters.decide()->read("96", kFirst) == 23h + 45min);
    REQUIRE_FALSE(quarters.decide()->read("97", kFirst));
    const auto halves = daily(
                            48, [](int i) { return std::to_string(i + 1); }, "sp")
                            .decide();
    REQUIRE(nameOf(halves->format) == "periods of 30 minutes");
    const auto zero = daily(
                          288, [](int i) { return std::to_string(i); }, "interval")
                          .decide();
    REQUIRE(nameOf(zero->format) == "periods of 5 minutes from 0");
    const auto hours = daily(
                           24, [](int i) { return std::to_string(i + 1); }, "periodo")
                           .decide();
    REQUIRE(hours->read("24", kFirst) == 23h);
}

TEST_CASE("on days of a clock change the periods follow the clock", "[clockcolumn]")
{
    constexpr sys_days kFirstDay = std::chrono::year{2024} / 3 / 29;
    const auto lengthOf = [](sys_days day) {
        return day == sys_days(2024y / 3 / 31) ? 23 : day == sys_days(2024y / 4 / 7) ? 25 : 24;
    };
    const auto dated = [&](const std::string& name, int perHour) {
        Dated column(name);
        for (int day = 0; day < 12; ++day)
            for (int i = 1; i <= perHour * lengthOf(kFirstDay + std::chrono::days(day)); ++i)
                column.add(kFirstDay + std::chrono::days(day), std::to_string(i));
        return column.decide();
    };
    const sys_days spring = 2024y / 3 / 31;
    const sys_days autumn = 2024y / 4 / 7; // of Australia

    const auto periods = dated("periodo", 1);
    REQUIRE(nameOf(periods->format) == "periods of 60 minutes");
    REQUIRE(periods->faults == 0);
    REQUIRE(periods->changeDays ==
            std::vector<core::ChangeDay>{{spring, 23, 2, false}, {autumn, 25, 2, false}});
    REQUIRE(periods->read("2", spring) == 1h);
    REQUIRE(periods->read("3", spring) == 3h);
    REQUIRE(periods->read("23", spring) == 23h);
    REQUIRE(periods->read("3", autumn) == 2h);
    REQUIRE(periods->read("4", autumn) == 2h);
    REQUIRE(periods->read("5", autumn) == 3h);
    REQUIRE(periods->read("25", autumn) == 23h);

    const auto hours = dated("hora", 1); // the ends of the same
    REQUIRE(nameOf(hours->format) == "hours");
    REQUIRE(hours->read("3", spring) == 4h);
    REQUIRE(hours->read("23", spring) == 24h);
    REQUIRE(hours->read("4", autumn) == 3h);
    REQUIRE(hours->read("25", autumn) == 24h);

    const auto quarters = dated("quarter hour", 4);
    REQUIRE(nameOf(quarters->format) == "periods of 15 minutes");
    REQUIRE(quarters->read("9", spring) == 3h);
    REQUIRE(quarters->read("13", autumn) == 2h);
    REQUIRE(quarters->read("100", autumn) == 23h + 45min);
}

TEST_CASE("other columns beside a date are no clocks", "[clockcolumn]")
{
    core::RandomStream random(7);
    const auto draw = [&](std::uint64_t bound) { return std::to_string(random.below(bound)); };
    REQUIRE_FALSE(daily(
                      24, [&](int) { return draw(24); }, "rides")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [&](int) { return draw(2); }, "flag")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [&](int) { return draw(5000); }, "load")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [](int) { return "3"; }, "month")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [](int i) { return i % 2 ? "north" : "south"; }, "hour")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [](int) { return ""; }, "hour")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [&](int) { return draw(99) + "." + draw(9); }, "temp")
                      .decide());
    REQUIRE_FALSE(daily(
                      24, [](int i) { return i < 12 ? "H1" : "H2"; }, "half")
                      .decide());
    const std::vector<std::string> ages{"0-4", "5-9", "10-14", "15-19", "20-24"};
    REQUIRE_FALSE(daily(5, [&](int i) { return ages[static_cast<std::size_t>(i)]; }).decide());
    REQUIRE_FALSE(Dated("hour").decide());
}

TEST_CASE("wrong cells of a clock are counted by their rows", "[clockcolumn]")
{
    Dated dated = daily(24, [](int i) { return two(i) + ":00"; });
    dated.add(kFirst + std::chrono::days(10), "Total");
    dated.add(kFirst + std::chrono::days(10), "");
    const auto clock = dated.decide();
    REQUIRE(clock->known == 240);
    REQUIRE(clock->missing == 1);
    REQUIRE(clock->faultRows == std::vector<std::size_t>{240});
}

TEST_CASE("formats of clocks come back by their names", "[clockcolumn]")
{
    for (const ClockFormat& format :
         {ClockFormat{ClockKind::Clock}, ClockFormat{ClockKind::Hours},
          ClockFormat{ClockKind::Hours, 0, 0}, ClockFormat{ClockKind::Digits},
          ClockFormat{ClockKind::Periods, 900, 1}, ClockFormat{ClockKind::Periods, 300, 0}})
        REQUIRE(core::clockFormatNamed(nameOf(format)) == format);
    for (const char* name :
         {"", "noon", "periods of 7 minutes", "periods of 0 minutes", "periods of 15 hours"})
        REQUIRE_THROWS_AS(core::clockFormatNamed(name), core::InputError);
}

TEST_CASE("a number that no clock shows is none, however large it is", "[clockcolumn]")
{
    for (const std::string large : {"170951040709514000", "9223372036854775807", "240001"}) {
        INFO(large);
        REQUIRE_FALSE(daily(2, [&](int i) { return large + (i == 0 ? ".75" : ".25"); }).decide());
    }
}
