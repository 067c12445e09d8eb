#include "core/models/SeasonalNaive.h"
#include "core/base/NaN.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::NaiveRule;
using core::SeasonalNaive;

using core::kNaN;

namespace {

core::Series numbered(std::size_t steps)
{
    return hourlySeries(steps, [](std::size_t t) { return static_cast<double>(t * t); });
}

double square(double x)
{
    return x * x;
}

} // namespace

TEST_CASE("naive forecasts one step ahead, by hand", "[naive]")
{
    const auto series = numbered(1000);
    REQUIRE(core::naiveForecast(series, NaiveRule::LastValue, 500, 1) == square(500));
    REQUIRE(core::naiveForecast(series, NaiveRule::ShortSeason, 500, 1) == square(477));
    REQUIRE(core::naiveForecast(series, NaiveRule::LongSeason, 500, 1) == square(333));
    REQUIRE(core::naiveForecast(series, NaiveRule::SeasonalDrift, 500, 1) ==
            square(500) + square(333) - square(332));
}

TEST_CASE("naive forecasts far ahead use what is known at the origin", "[naive]")
{
    const auto series = numbered(1000);
    REQUIRE(core::naiveForecast(series, NaiveRule::ShortSeason, 500, 24) == square(500));
    REQUIRE(core::naiveForecast(series, NaiveRule::ShortSeason, 500, 25) == square(477));
    REQUIRE(core::naiveForecast(series, NaiveRule::LongSeason, 500, 169) == square(333));
    REQUIRE(core::naiveForecast(series, NaiveRule::SeasonalDrift, 500, 169) ==
            square(500) + square(333) - square(164));
}

TEST_CASE("naive forecasts from what is missing are missing", "[naive]")
{
    auto series = numbered(1000);
    series.values[333] = kNaN;
    REQUIRE(std::isnan(core::naiveForecast(series, NaiveRule::LongSeason, 500, 1)));
    REQUIRE(std::isnan(core::naiveForecast(series, NaiveRule::SeasonalDrift, 500, 1)));
    REQUIRE(std::isnan(core::naiveForecast(series, NaiveRule::LongSeason, 100, 1)));
}

TEST_CASE("the band of a naive forecast is the spread of its validation errors", "[naive]")
{
    // Last value's errors are -1, 0, 1, 2 in the validation part, 50 elsewhere.
    auto series = hourlySeries(20, [](std::size_t t) { return 1000.0 + 50.0 * double(t); });
    for (std::size_t t = 11; t < 15; ++t)
        series.values[t] = series.values[t - 1] + static_cast<double>(t) - 12.0;
    const SeasonalNaive naive(series, {0, 11, 15, 20}, NaiveRule::LastValue, 1);
    REQUIRE(naive.mean().size() == 5);
    REQUIRE(naive.mean()[0] == series.values[14]);
    REQUIRE_THAT(naive.distribution().quantiles(0.0)[0], WithinAbs(series.values[14] - 1.0, 1e-9));
    REQUIRE_THAT(naive.distribution().quantiles(0.5)[0], WithinAbs(series.values[14] + 0.5, 1e-9));
    REQUIRE_THAT(naive.distribution().quantiles(1.0)[0], WithinAbs(series.values[14] + 2.0, 1e-9));
}

TEST_CASE("naive bands of counts stop at 0", "[naive]")
{
    auto series = hourlySeries(20, [](std::size_t t) { return t % 2 == 0 ? 0.0 : 10.0; });
    const SeasonalNaive naive(series, {0, 10, 15, 20}, NaiveRule::LastValue, 1);
    for (std::size_t i = 0; i < 5; ++i)
        REQUIRE(naive.distribution().quantiles(0.01)[i] >= 0.0);
}
