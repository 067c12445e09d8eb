#include "core/bands/PredictiveSamples.h"
#include "tests/Catch.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::PredictiveSamples;

TEST_CASE("moments over passes, by hand", "[intervals]")
{
    // Two points, three passes: 1 2 6 and 5 5 5.
    const PredictiveSamples samples{3, 2, {1, 5, 2, 5, 6, 5}};
    const auto moments = core::passMoments(samples, 3);
    REQUIRE_THAT(moments.mean[0], WithinAbs(3.0, 1e-12));
    REQUIRE_THAT(moments.deviation[0], WithinAbs(std::sqrt(7.0), 1e-12)); // (4 + 1 + 9) / 2
    REQUIRE(moments.mean[1] == 5.0);
    REQUIRE(moments.deviation[1] == 0.0);
}

TEST_CASE("fewer passes are the first ones", "[intervals]")
{
    const PredictiveSamples samples{3, 2, {1, 5, 2, 5, 6, 5}};
    const auto two = core::passMoments(samples, 2);
    REQUIRE_THAT(two.mean[0], WithinAbs(1.5, 1e-12));
    REQUIRE_THAT(two.deviation[0], WithinAbs(std::sqrt(0.5), 1e-12));
}

TEST_CASE("one pass has no spread", "[intervals]")
{
    const PredictiveSamples samples{3, 2, {1, 5, 2, 5, 6, 5}};
    const auto one = core::passMoments(samples, 1);
    REQUIRE(one.mean == std::vector<double>{1.0, 5.0});
    REQUIRE(one.deviation == std::vector<double>{0.0, 0.0});
}

TEST_CASE("a small spread at a high level keeps its digits", "[intervals]")
{
    const PredictiveSamples samples{3, 1, {4096.0F, 4096.0F + 0x1p-11F, 4096.0F - 0x1p-11F}};
    const auto moments = core::passMoments(samples, 3);
    REQUIRE_THAT(moments.deviation[0] / 0x1p-11, WithinAbs(1.0, 1e-9));
}
