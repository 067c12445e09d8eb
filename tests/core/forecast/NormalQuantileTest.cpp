#include "core/forecast/NormalQuantile.h"
#include "tests/Catch.h"

#include <cmath>

using Catch::Matchers::WithinAbs;

TEST_CASE("normal quantiles are those of the tables", "[intervals]")
{
    REQUIRE_THAT(core::normalQuantile(0.5), WithinAbs(0.0, 1e-15));
    REQUIRE_THAT(core::normalQuantile(0.975), WithinAbs(1.959963984540054, 1e-13));
    REQUIRE_THAT(core::normalQuantile(0.995), WithinAbs(2.575829303548901, 1e-13));
    REQUIRE_THAT(core::normalQuantile(0.84134474606854293), WithinAbs(1.0, 1e-13));
}

TEST_CASE("the normal quantile inverts the distribution, far into the tails", "[intervals]")
{
    for (double p = 1e-12; p < 0.5; p *= 3.0) {
        const double x = core::normalQuantile(p);
        REQUIRE_THAT(0.5 * std::erfc(-x / std::sqrt(2.0)) / p, WithinAbs(1.0, 1e-11));
        REQUIRE_THAT(core::normalQuantile(1.0 - p), WithinAbs(-x, 1e-3));
    }
}
