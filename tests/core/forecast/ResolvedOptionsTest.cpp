#include "core/forecast/ResolvedOptions.h"

#include "core/base/NaN.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"
#include "tests/core/forecast/IntermittentSeries.h"

#include <cmath>
#include <numbers>

using core::Target;

using core::kNaN;

namespace {

core::Series demand(std::size_t steps)
{
    return hourlySeries(steps, [](std::size_t t) {
        return 100.0 + 50.0 * std::sin(2.0 * std::numbers::pi * double(t) / 24.0);
    });
}

core::ResolvedOptions resolvedFor(const core::Series& series, core::ForecastOptions options = {})
{
    return core::resolved(options, series, core::splitByTime(series));
}

} // namespace

TEST_CASE("automatic is the seasonal anchor where the logarithm suits, and says nothing",
          "[resolved]")
{
    core::Series series = demand(2000);
    series.values[100] = 0.0; // one closed hour
    series.values[101] = kNaN;
    const auto [options, decisions] = resolvedFor(series);
    REQUIRE(options.target == Target::SeasonalAnchor);
    REQUIRE(options.recentErrors);
    REQUIRE(options.head == core::Head::StudentT);
    REQUIRE(options.band == core::BandKind::LearnedRecent);
    REQUIRE(decisions.empty());
}

TEST_CASE("values below 0 take the raw anchor with its recent errors", "[resolved]")
{
    core::Series series = demand(2000);
    series.values[7] = -3.0;
    const auto [options, decisions] = resolvedFor(series);
    REQUIRE(options.target == Target::RawAnchor);
    REQUIRE(options.recentErrors);
    REQUIRE(options.band == core::BandKind::LearnedRecent);
    REQUIRE(core::textsOf(decisions) ==
            std::vector<std::string>{"1 of 1,656 known values before the test part are below 0, so "
                                     "the target is the seasonal anchor of the values, not of "
                                     "their logarithm."});
    REQUIRE_NOTHROW(core::validate(options));
}

TEST_CASE("what lies in the test part decides nothing", "[resolved]")
{
    core::Series series = demand(2000);
    const core::TimeSplit split = core::splitByTime(series);
    for (std::size_t t = split.validationEnd; t < split.testEnd; ++t)
        series.values[t] = t % 2 == 0 ? -5.0 : 0.0;
    REQUIRE(core::suitableTarget(series, split.validationEnd) == Target::SeasonalAnchor);
    REQUIRE(core::suitableTarget(series, split.testEnd) == Target::RawAnchor);
}

TEST_CASE("counts that are often 0 take the raw value and a band of one width", "[resolved]")
{
    for (const CountKind kind :
         {CountKind{0.1, 0.0}, CountKind{0.3, 0.3}, CountKind{1.0, 0.0}, CountKind{3.0, 0.5}}) {
        const core::Series series = intermittentSeries(kind, 400, 11);
        const auto [options, decisions] = resolvedFor(series);
        REQUIRE(options.target == Target::Raw);
        REQUIRE_FALSE(options.recentErrors);
        REQUIRE(options.head == core::Head::Mean);
        REQUIRE(options.band == core::BandKind::Paper);
        REQUIRE(decisions.size() == 1);
        REQUIRE_NOTHROW(core::validate(options));
    }
}

TEST_CASE("a sun that is down every night is not intermittent", "[resolved]")
{
    const core::Series sun = hourlySeries(2000, [](std::size_t t) {
        return std::max(0.0,
                        900.0 * std::sin(2.0 * std::numbers::pi * (double(t % 24) - 6.0) / 24.0));
    });
    REQUIRE(core::suitableTarget(sun, sun.size()) == Target::SeasonalAnchor);
}

TEST_CASE("a target that was chosen stays, and may contradict itself", "[resolved]")
{
    core::Series series = demand(2000);
    series.values[7] = -3.0;
    core::ForecastOptions options;
    options.target = Target::Raw;
    REQUIRE_THROWS(core::validate(options)); // recent errors were asked for too
    core::followTarget(options);
    REQUIRE_NOTHROW(core::validate(options));
    REQUIRE(resolvedFor(series, options).options.target == Target::Raw);
    REQUIRE(resolvedFor(series, options).decisions.empty());
}

TEST_CASE("resolving what is resolved changes nothing", "[resolved]")
{
    core::Series months;
    months.stepSeconds = core::kMonthSeconds;
    months.stepMonths = 1;
    for (std::size_t t = 0; t < 30; ++t)
        months.values.push_back(t % 12 == 0 ? -1.0 : 5.0);
    months.holiday.assign(30, 0);
    const auto once = resolvedFor(months);
    REQUIRE(once.options.lookback == 2); // (21 - 12) / 4, of 21 + 4 + 5 steps
    REQUIRE(once.decisions.size() == 2);
    const auto twice = resolvedFor(months, once.options);
    REQUIRE(twice.options.lookback == once.options.lookback);
    REQUIRE(twice.options.target == once.options.target);
    REQUIRE(twice.decisions.empty());
}
