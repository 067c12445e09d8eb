#include "core/bands/StandardQuantile.h"
#include "tests/Catch.h"

using Catch::Matchers::WithinAbs;
using core::StandardQuantile;

TEST_CASE("conformal quantiles are signed order statistics corrected for their number",
          "[quantile]")
{
    std::vector<double> scores; // 1 .. 39, shuffled
    for (int i = 0; i < 39; ++i)
        scores.push_back(1.0 + i * 7 % 39);
    const auto quantile = StandardQuantile::conformal(scores);
    REQUIRE(quantile(0.975) == 39.0); // ceil(40 x 0.975)
    REQUIRE(quantile(0.95) == 38.0);
    REQUIRE(quantile(0.025) == 1.0); // floor(40 x 0.025)
    REQUIRE(quantile(0.06) == 2.0);
    REQUIRE(quantile(0.999) == 39.0); // no more than was seen
    REQUIRE(quantile(0.001) == 1.0);
    REQUIRE(StandardQuantile::conformal({3.0})(0.5) == 3.0);
}

TEST_CASE("a factor scales the normal quantiles", "[quantile]")
{
    REQUIRE_THAT(StandardQuantile::normal(2.0)(0.975), WithinAbs(2 * 1.959964, 1e-5));
}
