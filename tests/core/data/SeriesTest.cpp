#include "core/data/Series.h"

#include "core/base/Wording.h"
#include "core/data/HolidayDays.h"
#include "core/features/EventFlags.h"

#include "tests/Catch.h"

#include <utility>
#include <vector>

using namespace std::chrono;
using core::Series;

namespace {

Series seriesOf(sys_seconds start, std::int64_t stepSeconds, int stepMonths, std::size_t steps)
{
    Series series;
    series.start = start;
    series.stepSeconds = stepSeconds;
    series.stepMonths = stepMonths;
    series.values.assign(steps, 1.0);
    series.holiday.assign(steps, 0);
    return series;
}

Series monthsFrom(sys_seconds start, std::size_t steps)
{
    return seriesOf(start, core::kMonthSeconds, 1, steps);
}

} // namespace

TEST_CASE("calendar months keep the day of the start, or take the last one there is", "[series]")
{
    const Series ends = monthsFrom(sys_days{2023y / 10 / 31} + 6h, 6);
    REQUIRE(ends.time(0) == sys_days{2023y / 10 / 31} + 6h);
    REQUIRE(ends.time(1) == sys_days{2023y / 11 / 30} + 6h);
    REQUIRE(ends.time(2) == sys_days{2023y / 12 / 31} + 6h);
    REQUIRE(ends.time(4) == sys_days{2024y / 2 / 29} + 6h);
    REQUIRE(ends.time(16) == sys_days{2025y / 2 / 28} + 6h);
}

TEST_CASE("each step of any length holds its label and the moment before the next", "[series]")
{
    const std::vector<sys_seconds> starts{
        sys_seconds(sys_days{2020y / 1 / 1}), sys_days{2019y / 12 / 31} + 23h,
        sys_seconds(sys_days{2020y / 2 / 29}), sys_days{1969y / 3 / 30} + 6h};
    for (const auto start : starts) {
        for (const auto& [seconds, months] :
             std::vector<std::pair<std::int64_t, int>>{{60, 0},
                                                       {900, 0},
                                                       {3600, 0},
                                                       {86400, 0},
                                                       {604800, 0},
                                                       {core::kMonthSeconds, 1},
                                                       {3 * core::kMonthSeconds, 3}}) {
            const Series series = seriesOf(start, seconds, months, 3);
            for (std::size_t step = 0; step < 120; ++step) {
                REQUIRE(series.time(step + 1) > series.time(step));
                REQUIRE(series.stepAt(series.time(step)) == static_cast<std::ptrdiff_t>(step));
                REQUIRE(series.stepAt(series.time(step + 1) - 1s) ==
                        static_cast<std::ptrdiff_t>(step));
            }
            REQUIRE(series.stepAt(start - 1s) == -1);
        }
    }
}

TEST_CASE("seasons follow the step: day and week, or step and year", "[series]")
{
    const auto seasons = [](std::int64_t seconds, int months) {
        const Series series = seriesOf(sys_days{2020y / 1 / 1}, seconds, months, 3);
        return std::pair(series.shortSeason(), series.longSeason());
    };
    REQUIRE(seasons(60, 0) == std::pair<std::size_t, std::size_t>(1440, 10080));
    REQUIRE(seasons(3600, 0) == std::pair<std::size_t, std::size_t>(24, 168));
    REQUIRE(seasons(86400, 0) == std::pair<std::size_t, std::size_t>(1, 7));
    REQUIRE(seasons(604800, 0) == std::pair<std::size_t, std::size_t>(1, 52));
    REQUIRE(seasons(core::kMonthSeconds, 1) == std::pair<std::size_t, std::size_t>(1, 12));
    REQUIRE(seasons(3 * core::kMonthSeconds, 3) == std::pair<std::size_t, std::size_t>(1, 4));
}

TEST_CASE("a series steps by divisors of a day, by weeks or by calendar months", "[series]")
{
    for (const std::int64_t seconds : {60, 900, 3600, 7200, 43200, 86400, 604800})
        REQUIRE((core::TimeStep{seconds, 0}.isUsable()));
    for (const std::int64_t seconds : {0, -3600, 7000, 172800, 1209600})
        REQUIRE_FALSE((core::TimeStep{seconds, 0}.isUsable()));
    REQUIRE((core::TimeStep{core::kMonthSeconds, 1}.isUsable()));
    REQUIRE_FALSE((core::TimeStep{core::kMonthSeconds, 0}.isUsable()));
    REQUIRE_FALSE((core::TimeStep{2592000, 1}.isUsable()));
    REQUIRE_FALSE((core::TimeStep{5 * core::kMonthSeconds, 5}.isUsable()));
    REQUIRE_FALSE((core::TimeStep{-core::kMonthSeconds, -1}.isUsable()));
}

TEST_CASE("steps are named in the largest unit", "[series]")
{
    const Series month = monthsFrom(sys_days{2020y / 1 / 1}, 3);
    REQUIRE(core::stepMessage(month.step()).text() == "1 month");
    const Series week = seriesOf(sys_days{2020y / 1 / 1}, 604800, 0, 3);
    REQUIRE(core::stepMessage(week.step()).text() == "1 week");
}

TEST_CASE("a long step is flagged by any flagged day in it", "[series]")
{
    Series months = monthsFrom(sys_days{2020y / 1 / 1}, 12);
    core::setHolidays(months, {{sys_days{2020y / 5 / 25}, "Memorial Day"},
                               {sys_days{2020y / 12 / 31}, "New Year's Eve"}});
    REQUIRE(months.holiday == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1});
    REQUIRE(months.holidays.size() == 2);

    Series weeks = seriesOf(sys_days{2020y / 1 / 6}, 604800, 0, 4); // Mondays
    core::setHolidays(weeks, {{sys_days{2020y / 1 / 5}, "before"},
                              {sys_days{2020y / 1 / 12}, "Sunday"},
                              {sys_days{2020y / 1 / 20}, "Monday"}});
    REQUIRE(weeks.holiday == std::vector<std::uint8_t>{1, 0, 1, 0});
}

TEST_CASE("a long step is in an event that touches it", "[series]")
{
    const Series weeks = seriesOf(sys_days{2020y / 1 / 6}, 604800, 0, 4);
    const auto steps = [&](sys_seconds from, sys_seconds to) {
        return core::stepsOf(weeks, {"event", from, to});
    };
    using Range = std::pair<std::size_t, std::size_t>;
    REQUIRE(steps(sys_days{2020y / 1 / 8}, sys_days{2020y / 1 / 9}) == Range(0, 1));
    REQUIRE(steps(sys_days{2020y / 1 / 12}, sys_days{2020y / 1 / 13}) == Range(0, 1));
    REQUIRE(steps(sys_days{2020y / 1 / 12}, sys_days{2020y / 1 / 14}) == Range(0, 2));
    REQUIRE(steps(sys_days{2019y / 1 / 1}, sys_days{2019y / 2 / 1}) == Range(0, 0));
    REQUIRE(steps(sys_days{2020y / 2 / 1}, sys_days{2020y / 5 / 1}) == Range(3, 4));
}
