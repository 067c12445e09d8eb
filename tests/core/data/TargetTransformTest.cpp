#include "core/features/TargetTransform.h"
#include "core/base/InputError.h"
#include "core/base/NaN.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <algorithm>
#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using core::Target;
using core::TargetTransform;
using core::TimeSplit;

using core::kNaN;

namespace {

core::Series wave(std::size_t steps)
{
    return hourlySeries(steps, [](std::size_t t) {
        return 100.0 + 40.0 * std::sin(0.26 * static_cast<double>(t)) + static_cast<double>(t % 7);
    });
}

} // namespace

TEST_CASE("every transform maps a value to the scaled target and back", "[target]")
{
    const auto series = wave(600);
    const TimeSplit split{0, 400, 500, 600};
    for (const auto target : {Target::Raw, Target::Logarithm, Target::SeasonalDrift}) {
        const auto transform = TargetTransform::fit(series, split, target);
        for (const std::size_t t : {200U, 450U, 599U}) {
            const double base = transform.base(t - 1, 1);
            const double scaled = transform.toScaled(series.values[t], base);
            REQUIRE_THAT(transform.toValue(scaled, base), WithinRel(series.values[t], 1e-12));
        }
    }
}

TEST_CASE("the raw target runs from 0 to 1 over the training part", "[target]")
{
    const auto series = hourlySeries(6, [](std::size_t t) { return 10.0 + 5.0 * double(t); });
    const auto transform = TargetTransform::fit(series, {0, 4, 5, 6}, Target::Raw);
    // The first target is step 1 (15), the last of the training part step 3 (25).
    REQUIRE_THAT(transform.toScaled(15.0, 0.0), WithinAbs(0.0, 1e-12));
    REQUIRE_THAT(transform.toScaled(25.0, 0.0), WithinAbs(1.0, 1e-12));
    REQUIRE_THAT(transform.toScaled(35.0, 0.0), WithinAbs(2.0, 1e-12));
}

TEST_CASE("the logarithm's offset is 3 % of the training mean", "[target]")
{
    auto series = hourlySeries(10, [](std::size_t t) { return t % 2 == 0 ? 50.0 : 150.0; });
    series.values[9] = 1e9; // not in the training part
    const auto transform = TargetTransform::fit(series, {0, 8, 9, 10}, Target::Logarithm);
    REQUIRE_THAT(transform.levels()[0], WithinAbs(std::log(53.0), 1e-12));
    REQUIRE_THAT(transform.levels()[1], WithinAbs(std::log(153.0), 1e-12));
}

TEST_CASE("the base of the seasonal drift is last week's course from today's level", "[target]")
{
    const auto series = wave(800);
    const auto transform = TargetTransform::fit(series, {0, 600, 700, 800}, Target::SeasonalDrift);
    const auto& z = transform.levels();
    REQUIRE_THAT(transform.base(300, 1), WithinAbs(z[300] + z[133] - z[132], 1e-12));
    REQUIRE_THAT(transform.base(300, 24), WithinAbs(z[300] + z[156] - z[132], 1e-12));
    REQUIRE_THAT(transform.base(400, 169), WithinAbs(z[400] + z[400 + 169 - 336] - z[64], 1e-12));
    REQUIRE(std::isnan(transform.base(167, 1)));
    REQUIRE_FALSE(std::isnan(transform.base(168, 1)));
}

TEST_CASE("a gap makes the bases that need it unknown", "[target]")
{
    auto series = wave(600);
    series.values[200] = kNaN;
    const auto transform = TargetTransform::fit(series, {0, 400, 500, 600}, Target::SeasonalDrift);
    REQUIRE(std::isnan(transform.base(200, 1)));
    REQUIRE(std::isnan(transform.base(367, 1)));
    REQUIRE(std::isnan(transform.base(368, 1)));
    REQUIRE_FALSE(std::isnan(transform.base(369, 1)));
}

TEST_CASE("nothing after the training part changes the transform", "[target]")
{
    const auto series = wave(600);
    auto changed = series;
    for (std::size_t t = 400; t < 600; ++t)
        changed.values[t] *= 3.0;
    for (const auto target : {Target::Raw, Target::Logarithm, Target::SeasonalDrift}) {
        const auto a = TargetTransform::fit(series, {0, 400, 500, 600}, target);
        const auto b = TargetTransform::fit(changed, {0, 400, 500, 600}, target);
        REQUIRE(a.toScaled(123.0, 0.5) == b.toScaled(123.0, 0.5));
    }
}

