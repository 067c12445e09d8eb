#include "core/data/RegularGrid.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "tests/Catch.h"

#include <string>
#include <vector>

using core::RegularGrid;
using core::TimeStep;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;

namespace {

using Times = std::vector<sys_seconds>;

constexpr sys_days kMonday(year(2024) / 3 / 4);

Times every(seconds step, std::size_t count, sys_seconds start = kMonday)
{
    Times times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(start + static_cast<int>(i) * step);
    return times;
}

/// "24 steps of 1h from 2024-03-04 00:00"
std::string textOf(const RegularGrid& grid)
{
    return std::to_string(grid.steps) + " steps of " + optionText(grid.step) + " from " +
           core::timeText(grid.start);
}

std::string found(Times times, std::optional<TimeStep> asked = {})
{
    return textOf(core::findGrid(std::move(times), "x.csv", asked));
}

std::string errorOf(Times times)
{
    try {
        return found(std::move(times));
    } catch (const core::NoSeries& error) {
        return error.what();
    }
}

Times months(const std::vector<unsigned>& ofYear, bool atEnd)
{
    Times times;
    for (int y = 2021; y < 2024; ++y)
        for (const unsigned month : ofYear)
            times.emplace_back(atEnd ? sys_days(year(y) / month / std::chrono::last)
                                     : sys_days(year(y) / month / 15));
    return times;
}

} // namespace

TEST_CASE("the commonest distance is the step, whatever its phase", "[grid]")
{
    REQUIRE(found(every(minutes(15), 96)) == "96 steps of 15min from 2024-03-04 00:00");
    REQUIRE(found(every(minutes(60), 24, kMonday + minutes(7))) ==
            "24 steps of 1h from 2024-03-04 00:07");
    REQUIRE(found(every(days(1), 30)) == "30 steps of 1d from 2024-03-04 00:00");
    REQUIRE(found(every(days(7), 60, kMonday + days(2))) == "60 steps of 1w from 2024-03-06 00:00");
}

TEST_CASE("months, quarters and years are calendar months", "[grid]")
{
    const std::vector<unsigned> all{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    REQUIRE(found(months(all, false)) == "36 steps of 1month from 2021-01-01 00:00");
    REQUIRE(found(months(all, true)) == "36 steps of 1month from 2021-01-01 00:00");
    REQUIRE(found(months({3, 6, 9, 12}, true)) == "12 steps of 3month from 2021-03-01 00:00");
    REQUIRE(found(months({2}, false)) == "3 steps of 12month from 2021-02-01 00:00");
    REQUIRE(found(months({1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12}, false)) ==
            "36 steps of 1month from 2021-01-01 00:00"); // no July
}

TEST_CASE("each time is in the step that holds it", "[grid]")
{
    const Times times = months({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, true);
    const RegularGrid grid = core::findGrid(times, "x.csv");
    for (std::size_t i = 0; i < times.size(); ++i)
        REQUIRE(grid.stepOf(times[i]) == i);
}

TEST_CASE("a clock that is some seconds off is on its nearest step", "[grid]")
{
    core::RandomStream random(8);
    Times times;
    for (std::size_t i = 0; i < 500; ++i)
        times.push_back(kMonday + static_cast<int>(i) * minutes(60) +
                        seconds(static_cast<int>(random.below(61)) - 30));
    const RegularGrid grid = core::findGrid(times, "x.csv");
    REQUIRE(textOf(grid) == "500 steps of 1h from 2024-03-04 00:00");
    for (std::size_t i = 0; i < times.size(); ++i) {
        REQUIRE(grid.stepOf(times[i]) == i);
        REQUIRE(grid.shiftOf(times[i]) ==
                (times[i] - grid.step.after(grid.start, static_cast<int>(i))).count());
    }
}

TEST_CASE("business days are days with gaps at weekends", "[grid]")
{
    Times times;
    for (int day = 0; day < 70; ++day)
        if (day % 7 < 5)
            times.push_back(kMonday + days(day));
    const RegularGrid grid = core::findGrid(times, "x.csv");
    REQUIRE(textOf(grid) == "68 steps of 1d from 2024-03-04 00:00");
    REQUIRE_THAT(grid.certainty, Catch::Matchers::WithinAbs(40.0 / 49.0, 1e-12));
}

TEST_CASE("a step that was asked for begins at a whole one", "[grid]")
{
    const Times times = every(minutes(25), 200, kMonday + days(2) + minutes(7));
    REQUIRE(found(times, TimeStep::ofSeconds(3600)) == "84 steps of 1h from 2024-03-06 00:00");
    REQUIRE(found(times, TimeStep::ofSeconds(86400)) == "4 steps of 1d from 2024-03-06 00:00");
    REQUIRE(found(times, TimeStep::ofSeconds(core::kWeekSeconds)) ==
            "1 steps of 1w from 2024-03-04 00:00");
    REQUIRE(found(times, TimeStep::ofMonths(1)) == "1 steps of 1month from 2024-03-01 00:00");
}

TEST_CASE("times at no equal distances are no grid", "[grid]")
{
    core::RandomStream random(4);
    Times times;
    for (int i = 0; i < 300; ++i)
        times.push_back(kMonday + seconds(static_cast<int>(random.below(86400 * 10))));
    REQUIRE(errorOf(times) == "x.csv: the times are not evenly spaced, as in an event log.");
    REQUIRE(errorOf(every(minutes(7), 30)) ==
            "x.csv: the times are 7 minutes apart; expected a step of at least a minute that "
            "divides a day, or one of a week or a month.");
    // A second and a year apart is not a yearly grid.
    REQUIRE_THROWS_AS(
        core::findGrid({kMonday, kMonday + seconds(1), sys_days(year(2025) / 3 / 4)}, "x.csv"),
        core::InputError);
}
