#include "app/commands/BacktestCommand.h"
#include "app/commands/EventOptions.h"
#include "tests/Catch.h"
#include "tests/app/commands/Mistake.h"
#include "tests/core/data/TestSeries.h"

using commands::eventsOf;
using namespace std::chrono;

TEST_CASE("an event ends with its last day, or at a moment", "[commands]")
{
    const auto events = eventsOf(
        {"Pride,2015-06-27,2015-06-28", "\"Snow, much\",2015-01-26 13:00,2015-01-27 07:00"});
    REQUIRE(events.size() == 2);
    CHECK(events[0].first.name == "Pride");
    CHECK(events[0].first.start == sys_days{year{2015} / 6 / 27});
    CHECK(events[0].first.end == sys_days{year{2015} / 6 / 29});
    CHECK(events[1].first.name == "Snow, much");
    CHECK(events[1].first.start == sys_days{year{2015} / 1 / 26} + hours(13));
    CHECK(events[1].first.end == sys_days{year{2015} / 1 / 27} + hours(7));
}

TEST_CASE("events that cannot be are told with what was expected", "[commands]")
{
    CHECK(mistakeOf([] { eventsOf({"Pride"}); }) ==
          "--event is \"Pride\"; expected NAME,FROM,TO like \"Pride,2015-06-27,2015-06-28\".");
    CHECK(mistakeOf([] { eventsOf({"Pride,June,2015-06-28"}); }) ==
          "--event names \"June\"; expected a date like 2015-06-01 or 2015-06-01 13:00.");
    CHECK(mistakeOf([] { eventsOf({"Pride,2015-06-28,2015-06-27"}); }) ==
          "--event \"Pride\" ends before it begins.");
    CHECK(mistakeOf([] { eventsOf({"Pride,2015-06-27,2015-06-28,monthly"}); }) ==
          "--event \"Pride\" comes back \"monthly\"; expected weekly or yearly, or nothing for "
          "once.");
}

TEST_CASE("an event may come back", "[commands]")
{
    const auto events = eventsOf({"Market,2015-06-27,2015-06-27,weekly",
                                  "Day,2015-01-01,2015-01-01,"
                                  "yearly",
                                  "Once,2015-02-01,2015-02-02"});
    CHECK(events[0].recurrence == core::Recurrence::Weekly);
    CHECK(events[1].recurrence == core::Recurrence::Yearly);
    CHECK(events[2].recurrence == core::Recurrence::None);
}

TEST_CASE("an event that is written reads as the same", "[commands]")
{
    for (const char* text : {"Market,2015-06-27T00:00:00,2015-06-28T00:00:00,weekly",
                             "\"a, \"\"b\"\"\",2015-01-01T06:30:00,2015-01-01T07:00:00"})
        CHECK(commands::eventText(eventsOf({text}).front()) == text);
}

TEST_CASE("test parts are named by their first step or cut equally", "[commands]")
{
    const auto series = hourlySeries(1000, [](std::size_t t) { return double(t); });
    commands::BacktestRequest request;
    const auto equal = foldsOf(request, series);
    REQUIRE(equal.size() == 5);
    CHECK(equal[0].testBegin == 500);
    CHECK(equal[4].testSteps == 100);

    request.testParts = {"2024-01-15,48", "2024-01-20 12:00,24"};
    const auto named = foldsOf(request, series);
    REQUIRE(named.size() == 2);
    CHECK(named[0].testBegin == 14 * 24);
    CHECK(named[0].testSteps == 48);
    CHECK(named[1].testBegin == 19 * 24 + 12);

    request.testParts = {"2024-01-15"};
    CHECK(mistakeOf([&] { foldsOf(request, series); }) ==
          "--fold is \"2024-01-15\"; expected FROM,STEPS like 2015-05-01,480.");
    request.testParts = {"2020-01-15,48"};
    CHECK(mistakeOf([&] { foldsOf(request, series); }) ==
          "--fold begins at \"2020-01-15\"; expected a step of the series.");
    request.testParts = {"2024-01-15,48"};
    request.folds.emplace("3");
    CHECK(mistakeOf([&] { foldsOf(request, series); }) ==
          "--fold names the test parts; expected it without --folds and --share.");
}