TEST_CASE("bands of a quantity that is never negative stop at 0", "[target]")
{
    const auto series = wave(600);
    const auto transform = TargetTransform::fit(series, {0, 400, 500, 600}, Target::Raw);
    REQUIRE(transform.toValue(-1000.0, 0.0) == 0.0);

    auto negative = series;
    negative.values[5] = -20.0;
    const auto free = TargetTransform::fit(negative, {0, 400, 500, 600}, Target::Raw);
    REQUIRE(free.toValue(-1000.0, 0.0) < -1000.0);
}

TEST_CASE("what cannot be learnt is said in one sentence", "[target]")
{
    const auto constant = hourlySeries(600, [](std::size_t) { return 42.0; });
    const TimeSplit split{0, 400, 500, 600};
    for (const auto target : {Target::Raw, Target::Logarithm, Target::SeasonalDrift})
        REQUIRE_THROWS_WITH(TargetTransform::fit(constant, split, target),
                            "There is nothing to learn: \"rides\" never departs from its pattern "
                            "in the training part.");

    const auto zeros = hourlySeries(600, [](std::size_t) { return 0.0; });
    REQUIRE_THROWS_WITH(TargetTransform::fit(zeros, split, Target::Logarithm),
                        "There is nothing to learn: \"rides\" never departs from its pattern in "
                        "the training part.");

    auto negative = wave(600);
    negative.values[17] = -1.0;
    REQUIRE_THROWS_WITH(TargetTransform::fit(negative, split, Target::Logarithm),
                        "The target takes the logarithm, but \"rides\" is not positive in the "
                        "training part; choose the raw target.");

    const auto brief = wave(120);
    REQUIRE_THROWS_WITH(TargetTransform::fit(brief, {0, 100, 110, 120}, Target::SeasonalDrift),
                        "The training part of 100 known steps is shorter than the week that the "
                        "seasonal target looks back; choose the logarithm or the raw target.");

    const auto unknown = hourlySeries(600, [](std::size_t) { return kNaN; });
    REQUIRE_THROWS_WITH(TargetTransform::fit(unknown, split, Target::Raw),
                        "The training part of \"rides\" holds no known value; expected a longer "
                        "series.");
}

TEST_CASE("targets are found by their names", "[target]")
{
    for (const auto target : {Target::Raw, Target::Logarithm, Target::SeasonalDrift,
                              Target::SeasonalAnchor, Target::RawAnchor, Target::Automatic})
        REQUIRE(core::targetNamed(core::nameOf(target)) == target);
    REQUIRE_THROWS_WITH(core::targetNamed("log"),
                        "The target is \"log\"; expected automatic, anchor, rawAnchor, "
                        "drift, logarithm or raw.");
}

TEST_CASE("the raw anchor maps any value there and back, also below 0", "[target]")
{
    auto series = wave(1200);
    for (double& value : series.values)
        value -= 100.0;
    const TimeSplit split{0, 900, 1000, 1200};
    const auto transform = TargetTransform::fit(series, split, Target::RawAnchor);
    for (const std::size_t t : {800U, 950U, 1199U}) {
        const double base = transform.base(t - 1, 1);
        for (const double value : {series.values[t], -1e4, 0.0, 1e4})
            REQUIRE_THAT(transform.toValue(transform.toScaled(value, base), base),
                         WithinAbs(value, 1e-8));
    }
    // Known at the origin, with z = y: the last value and the anchor's increment.
    REQUIRE(transform.base(950, 1) == series.values[950] + transform.anchor().increment(950, 1));
}

TEST_CASE("an extrapolated logarithm stops at ten times the largest training value", "[target]")
{
    auto series = wave(600);
    const double largest = *std::max_element(series.values.begin(), series.values.begin() + 400);
    series.values[550] = 1e9; // not in the training part
    for (const auto target : {Target::Logarithm, Target::SeasonalDrift}) {
        const auto transform = TargetTransform::fit(series, {0, 400, 500, 600}, target);
        REQUIRE(transform.toValue(1e3, 0.0) == 10.0 * largest);
        const auto again = TargetTransform::restore(series, transform.fitted());
        REQUIRE(again.toValue(1e3, 0.0) == 10.0 * largest);
    }
}
