#include "core/forecast/BlockBootstrap.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace std::chrono;

namespace {

struct Scored
{
    std::vector<sys_seconds> times;
    std::vector<core::PointScore> scores;

    void add(int day, int hour, double error, bool isInside = true, double winkler = 0.0)
    {
        times.push_back(sys_days{year{2024} / 1 / 1} + days(day) + hours(hour));
        core::PointScore score;
        score.isScored = true;
        score.isInside = isInside;
        score.error = error;
        score.winkler = winkler;
        score.smape = 0.1 * winkler;
        score.crps = 0.5 * winkler;
        scores.push_back(score);
    }
};

} // namespace

TEST_CASE("days that are all alike leave nothing to chance", "[bootstrap]")
{
    Scored s;
    for (int day = 0; day < 20; ++day) {
        s.add(day, 3, 3.0, true, 10.0);
        s.add(day, 9, -4.0, false, 30.0);
    }
    const auto interval = core::bootstrapMetrics(s.times, s.scores);
    for (const auto& bound : {interval.lower, interval.upper}) {
        REQUIRE_THAT(bound.rmse, WithinRel(std::sqrt(12.5)));
        REQUIRE_THAT(bound.mae, WithinRel(3.5));
        REQUIRE_THAT(bound.coverage, WithinRel(0.5));
        REQUIRE_THAT(bound.winkler, WithinRel(20.0));
        REQUIRE_THAT(bound.smape, WithinRel(2.0));
        REQUIRE_THAT(bound.crps, WithinRel(10.0));
    }
}

TEST_CASE("the interval of a mean over independent days is the normal one", "[bootstrap]")
{
    // 200 days whose Winkler score is the same all day and normal over days: hours of a day tell
    // nothing new, so the deviation of the mean is that of 200 values, not of 4,800.
    core::RandomStream random(3);
    Scored s;
    double mean = 0.0;
    double squares = 0.0;
    for (int day = 0; day < 200; ++day) {
        const double w = 100.0 + 10.0 * random.normal();
        mean += w / 200.0;
        squares += w * w;
        for (int hour = 0; hour < 24; ++hour)
            s.add(day, hour, 1.0, true, w);
    }
    const double deviation = std::sqrt(squares / 200.0 - mean * mean) / std::sqrt(200.0);
    const auto interval = core::bootstrapMetrics(s.times, s.scores, {.resamples = 4000});
    REQUIRE_THAT(interval.lower.winkler, WithinAbs(mean - 1.96 * deviation, 0.2 * deviation));
    REQUIRE_THAT(interval.upper.winkler, WithinAbs(mean + 1.96 * deviation, 0.2 * deviation));
    REQUIRE(core::bootstrapMetrics(s.times, s.scores, {.resamples = 4000}).upper.winkler ==
            interval.upper.winkler);
}

TEST_CASE("a difference is taken on the same days and steps", "[bootstrap]")
{
    core::RandomStream random(5);
    Scored a;
    Scored b;
    for (int day = 0; day < 30; ++day) {
        const double bad = 100.0 * std::abs(random.normal()); // of the day, for both
        a.add(day, 0, bad, true, bad);
        b.add(day, 0, bad + 1.0, true, bad + 1.0);
    }
    const auto difference = core::bootstrapDifference(a.times, a.scores, b.scores);
    REQUIRE_THAT(difference.lower.winkler, WithinAbs(-1.0, 1e-9));
    REQUIRE_THAT(difference.upper.mae, WithinAbs(-1.0, 1e-9));
    REQUIRE(difference.upper.rmse < 0.0);

    b.scores[4].isScored = false; // then neither counts there
    a.scores[4].winkler = 1e9;
    REQUIRE_THAT(core::bootstrapDifference(a.times, a.scores, b.scores).upper.winkler,
                 WithinAbs(-1.0, 1e-9));
}

TEST_CASE("the peak is that of all days, whichever are drawn", "[bootstrap]")
{
    Scored s;
    for (int day = 0; day < 20; ++day)
        for (int hour = 0; hour < 24; ++hour) {
            s.add(day, hour, hour == 18 ? 7.0 : 1.0);
            s.scores.back().actual = hour == 18 ? 100.0 : day; // one hour of a day is in the peak
        }
    const auto interval = core::bootstrapMetrics(s.times, s.scores);
    // 24 of 480 steps: each 18:00, and four hours of the last day.
    REQUIRE(interval.lower.peakRmse > 5.0); // that day drawn three times: 5.6
    REQUIRE(interval.lower.peakRmse < 6.9);
    REQUIRE(interval.upper.peakRmse == 7.0);

    Scored one;
    for (int day = 0; day < 3; ++day) {
        one.add(day, 0, 1.0 + day);
        one.scores.back().actual = day;
    }
    // The only step of the peak is on the third day: draws without that day do not count.
    REQUIRE(core::bootstrapMetrics(one.times, one.scores).lower.peakRmse == 3.0);
}

TEST_CASE("a group of steps has the intervals of its own days", "[bootstrap]")
{
    Scored s;
    for (int day = 0; day < 10; ++day) {
        s.add(day, 0, 1.0);
        s.add(day, 1, 5.0);
    }
    const std::vector<std::size_t> group{1, 3, 5};
    REQUIRE(core::bootstrapMetrics(s.times, s.scores, group).lower.mae == 5.0);
    REQUIRE(core::bootstrapMetrics(s.times, s.scores, std::vector<std::size_t>{}).upper.mae == 0.0);
}
