#include "core/features/TimeSplit.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

using core::Series;
using core::splitByTime;
using core::SplitOptions;
using core::TimeSplit;

namespace {

Series seriesOf(std::size_t steps, std::int64_t stepSeconds = 3600)
{
    Series series;
    series.start = std::chrono::sys_days(std::chrono::year(2015) / 1 / 1) + std::chrono::hours(1);
    series.stepSeconds = stepSeconds;
    series.values.assign(steps, 1.0);
    return series;
}

/// Sizes of the parts, after what is left out in front.
struct Sizes
{
    std::size_t skipped, train, validation, test;
    bool operator==(const Sizes&) const = default;
};

Sizes sizesOf(const TimeSplit& split)
{
    return {split.trainBegin, split.trainEnd - split.trainBegin,
            split.validationEnd - split.trainEnd, split.testEnd - split.validationEnd};
}

std::string settingAtFault(const Series& series, const SplitOptions& options)
{
    try {
        splitByTime(series, options);
    } catch (const core::InputError& error) {
        return error.setting();
    }
    return "none";
}

} // namespace

TEST_CASE("the pickups file is split into 3,240 + 360 + 743 hours", "[split]")
{
    REQUIRE(sizesOf(splitByTime(seriesOf(4343))) == Sizes{0, 3240, 360, 743});
}

TEST_CASE("the rule counts whole days whatever the step", "[split]")
{
    REQUIRE(sizesOf(splitByTime(seriesOf(181 * 96, 900))) == Sizes{0, 12960, 1440, 31 * 96});
    REQUIRE(sizesOf(splitByTime(seriesOf(60, 86400))) == Sizes{0, 45, 5, 10});
}

TEST_CASE("a long series has 31 days of test and 180 days before them", "[split]")
{
    REQUIRE(sizesOf(splitByTime(seriesOf(211 * 24))) == Sizes{0, 3780, 420, 864});
    REQUIRE(sizesOf(splitByTime(seriesOf(212 * 24))) == Sizes{24, 3888, 432, 744});
    REQUIRE(sizesOf(splitByTime(seriesOf(3 * 365 * 24 + 7))) ==
            Sizes{(3 * 365 - 211) * 24 + 7, 3888, 432, 744});
}

TEST_CASE("the sizes asked for are taken", "[split]")
{
    REQUIRE(sizesOf(splitByTime(seriesOf(4343), {.validationSteps = 240})) ==
            Sizes{0, 3360, 240, 743});
    REQUIRE(sizesOf(splitByTime(seriesOf(4343), {.testSteps = 343})) == Sizes{0, 3600, 400, 343});
    REQUIRE(sizesOf(splitByTime(seriesOf(400 * 24), {.validationSteps = 20, .testSteps = 240})) ==
            Sizes{(400 - 190) * 24, 180 * 24 - 20, 20, 240});
}

TEST_CASE("the smallest series that can be split has a step for each part", "[split]")
{
    REQUIRE(sizesOf(splitByTime(seriesOf(3), {.validationSteps = 1, .testSteps = 1})) ==
            Sizes{0, 1, 1, 1});
}

TEST_CASE("each split that leaves a part empty has its sentence", "[split]")
{
    REQUIRE(errorSentence([] { splitByTime(seriesOf(100), {.testSteps = 99}); }) ==
            "The test part of 99 steps leaves nothing for training: at most 98 steps are "
            "available.");
    REQUIRE(settingAtFault(seriesOf(100), {.testSteps = 99}) == "testSteps");
    REQUIRE(errorSentence([] {
                splitByTime(seriesOf(100), {.validationSteps = 80, .testSteps = 20});
            }) == "The validation part of 80 steps leaves nothing for training: at most 79 steps "
                  "are available.");
    REQUIRE(settingAtFault(seriesOf(100), {.validationSteps = 80, .testSteps = 20}) ==
            "validationSteps");
    // A series of less than two days has no whole day to train on.
    REQUIRE(settingAtFault(seriesOf(20), {}) == "testSteps");
}

TEST_CASE("weeks and months are split by sixths, with a year to test where there are four",
          "[split]")
{
    const auto splitOf = [](std::size_t steps, std::int64_t seconds, int months) {
        Series series = seriesOf(steps, seconds);
        series.stepMonths = months;
        const core::TimeSplit split = core::splitByTime(series);
        REQUIRE(split.trainBegin == 0);
        REQUIRE(split.testEnd == steps);
        return std::pair(split.trainEnd, split.validationEnd);
    };
    using Ends = std::pair<std::size_t, std::size_t>;
    REQUIRE(splitOf(120, core::kMonthSeconds, 1) == Ends(88, 100)); // 88 + 12 + 20
    REQUIRE(splitOf(48, core::kMonthSeconds, 1) == Ends(30, 36));   // 30 + 6 + 12
    REQUIRE(splitOf(24, core::kMonthSeconds, 1) == Ends(17, 20));   // 17 + 3 + 4
    REQUIRE(splitOf(260, core::kWeekSeconds, 0) == Ends(174, 208)); // 174 + 34 + 52
    REQUIRE(splitOf(104, core::kWeekSeconds, 0) == Ends(73, 87));   // 73 + 14 + 17

    Series brief = seriesOf(23, core::kMonthSeconds);
    brief.stepMonths = 1;
    REQUIRE_THROWS_WITH(core::splitByTime(brief),
                        "The series has 23 steps of 1 month; a forecast of such steps needs two "
                        "years (24 steps).");
}
