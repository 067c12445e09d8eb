#include "core/data/LocalClock.h"
#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "tests/Catch.h"

#include <string>

using core::LocalClock;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

constexpr sys_days kSpring = std::chrono::year(2015) / 3 / 29;  // 02:00 becomes 03:00 in Berlin
constexpr sys_days kAutumn = std::chrono::year(2015) / 10 / 25; // 03:00 becomes 02:00 in Berlin

LocalClock clockOf(const std::string& zone)
{
    return core::localClock(zone, sys_days(std::chrono::year(2015) / 1 / 1),
                            sys_days(std::chrono::year(2016) / 1 / 1));
}

} // namespace

TEST_CASE("a local clock is ahead of UTC as its zone has it", "[localclock]")
{
    const LocalClock berlin = clockOf("Europe/Berlin");
    REQUIRE(berlin.zone == "Europe/Berlin");
    REQUIRE(berlin.local(kSpring + 0h) == kSpring + 1h);
    REQUIRE(berlin.local(kSpring + 1h) == kSpring + 3h);
    REQUIRE(berlin.local(kAutumn + 0h) == kAutumn + 2h);
    REQUIRE(berlin.local(kAutumn + 1h) == kAutumn + 2h);
    // Rules for years to come are there, too: summer time in July 2024.
    const sys_days later = std::chrono::year(2024) / 7 / 1;
    REQUIRE(berlin.local(later) == later + 2h);

    const LocalClock kathmandu = clockOf("asia/kathmandu");
    REQUIRE(kathmandu.zone == "Asia/Kathmandu");
    REQUIRE(kathmandu.local(kSpring) == kSpring + 5h + 45min);
}

TEST_CASE("a time that clocks skip or show twice is told", "[localclock]")
{
    const LocalClock berlin = clockOf("Europe/Berlin");
    const auto repeated = berlin.moments(kAutumn + 2h + 30min);
    REQUIRE(repeated.isRepeated());
    REQUIRE(repeated.first == kAutumn + 30min);
    REQUIRE(repeated.second == kAutumn + 1h + 30min);
    REQUIRE_FALSE(berlin.moments(kAutumn + 3h).isRepeated());
    REQUIRE_FALSE(berlin.moments(kAutumn + 1h + 59min).isRepeated());

    const auto skipped = berlin.moments(kSpring + 2h + 30min);
    REQUIRE(skipped.isSkipped);
    REQUIRE_FALSE(skipped.isRepeated());
    REQUIRE(berlin.local(skipped.first) == kSpring + 3h + 30min);
    REQUIRE_FALSE(berlin.moments(kSpring + 3h).isSkipped);
    REQUIRE_FALSE(berlin.moments(kSpring + 1h + 59min).isSkipped);
}

TEST_CASE("each moment of a year is among those at which its local time is shown", "[localclock]")
{
    for (const char* zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                             "Africa/Casablanca", "Asia/Kolkata", "America/St_Johns"}) {
        const LocalClock clock = clockOf(zone);
        int repeated = 0;
        for (sys_seconds axis = sys_days(std::chrono::year(2015) / 1 / 1);
             axis < sys_days(std::chrono::year(2016) / 1 / 1); axis += 10min) {
            const auto moments = clock.moments(clock.local(axis));
            REQUIRE_FALSE(moments.isSkipped);
            REQUIRE((moments.first == axis || moments.second == axis));
            REQUIRE(clock.local(moments.first) == clock.local(axis));
            REQUIRE(clock.local(moments.second) == clock.local(axis));
            repeated += moments.isRepeated() ? 1 : 0;
        }
        CAPTURE(zone, repeated);
        // Both showings of an hour (half an hour on Lord Howe, Ramadan and summer in Morocco).
        REQUIRE(repeated == (clock.zone == "Asia/Kolkata"          ? 0
                             : clock.zone == "Australia/Lord_Howe" ? 6
                             : clock.zone == "Africa/Casablanca"   ? 24
                                                                   : 12));
    }
}

TEST_CASE("a clock of no zone converts nothing", "[localclock]")
{
    const LocalClock none;
    REQUIRE(none.local(kSpring + 2h) == kSpring + 2h);
    REQUIRE(none.axis(kSpring + 2h) == kSpring + 2h);
    REQUIRE_FALSE(none.moments(kAutumn + 2h).isRepeated());
}

TEST_CASE("a zone that is not in the database is refused by name", "[localclock]")
{
    try {
        clockOf("Europe/Berlon");
        FAIL("taken");
    } catch (const core::InputError& error) {
        REQUIRE(error.setting() == "time_zone");
        REQUIRE(std::string(error.what()) ==
                "\"Europe/Berlon\" is not a time zone; expected the name of one, such as "
                "Europe/Berlin or America/New_York.");
    }
    REQUIRE_FALSE(core::timeZoneNames().empty());
}
