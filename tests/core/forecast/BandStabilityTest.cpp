#include "core/bands/BandStability.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"
#include "tests/core/forecast/HandForecast.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("two passes by hand have an error of 71 %", "[stability]")
{
    const auto points = core::bandStability(handForecast().passes->inputs);
    REQUIRE(points.size() == 1);
    REQUIRE(points[0].passes == 2);
    const double eta1 = std::sqrt(2.0) * 3.0;
    REQUIRE_THAT(points[0].epistemic, WithinRel(eta1, 1e-5));
    REQUIRE_THAT(points[0].total, WithinRel(std::hypot(eta1, 4.0), 1e-5));
    REQUIRE_THAT(points[0].relativeError, WithinRel(std::sqrt(0.5), 1e-12));
    const double share = 18.0 / 34.0;
    REQUIRE_THAT(points[0].totalError, WithinRel(std::sqrt(0.5) * share * std::sqrt(34.0), 1e-5));
}

TEST_CASE("the spread of eta_1 over points is its Monte Carlo error", "[stability]")
{
    // Normal passes around 50 with deviation 5: eta_1 of each point scatters by 1/sqrt(2(B-1)).
    auto inputs = handForecast().passes->inputs;
    constexpr std::size_t points = 4000;
    constexpr std::size_t passes = 50;
    inputs.samples = {passes, points, {}};
    inputs.bases.assign(points, 0.0);
    core::RandomStream random(1);
    for (std::size_t i = 0; i < points * passes; ++i)
        inputs.samples.values.push_back(0.5F + 0.05F * static_cast<float>(random.normal()));
    const auto moments = core::passMoments(inputs.samples, passes);
    double squares = 0.0;
    for (const double eta1 : moments.deviation)
        squares += std::pow(eta1 / 0.05 - 1.0, 2) / points;
    const auto curve = core::bandStability(inputs);
    REQUIRE(curve.back().passes == passes);
    REQUIRE_THAT(curve.back().relativeError / std::sqrt(squares), WithinAbs(1.0, 0.05));
    REQUIRE_THAT(curve.back().epistemic, WithinAbs(5.0, 0.05));
    for (std::size_t i = 1; i < curve.size(); ++i)
        REQUIRE(curve[i].passes > curve[i - 1].passes);
}

TEST_CASE("one pass has no spread to settle", "[stability]")
{
    auto inputs = handForecast().passes->inputs;
    inputs.samples = {1, 3, {0.4F, 0.5F, 0.6F}};
    REQUIRE(core::bandStability(inputs).empty());
}
