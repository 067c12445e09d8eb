#include "core/features/SeasonalAnchor.h"
#include "core/base/NaN.h"
#include "core/features/RecentErrors.h"
#include "core/features/TargetTransform.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::SeasonalAnchor;

using core::kNaN;

namespace {

constexpr std::size_t kDay = 24;
constexpr std::size_t kWeek = 168;

/// Six weeks from a Monday 00:00, all levels 0.
core::Series flat(std::size_t hours = 6 * kWeek)
{
    return hourlySeries(hours, [](std::size_t) { return 0.0; });
}

SeasonalAnchor anchorOf(const core::Series& series)
{
    return {series, series.values};
}

void flagDay(core::Series& series, std::size_t day)
{
    for (std::size_t h = 0; h < kDay; ++h)
        series.holiday[day * kDay + h] = 1;
}

} // namespace

TEST_CASE("the anchor is the median of the last four weeks' increments", "[anchor]")
{
    auto series = flat();
    const std::size_t t = 5 * kWeek + 40;
    const double increments[] = {8.0, 1.0, 100.0, 3.0}; // 1 to 4 weeks before
    for (std::size_t w = 1; w <= 4; ++w)
        series.values[t - w * kWeek] = increments[w - 1];
    series.values[t - 5 * kWeek] = -50.0; // too long ago
    REQUIRE(anchorOf(series).increment(t - 1, 1) == 5.5);
    REQUIRE(anchorOf(series).usualLevel(t - 1, 1) == 5.5);

    SECTION("of three where one is missing at either end")
    {
        series.values[t - kWeek - 1] = kNaN;
        REQUIRE(anchorOf(series).increment(t - 1, 1) == 3.0);
        REQUIRE(anchorOf(series).usualLevel(t - 1, 1) == 5.5);
    }
    SECTION("of those that are on no flagged day")
    {
        flagDay(series, (t - 3 * kWeek) / kDay);
        flagDay(series, (t - kWeek) / kDay);
        REQUIRE(anchorOf(series).increment(t - 1, 1) == 2.0);
        REQUIRE(anchorOf(series).usualLevel(t - 1, 1) == 2.0);
    }
    SECTION("last week's alone, flagged or not, where all four are flagged")
    {
        for (std::size_t w = 1; w <= 4; ++w)
            flagDay(series, (t - w * kWeek) / kDay);
        REQUIRE(anchorOf(series).increment(t - 1, 1) == 8.0);
        REQUIRE(anchorOf(series).usualLevel(t - 1, 1) == 8.0);
    }
}

TEST_CASE("the first hours fall back on as many weeks as there are", "[anchor]")
{
    auto series = flat();
    series.values[10] = 4.0;
    series.values[kWeek + 10] = 6.0;
    const auto anchor = anchorOf(series);
    REQUIRE(std::isnan(anchor.increment(kWeek - 1, 1))); // step 0 has none before it
    REQUIRE(std::isnan(anchor.usualLevel(9, 1)));
    REQUIRE(anchor.increment(kWeek + 9, 1) == 4.0);
    REQUIRE(anchor.increment(2 * kWeek + 9, 1) == 5.0);
    REQUIRE(anchor.usualLevel(2 * kWeek + 9, 1) == 5.0);
}

TEST_CASE("farther ahead the increments span the whole lead", "[anchor]")
{
    auto series = flat();
    for (std::size_t t = 0; t < series.size(); ++t)
        series.values[t] = static_cast<double>(t % kWeek);
    const auto anchor = anchorOf(series);
    REQUIRE(anchor.increment(5 * kWeek, 30) == 30.0);
    REQUIRE(anchor.increment(4 * kWeek, 170) == 2.0); // from two weeks back: known at the origin
}

