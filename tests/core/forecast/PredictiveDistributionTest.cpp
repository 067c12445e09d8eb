#include "core/bands/PredictiveDistribution.h"
#include "core/base/NaN.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>

using Catch::Matchers::WithinRel;
using core::PredictiveDistribution;

using core::kNaN;

namespace {
}

TEST_CASE("quantiles of a normal in the scaled target are mapped back", "[distribution]")
{
    // Raw target 0..100: scaled 0.01 is one unit.
    const auto series = hourlySeries(300, [](std::size_t t) { return double(t % 101); });
    const auto transform =
        core::TargetTransform::fit(series, {0, 250, 280, 300}, core::Target::Raw);
    const PredictiveDistribution distribution(transform, {0.0, 0.0, 0.0}, {0.5, kNaN, 0.01},
                                              {0.1, 0.1, 0.02});
    REQUIRE(distribution.size() == 3);
    const auto upper = distribution.quantiles(0.975);
    REQUIRE_THAT(upper[0], WithinRel(50.0 + 10.0 * 1.9599639845, 1e-9));
    REQUIRE(std::isnan(upper[1]));
    REQUIRE(distribution.quantiles(0.5)[0] == 50.0);
    REQUIRE(distribution.quantiles(0.025)[2] == 0.0); // no value of the training part is below 0
}

TEST_CASE("a copy of a distribution answers when the first is gone", "[distribution]")
{
    PredictiveDistribution copy;
    REQUIRE(copy.quantiles(0.5).empty());
    {
        const PredictiveDistribution first({10.0, kNaN, 1.0}, {4.0, -2.0, 0.0}, 0.0);
        copy = first;
    }
    // Residuals -2, 0, 4.
    REQUIRE(copy.quantiles(0.5)[0] == 10.0);
    REQUIRE(copy.quantiles(0.75)[0] == 12.0);
    REQUIRE(std::isnan(copy.quantiles(0.5)[1]));
    REQUIRE(copy.quantiles(0.01)[2] == 0.0);
}

TEST_CASE("empirical quantiles are those of numpy", "[distribution]")
{
    REQUIRE_THAT(core::empiricalQuantile({1.0, 2.0, 4.0, 8.0}, 0.4), WithinRel(2.4, 1e-12));
    REQUIRE(core::empiricalQuantile({3.0}, 0.9) == 3.0);
    REQUIRE(std::isnan(core::empiricalQuantile({}, 0.5)));
}
