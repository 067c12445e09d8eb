#include "core/data/Sentinel.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <cmath>
#include <limits>
#include <vector>

using core::sentinelOf;

namespace {

const double kNone = std::numeric_limits<double>::quiet_NaN();

/// 500 hourly loads of about 300 to 1,200 with a daily course.
std::vector<double> loads()
{
    core::RandomStream random(25);
    std::vector<double> values;
    for (int hour = 0; hour < 500; ++hour)
        values.push_back(
            std::round(750.0 + 400.0 * std::sin(hour * 0.2618) + 20.0 * random.normal()));
    return values;
}

/// `value` in every `step`-th row from row 7.
std::vector<double> with(std::vector<double> values, double value, std::size_t step = 20)
{
    for (std::size_t row = 7; row < values.size(); row += step)
        values[row] = value;
    return values;
}

std::vector<double> temperatures()
{
    core::RandomStream random(3);
    std::vector<double> values;
    for (int hour = 0; hour < 500; ++hour)
        values.push_back(std::round(8.0 * random.normal()));
    return values;
}

} // namespace

TEST_CASE("a code far from the rest is pointed out with its count and first row", "[sentinel]")
{
    for (const double code : {-200.0, -999.0, -9999.0, 9999.0, 99999.0, -1.0, -99.0, -99999.0,
                              -32768.0, 65535.0, 1e20, -20000.0, 9999.9}) {
        INFO(code);
        const auto sentinel = sentinelOf(with(loads(), code));
        REQUIRE(sentinel.has_value());
        REQUIRE(sentinel->value == code);
        REQUIRE(sentinel->count == 25);
        REQUIRE(sentinel->firstRow == 7);
    }
}

TEST_CASE("codes stand out among missing and infinite values", "[sentinel]")
{
    auto values = with(loads(), -999.0);
    values[0] = kNone;
    values[1] = std::numeric_limits<double>::infinity();
    values[2] = -std::numeric_limits<double>::infinity();
    const auto sentinel = sentinelOf(values);
    REQUIRE(sentinel.has_value());
    REQUIRE(sentinel->value == -999.0);
    REQUIRE(sentinel->count == 25);
}

TEST_CASE("the commoner code of both edges is pointed out", "[sentinel]")
{
    REQUIRE(sentinelOf(with(with(loads(), -999.0, 20), 9999.0, 7))->value == 9999.0);
    REQUIRE(sentinelOf(with(with(loads(), 9999.0, 20), -999.0, 7))->value == -999.0);
}

TEST_CASE("a negative code stands out among few values that are never negative", "[sentinel]")
{
    std::vector<double> oktas;
    for (int hour = 0; hour < 240; ++hour)
        oktas.push_back(static_cast<double>(hour * 7 % 9));
    for (const double code : {-999.0, -99.0, -9999.0, -99.99, -200.0})
        REQUIRE(sentinelOf(with(oktas, code))->value == code);
    auto once = loads();
    once[50] = -99.99;
    REQUIRE(sentinelOf(once)->value == -99.99);
    once[50] = -99.0; // may be a refund
    REQUIRE_FALSE(sentinelOf(once));
}

TEST_CASE("temperatures have codes of both signs", "[sentinel]")
{
    for (const double code : {-99.0, -999.0, 99.0, 999.0, 999.9, -9999.0})
        REQUIRE(sentinelOf(with(temperatures(), code))->value == code);
}

TEST_CASE("ordinary values are no codes", "[sentinel]")
{
    const auto check = [](const std::vector<double>& values) { return sentinelOf(values); };
    REQUIRE_FALSE(check({}));
    REQUIRE_FALSE(check({kNone, kNone}));
    REQUIRE_FALSE(check(loads()));
    REQUIRE_FALSE(check(temperatures()));
    REQUIRE_FALSE(check(with(loads(), 0.0)));         // nights without demand, outages
    REQUIRE_FALSE(check(with(temperatures(), -1.0))); // inside
    REQUIRE_FALSE(check(with(loads(), 1200.0)));      // a limit
    REQUIRE_FALSE(check(with(loads(), 2000.0)));      // days of an event
    REQUIRE_FALSE(check(with(loads(), -200.0, 300))); // twice: no repetition
    REQUIRE_FALSE(check(std::vector<double>(500, -999.0)));

    std::vector<double> flags;
    std::vector<double> prices;
    std::vector<double> rain;
    std::vector<double> counts;
    std::vector<double> ages;
    core::RandomStream random(4);
    for (int i = 0; i < 500; ++i) {
        flags.push_back(static_cast<double>(random.below(3)) - 1.0);
        prices.push_back(5.0 * static_cast<double>(random.below(8)) + 4.99);
        rain.push_back(random.below(10) == 0 ? 0.1 * static_cast<double>(random.below(300)) : 0.0);
        counts.push_back(std::floor(-3.0 * std::log(1.0 - random.uniform())));
        ages.push_back(static_cast<double>(random.below(99)));
    }
    REQUIRE_FALSE(check(flags));
    REQUIRE_FALSE(check(with(flags, 9.0)));
    REQUIRE_FALSE(check(with(prices, 99.99)));
    REQUIRE_FALSE(check(rain));
    REQUIRE_FALSE(check(counts));
    REQUIRE_FALSE(check(with(counts, -1.0))); // balances of counts go below zero
    REQUIRE_FALSE(check(with(ages, 99.0)));
}

TEST_CASE("peaks of heavy-tailed series are no codes", "[sentinel]")
{
    core::RandomStream random(5);
    for (int repeat = 0; repeat < 200; ++repeat) {
        std::vector<double> values;
        for (int i = 0; i < 400; ++i)
            values.push_back(std::round(100.0 * std::exp(1.5 * random.normal()))); // lognormal
        REQUIRE_FALSE(sentinelOf(values));
    }
}

TEST_CASE("a code of nines need not repeat among numbers that are never negative", "[sentinel]")
{
    auto values = loads();
    values[7] = -9999.0;
    REQUIRE(sentinelOf(values)->count == 1);
    values[7] = -99.0; // may be a return
    REQUIRE_FALSE(sentinelOf(values));
    auto cold = temperatures();
    cold[7] = -999.0;
    REQUIRE_FALSE(sentinelOf(cold));
}
