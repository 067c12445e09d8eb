#include "app/RemainingTime.h"
#include "tests/Catch.h"

using app::RemainingTime;
using Catch::Matchers::WithinAbs;
using namespace std::chrono_literals;

namespace {
const RemainingTime::Clock::time_point kStart{};
}

TEST_CASE("no remaining time is told before there is a pace", "[app]")
{
    RemainingTime time;
    time.restart(kStart);
    REQUIRE_FALSE(time.remaining());
    time.report(kStart + 100ms, 0.5);
    REQUIRE_FALSE(time.remaining()); // too early to say
}

TEST_CASE("work that stands still has no remaining time", "[app]")
{
    RemainingTime time;
    time.restart(kStart);
    time.report(kStart + 5s, 0.0);
    REQUIRE_FALSE(time.remaining());
}

TEST_CASE("at a steady pace the remaining time is the rest at that pace", "[app]")
{
    RemainingTime time;
    time.restart(kStart);
    for (int second = 1; second <= 10; ++second)
        time.report(kStart + std::chrono::seconds(second), 0.02 * second);
    // 20 % in 10 s leaves 40 s for the other 80 %.
    REQUIRE_THAT(time.remaining()->count(), WithinAbs(40.0, 1e-9));
}

TEST_CASE("a slow beginning is forgotten", "[app]")
{
    RemainingTime time;
    time.restart(kStart);
    time.report(kStart + 100s, 0.1);
    for (int second = 1; second <= 30; ++second)
        time.report(kStart + 100s + std::chrono::seconds(second), 0.1 + 0.02 * second);
    // 0.7 done, 2 % per second of late.
    REQUIRE_THAT(time.remaining()->count(), WithinAbs(15.0, 1e-9));
}

TEST_CASE("finished work has nothing remaining, and a restart forgets it", "[app]")
{
    RemainingTime time;
    time.restart(kStart);
    time.report(kStart + 2s, 1.0);
    REQUIRE_THAT(time.remaining()->count(), WithinAbs(0.0, 1e-12));
    time.restart(kStart + 3s);
    REQUIRE_FALSE(time.remaining());
}
