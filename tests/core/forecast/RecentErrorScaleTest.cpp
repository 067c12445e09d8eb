#include "core/bands/RecentErrorScale.h"
#include "core/base/NaN.h"
#include "tests/Catch.h"

#include <cmath>

using Catch::Matchers::WithinRel;

using core::kNaN;

namespace {
}

TEST_CASE("the profile is the smoothed median error of the time of day", "[recent]")
{
    // Four slots a day; medians 1, 2, 4, 8 from three errors each.
    std::vector<std::size_t> steps;
    std::vector<double> errors;
    for (std::size_t t = 0; t < 12; ++t) {
        steps.push_back(t);
        const double median = std::exp2(static_cast<double>(t % 4));
        errors.push_back((t % 2 == 0 ? 1.0 : -1.0) * (t < 4 ? 0.1 : t < 8 ? 1.0 : 9.0) * median);
    }
    const auto profile = core::errorProfile(steps, errors, 4, 0);
    REQUIRE_THAT(profile.sizes[0], WithinRel((8.0 + 2 * 1.0 + 2.0) / 4));
    REQUIRE_THAT(profile.sizes[2], WithinRel((2.0 + 2 * 4.0 + 8.0) / 4));
    REQUIRE(profile.at(6) == profile.sizes[2]);
    REQUIRE(core::errorProfile(steps, errors, 4, 1).at(6) == profile.at(6));
    // A slot without errors takes the median of all, and no size is nothing.
    const std::vector<std::size_t> some{0, 4};
    REQUIRE(core::errorProfile(some, std::vector{3.0, 5.0}, 4, 0).at(2) == 4.0);
    REQUIRE(core::errorProfile(some, std::vector{0.0, 0.0}, 4, 0).at(2) > 0.0);
}

TEST_CASE("the scale of recent errors by hand", "[recent]")
{
    // Eight steps a day: the short half-life is one step, the long one 56.
    const double keepLong = std::exp2(-1.0 / 56.0);
    core::ScaledErrors points;
    points.steps = {100, 101, 102};
    points.errors = {6.0, kNaN, 1.0};
    points.references = {2.0, 2.0, 3.0};
    const auto scales = core::recentErrorScales(points, 1, 8, 1.0);
    REQUIRE(scales[0] == 2.0);
    const double s = 0.5 * 1.0 + 0.5 * 9.0;
    const double l = keepLong * 1.0 + (1.0 - keepLong) * 9.0;
    REQUIRE_THAT(scales[1], WithinRel(2.0 * std::sqrt(0.5 * s + 0.5 * l)));
    REQUIRE_THAT(scales[2], WithinRel(3.0 * std::sqrt(0.5 * s + 0.5 * l))); // nothing new
}

TEST_CASE("one wild error counts as 25 times the current mean square", "[recent]")
{
    core::ScaledErrors points{{0, 1}, {1000.0, 0.0}, {1.0, 1.0}};
    const auto wild = core::recentErrorScales(points, 1, 8, 2.0);
    points.errors[0] = std::sqrt(50.0);
    REQUIRE(wild[1] == core::recentErrorScales(points, 1, 8, 2.0)[1]);
}

TEST_CASE("farther ahead only what the origin knows counts, and it fades", "[recent]")
{
    // Two windows of horizon 2; the first one's errors are known to the second.
    core::ScaledErrors points;
    points.steps = {10, 11, 12, 13};
    points.errors = {3.0, 3.0, 50.0, 50.0};
    points.references = {1.0, 1.0, 1.0, 1.0};
    const auto scales = core::recentErrorScales(points, 2, 8, 1.0);
    REQUIRE(scales[0] == 1.0);
    REQUIRE(scales[1] == 1.0);
    REQUIRE(scales[2] > scales[3]);
    REQUIRE(scales[3] > 1.0);
    points.errors[2] = points.errors[3] = 0.0;
    REQUIRE(core::recentErrorScales(points, 2, 8, 1.0) == scales);
}

TEST_CASE("nothing after the origin enters a scale", "[recent]")
{
    core::ScaledErrors points;
    for (std::size_t t = 0; t < 200; ++t) {
        points.steps.push_back(t);
        points.errors.push_back(std::sin(static_cast<double>(t * t)));
        points.references.push_back(1.0);
    }
    const auto before = core::recentErrorScales(points, 1, 24, 1.0);
    for (std::size_t t = 120; t < 200; ++t)
        points.errors[t] *= 10.0;
    const auto after = core::recentErrorScales(points, 1, 24, 1.0);
    for (std::size_t t = 0; t <= 120; ++t)
        REQUIRE(before[t] == after[t]);
    REQUIRE(before[121] != after[121]);
}

TEST_CASE("the usual square holds each error within five of its size", "[recent]")
{
    const std::vector<double> errors{1.0, 3.0, kNaN, 100.0};
    const std::vector<double> references{1.0, 1.5, 1.0, 1.0};
    REQUIRE_THAT(core::usualSquare(errors, references), WithinRel((1.0 + 4.0 + 25.0) / 3.0));
    REQUIRE(core::usualSquare({}, {}) == 1.0);
}