TEST_CASE("a holiday becomes a Sunday once it behaves like one", "[anchor]")
{
    auto series = flat();
    // On Sundays every hour rises by 2, on other days by 1.
    double level = 0.0;
    for (std::size_t t = 0; t < series.size(); ++t) {
        const bool isSunday = (t / kDay) % 7 == 6;
        level += isSunday ? 2.0 : 1.0;
        series.values[t] = level;
    }
    const std::size_t holiday = 5 * 7 + 2; // a Wednesday
    flagDay(series, holiday);
    const std::size_t begin = holiday * kDay;
    const auto riseAs = [&](double rise) {
        for (std::size_t h = 0; h < kDay; ++h)
            series.values[begin + h] = series.values[begin + h - 1] + rise;
        return anchorOf(series);
    };
    SECTION("it does")
    {
        const auto anchor = riseAs(2.0);
        REQUIRE(anchor.increment(begin - 1, 1) == 1.0); // nothing known yet
        REQUIRE(anchor.increment(begin, 1) == 1.0);     // one hour known
        REQUIRE(anchor.increment(begin + 1, 1) == 2.0); // two
        REQUIRE(anchor.increment(begin + 20, 1) == 2.0);
        REQUIRE(anchor.increment(begin + 1, 3) == 6.0);
        REQUIRE(anchor.increment(begin + 23, 1) == 1.0); // the next day is none
    }
    SECTION("it does not")
    {
        REQUIRE(riseAs(1.0).increment(begin + 10, 1) == 1.0);
    }
    SECTION("it did, but not in its last six hours")
    {
        riseAs(2.0);
        for (std::size_t h = 6; h < kDay; ++h)
            series.values[begin + h] = series.values[begin + h - 1] + 1.0;
        REQUIRE(anchorOf(series).increment(begin + 5, 1) == 2.0);
        REQUIRE(anchorOf(series).increment(begin + 11, 1) == 1.0);
    }
    SECTION("a flagged Sunday needs no switch")
    {
        flagDay(series, 5 * 7 + 6);
        REQUIRE(anchorOf(series).increment((5 * 7 + 6) * kDay + 5, 1) == 2.0);
    }
}

TEST_CASE("nothing of the future enters an anchor or the recent errors", "[anchor]")
{
    auto series = hourlySeries(6 * kWeek, [](std::size_t t) {
        return 100.0 + static_cast<double>(t * 7919 % 53) + 30.0 * static_cast<double>(t % kDay);
    });
    flagDay(series, 36);
    auto changed = series;
    const std::size_t origin = 36 * kDay + 9;
    for (std::size_t t = origin + 1; t < series.size(); ++t)
        changed.values[t] += 1000.0;
    const core::TimeSplit split{0, 4 * kWeek, 5 * kWeek, 6 * kWeek};
    const auto fit = [&](const core::Series& of) {
        return core::TargetTransform::fit(of, split, core::Target::SeasonalAnchor);
    };
    const auto before = fit(series);
    const auto after = fit(changed);
    for (std::size_t o = origin - 30; o <= origin; ++o) {
        for (const std::size_t k : {1U, 2U, 24U, 200U})
            REQUIRE(before.base(o, k) == after.base(o, k));
        REQUIRE(before.anchor().usualLevel(o, 1) == after.anchor().usualLevel(o, 1));
        REQUIRE(core::RecentErrors(before, split).at(o) == core::RecentErrors(after, split).at(o));
    }
    REQUIRE(before.base(origin + 1, 1) != after.base(origin + 1, 1));
}

TEST_CASE("the recent errors of an origin by hand", "[anchor]")
{
    // Levels are logarithms, so a series whose anchor is exact but for a few hours.
    auto series = hourlySeries(
        6 * kWeek, [](std::size_t t) { return 100.0 + 10.0 * static_cast<double>(t % 5 == 0); });
    const core::TimeSplit split{0, 4 * kWeek, 5 * kWeek, 6 * kWeek};
    const auto transform = core::TargetTransform::fit(series, split, core::Target::SeasonalAnchor);
    const core::RecentErrors recent(transform, split);
    const std::size_t o = 5 * kWeek + 3;
    const auto errors = recent.at(o);
    const auto r = [&](std::size_t t) { return transform.scaledTarget(t); };
    REQUIRE_THAT(errors[0], WithinAbs(r(o), 1e-6));
    REQUIRE_THAT(errors[1], WithinAbs(r(o - 1), 1e-6));
    REQUIRE_THAT(errors[2], WithinAbs(r(o - 2), 1e-6));
    REQUIRE_THAT(errors[3], WithinAbs(r(o + 1 - kDay), 1e-6));
    for (const auto& [index, hours] : {std::pair{6, 6U}, {7, 24U}, {8, 168U}}) {
        double sum = 0.0;
        for (std::size_t t = o + 1 - hours; t <= o; ++t)
            sum += std::abs(r(t));
        REQUIRE_THAT(errors[static_cast<std::size_t>(index)],
                     WithinAbs(std::log(0.1 + sum / hours), 1e-5));
    }
    SECTION("what is missing counts as nothing special")
    {
        const auto first = recent.at(0);
        REQUIRE(first[0] == 0.0F);
        REQUIRE_THAT(first[8], WithinAbs(std::log(1.1), 1e-6));
    }
    SECTION("an error beyond five deviations counts as five")
    {
        series.values[o] = 1e6;
        REQUIRE(core::RecentErrors(
                    core::TargetTransform::fit(series, split, core::Target::SeasonalAnchor), split)
                    .at(o)[0] == 5.0F);
    }
}
