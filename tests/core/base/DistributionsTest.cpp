#include "core/base/Distributions.h"
#include "tests/Catch.h"

#include <cmath>
#include <numbers>

using Catch::Matchers::WithinAbs;

TEST_CASE("normal quantiles are those of the tables", "[distributions]")
{
    REQUIRE_THAT(core::normalQuantile(0.5), WithinAbs(0.0, 1e-15));
    REQUIRE_THAT(core::normalQuantile(0.975), WithinAbs(1.959963984540054, 1e-13));
    REQUIRE_THAT(core::normalQuantile(0.995), WithinAbs(2.575829303548901, 1e-13));
    REQUIRE_THAT(core::normalQuantile(0.84134474606854293), WithinAbs(1.0, 1e-13));
}

TEST_CASE("the normal quantile inverts the distribution, far into the tails", "[distributions]")
{
    for (double p = 1e-12; p < 0.5; p *= 3.0) {
        const double x = core::normalQuantile(p);
        REQUIRE_THAT(0.5 * std::erfc(-x / std::sqrt(2.0)) / p, WithinAbs(1.0, 1e-11));
        REQUIRE_THAT(core::normalQuantile(1.0 - p), WithinAbs(-x, 1e-3));
    }
}

TEST_CASE("the quantiles of Student's t with 5 degrees of freedom are the tables'",
          "[distributions]")
{
    REQUIRE_THAT(core::studentT5Quantile(0.975), WithinAbs(2.5706, 5e-5));
    REQUIRE_THAT(core::studentT5Quantile(0.95), WithinAbs(2.0150, 5e-5));
    REQUIRE_THAT(core::studentT5Quantile(0.995), WithinAbs(4.0321, 5e-5));
    REQUIRE_THAT(core::studentT5Quantile(0.5), WithinAbs(0.0, 1e-12));
    for (const double p : {0.001, 0.2, 0.7, 0.9999})
        REQUIRE_THAT(core::studentT5Probability(core::studentT5Quantile(p)), WithinAbs(p, 1e-12));
    REQUIRE(core::studentT5Quantile(0.25) == -core::studentT5Quantile(0.75));
}

TEST_CASE("Student's distribution has its known values", "[distributions]")
{
    REQUIRE(core::studentProbability(0.0, 7) == 0.5);
    for (const double t : {-3.0, -0.5, 1.0, 20.0}) {
        // One degree: Cauchy; two: 1/2 + t / (2 sqrt(2 + t^2)).
        REQUIRE_THAT(core::studentProbability(t, 1),
                     WithinAbs(0.5 + std::atan(t) / std::numbers::pi, 1e-14));
        REQUIRE_THAT(core::studentProbability(t, 2),
                     WithinAbs(0.5 + t / (2 * std::sqrt(2 + t * t)), 1e-14));
    }
    // Tables of the 97.5 % point.
    REQUIRE_THAT(core::studentProbability(3.1824, 3), WithinAbs(0.975, 1e-5));
    REQUIRE_THAT(core::studentProbability(2.2622, 9), WithinAbs(0.975, 1e-5));
    REQUIRE_THAT(core::studentProbability(2.2281, 10), WithinAbs(0.975, 1e-5));
    for (const double t : {-4.0, -0.7, 0.1, 2.5})
        REQUIRE_THAT(core::studentProbability(t, 5),
                     WithinAbs(core::studentT5Probability(t), 1e-15));
}
