#include "core/forecast/GroupMetrics.h"
#include "tests/Catch.h"
#include "tests/core/forecast/HandForecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace std::chrono;
using Catch::Matchers::WithinAbs;
using core::GroupKind;

namespace {

/// 14 days of hours from Monday 2024-01-01: the value is the hour, the error 1 on odd days.
struct TwoWeeks
{
    std::vector<sys_seconds> times;
    std::vector<std::uint8_t> holiday = std::vector<std::uint8_t>(14 * 24, 0);
    std::vector<std::uint8_t> weekAfter = std::vector<std::uint8_t>(14 * 24, 0);
    std::vector<core::PointScore> scores;
    core::LocalClock clock;

    TwoWeeks()
    {
        for (std::size_t i = 0; i < 14 * 24; ++i) {
            times.push_back(sys_days{year{2024} / 1 / 1} + hours(i));
            core::PointScore score;
            score.isScored = true;
            score.actual = static_cast<double>(i);
            score.error = (i / 24) % 2 == 0 ? 0.0 : 1.0;
            score.isInside = score.error == 0.0;
            scores.push_back(score);
        }
        std::fill_n(holiday.begin() + 2 * 24, 24, std::uint8_t{1});
        std::fill_n(weekAfter.begin() + 9 * 24, 24, std::uint8_t{1});
    }
    std::vector<core::GroupMetrics> metrics(const std::vector<core::CalendarEvent>& events = {})
    {
        return core::groupMetrics({times, holiday, weekAfter, clock}, scores, events);
    }
};

const core::GroupMetrics& find(const std::vector<core::GroupMetrics>& groups,
                               const std::string& name)
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& group) { return group.name == name; });
    REQUIRE(found != groups.end());
    return *found;
}

} // namespace

TEST_CASE("metrics by hour, weekday and holiday each have their n", "[groups]")
{
    const auto groups = TwoWeeks().metrics();
    REQUIRE(std::count_if(groups.begin(), groups.end(),
                          [](const auto& group) { return group.kind == GroupKind::Hour; }) == 24);
    REQUIRE(find(groups, "08:00").metrics.n == 14);
    REQUIRE(find(groups, "Sunday").metrics.n == 48);
    REQUIRE(find(groups, "Holiday").metrics.n == 24);
    REQUIRE(find(groups, "Holiday").metrics.coverage == 1.0); // the third day
    REQUIRE(find(groups, "No holiday").metrics.n == 13 * 24);
    REQUIRE(find(groups, "Week after a holiday").metrics.n == 24);
    REQUIRE(find(groups, "Week after a holiday").metrics.coverage == 0.0); // the tenth day
    REQUIRE_THAT(find(groups, "Monday").metrics.rmse, WithinAbs(std::sqrt(0.5), 1e-12));
    // 336 x 0.05 = 16.8: the last 16 hours, all on the fourteenth day.
    REQUIRE(find(groups, "Highest 5 %").metrics.n == 16);
    REQUIRE(find(groups, "Highest 5 %").metrics.rmse == 1.0);
}

TEST_CASE("groups of a partition add up to the whole", "[groups]")
{
    TwoWeeks weeks;
    weeks.scores[5].isScored = false;
    for (const auto kind : {GroupKind::Hour, GroupKind::Weekday}) {
        std::size_t n = 0;
        double squares = 0.0;
        for (const auto& group : weeks.metrics()) {
            if (group.kind != kind)
                continue;
            const auto& m = group.metrics;
            n += m.n;
            squares += m.rmse * m.rmse * static_cast<double>(m.n);
        }
        const auto all = core::metricsOf(weeks.scores);
        REQUIRE(n == all.n);
        REQUIRE(n == 14 * 24 - 1);
        REQUIRE_THAT(squares, WithinAbs(all.rmse * all.rmse * static_cast<double>(n), 1e-9));
    }
}

TEST_CASE("an event's group is what lies inside it, empty outside the test part", "[groups]")
{
    const auto start = sys_days{year{2024} / 1 / 4};
    const auto groups = TwoWeeks().metrics(
        {{"Concert", start + hours(20), start + hours(23)},
         {"Marathon", sys_days{year{2023} / 1 / 1}, sys_days{year{2023} / 1 / 2}}});
    REQUIRE(find(groups, "Concert").metrics.n == 3);
    REQUIRE(find(groups, "Concert").metrics.coverage == 0.0);
    REQUIRE(find(groups, "Marathon").metrics.n == 0);
    REQUIRE(groups.back().kind == GroupKind::Event);
}

TEST_CASE("a daily series has no groups by hour", "[groups]")
{
    TwoWeeks weeks;
    for (std::size_t i = 0; i < weeks.times.size(); ++i)
        weeks.times[i] = sys_days{year{2024} / 1 / 1} + days(i);
    for (const auto& group : weeks.metrics())
        REQUIRE(group.kind != GroupKind::Hour);
}

TEST_CASE("groups have the CRPS of their steps where it is asked for", "[metrics]")
{
    const core::Forecast forecast = handForecast();
    const auto plain = core::groupMetrics(forecast, forecast.bayesian);
    const auto scored =
        core::groupMetrics(forecast, forecast.bayesian, {}, core::GroupCrps::Scored);
    REQUIRE(plain.size() == scored.size());
    const auto scores =
        core::scorePoints(forecast.bayesian, forecast.actual, forecast.options.level);
    for (std::size_t i = 0; i < scored.size(); ++i) {
        CHECK(scored[i].metrics.rmse == plain[i].metrics.rmse);
        if (scored[i].metrics.n == 0)
            continue;
        CHECK(std::isnan(plain[i].metrics.crps));
        CHECK(scored[i].metrics.crps > 0.0);
        if (scored[i].kind == GroupKind::NoHoliday) // all of these steps
            CHECK_THAT(scored[i].metrics.crps, WithinAbs(core::metricsOf(scores).crps, 1e-12));
    }
}
