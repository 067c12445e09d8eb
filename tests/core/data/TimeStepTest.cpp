#include "core/data/TimeStep.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <string>

using core::TimeStep;
using std::chrono::sys_days;
using std::chrono::year;

TEST_CASE("months from the end of one are at the ends of others", "[timestep]")
{
    const TimeStep month = TimeStep::ofMonths(1);
    const sys_days january(year(2024) / 1 / 31);
    REQUIRE(month.after(january, 1) == sys_days(year(2024) / 2 / 29));
    REQUIRE(month.after(january, 13) == sys_days(year(2025) / 2 / 28));
    REQUIRE(month.after(january, 2) == sys_days(year(2024) / 3 / 31));
    REQUIRE(month.after(january, -2) == sys_days(year(2023) / 11 / 30));
    REQUIRE(TimeStep::ofMonths(3).after(january, 1) == sys_days(year(2024) / 4 / 30));
    REQUIRE(month.between(january, sys_days(year(2024) / 2 / 29)) == 1);
    REQUIRE(month.between(january, sys_days(year(2024) / 2 / 28)) == 0);
    REQUIRE(month.between(january, january - std::chrono::seconds(1)) == -1);
}

TEST_CASE("the step between is the last that is not after a time", "[timestep]")
{
    core::RandomStream random(3);
    for (const TimeStep step :
         {TimeStep::ofSeconds(60), TimeStep::ofSeconds(3600), TimeStep::ofSeconds(86400),
          TimeStep::ofSeconds(core::kWeekSeconds), TimeStep::ofMonths(1), TimeStep::ofMonths(3),
          TimeStep::ofMonths(12)}) {
        for (int round = 0; round < 200; ++round) {
            const std::chrono::sys_seconds start(
                std::chrono::seconds(static_cast<std::int64_t>(random.below(2'000'000'000))));
            const auto time = start + std::chrono::seconds(step.seconds * 5) -
                              std::chrono::seconds(static_cast<std::int64_t>(
                                  random.below(static_cast<std::uint64_t>(10 * step.seconds))));
            const auto index = step.between(start, time);
            REQUIRE(step.after(start, index) <= time);
            REQUIRE(step.after(start, index + 1) > time);
            REQUIRE(step.between(start, step.after(start, index)) == index);
        }
    }
}

TEST_CASE("a step is read as options and people write it", "[timestep]")
{
    for (const TimeStep step :
         {TimeStep::ofSeconds(1), TimeStep::ofSeconds(90), TimeStep::ofSeconds(900),
          TimeStep::ofSeconds(3600), TimeStep::ofSeconds(86400),
          TimeStep::ofSeconds(core::kWeekSeconds), TimeStep::ofMonths(1), TimeStep::ofMonths(12)})
        REQUIRE(core::parseStep(optionText(step)) == step);
    REQUIRE(optionText(TimeStep::ofSeconds(900)) == "15min");
    REQUIRE(optionText(TimeStep::ofMonths(3)) == "3month");
    REQUIRE(stepMessage(TimeStep::ofMonths(3)).text() == "3 months");
    REQUIRE(core::parseStep(" 30 Min ") == TimeStep::ofSeconds(1800));
    REQUIRE(core::parseStep("hourly") == TimeStep::ofSeconds(3600));
    REQUIRE(core::parseStep("week") == TimeStep::ofSeconds(core::kWeekSeconds));
    for (const char* text : {"", "h1", "0h", "-1h", "1", "1.5h", "1 fortnight", "1h 5min",
                             "99999999999999999999h", "1000001s"}) {
        CAPTURE(text);
        REQUIRE_FALSE(core::parseStep(text));
    }
}
