#include "core/features/EventFlags.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <numeric>

using namespace std::chrono;

TEST_CASE("events of one name are flags together, wherever they come back", "[events]")
{
    auto series = hourlySeries(24 * 21, [](std::size_t) { return 1.0; }); // from a Monday
    const sys_days monday = year{2024} / 1 / 1;
    series.events = {
        {{"market", monday + days(5) + hours(8), monday + days(5) + hours(10)},
         core::Recurrence::Weekly},
        {{"fair", monday - days(1), monday + hours(2)}, core::Recurrence::None},
        {{"market", monday + days(1), monday + days(1) + minutes(30)}, core::Recurrence::None}};
    const auto flags = core::eventFlags(series);
    REQUIRE(flags.size() == 2);
    CHECK(flags[0].name == "market");
    CHECK(std::accumulate(flags[0].inside.begin(), flags[0].inside.end(), 0) == 3 * 2 + 1);
    CHECK(flags[0].inside[24 * 12 + 8] == 1);
    CHECK(flags[0].inside[24 * 12 + 10] == 0);
    CHECK(flags[1].inside[1] == 1); // it began before the series
    CHECK(flags[1].inside[2] == 0);
}

TEST_CASE("the times of several events come in order", "[events]")
{
    const sys_days day = year{2024} / 1 / 1;
    const std::vector<core::RecurringEvent> events{
        {{"b", day + days(3), day + days(4)}, core::Recurrence::None},
        {{"a", day, day + hours(1)}, core::Recurrence::Weekly}};
    const auto times = core::occurrences(events, day, day + days(10));
    REQUIRE(times.size() == 3);
    CHECK(times[0].name == "a");
    CHECK(times[1].name == "b");
    CHECK(times[2].start == day + days(7));
}
