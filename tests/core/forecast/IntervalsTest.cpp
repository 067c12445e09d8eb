#include "core/bands/Intervals.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>
#include <numeric>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using core::BandInputs;

namespace {

/// Raw target 0..100, so that scaled 0.01 is one unit.
core::TargetTransform percentTransform()
{
    const auto series = hourlySeries(300, [](std::size_t t) { return double(t % 101); });
    return core::TargetTransform::fit(series, {0, 250, 280, 300}, core::Target::Raw);
}

BandInputs handInputs()
{
    BandInputs inputs;
    inputs.transform = percentTransform();
    inputs.samples = {2, 1, {0.50F, 0.56F}}; // mean 53, eta_1 = 0.0424
    inputs.bases = {0.0};
    inputs.noise = 0.03;
    // Nineteen validation points without epistemic part: scores 1/3, 2/3, ..., 19/3.
    inputs.validationSamples = {2, 19, std::vector<float>(38, 0.0F)};
    for (int i = 1; i <= 19; ++i)
        inputs.validationTargets.push_back(0.01F * static_cast<float>(i));
    return inputs;
}

} // namespace

TEST_CASE("a band by hand: the two deviations add up as squares", "[intervals]")
{
    const auto band = core::makeBand(handInputs(), {.level = 0.95});
    const double eta1 = std::sqrt(2.0) * 0.03;
    const double eta = std::sqrt(eta1 * eta1 + 0.03 * 0.03);
    REQUIRE_THAT(band.mean[0], WithinRel(53.0, 1e-6));
    REQUIRE_THAT(band.lower[0], WithinRel(53.0 - 195.9964 * eta, 1e-6));
    REQUIRE_THAT(band.upper[0], WithinRel(53.0 + 195.9964 * eta, 1e-6));
    REQUIRE_THAT(band.epistemic[0], WithinRel(100.0 * eta1, 1e-6));
    REQUIRE_THAT(band.aleatoric[0], WithinRel(3.0, 1e-6));
    REQUIRE(band.conformalFactor == 1.0);
}

TEST_CASE("calibration scales the band by the validation quantile of its scores", "[intervals]")
{
    // The ceil(20 x 0.9) = 18th of the scores is 6.
    const auto band = core::makeBand(handInputs(), {.level = 0.90, .calibrated = true});
    REQUIRE_THAT(band.conformalFactor, WithinRel(6.0 / 1.6448536269514722, 1e-5));
    const double eta = std::sqrt(3.0) * 3.0;
    REQUIRE_THAT(band.upper[0], WithinRel(std::fmin(53.0 + 6.0 * eta, 1e9), 1e-5));
    REQUIRE_THAT(band.scaledScale[0] * band.quantile(0.95), WithinRel(0.06 * eta, 1e-5));
}

TEST_CASE("fewer passes narrow the band to its noise", "[intervals]")
{
    const auto band = core::makeBand(handInputs(), {.level = 0.95, .passes = 1});
    REQUIRE_THAT(band.mean[0], WithinRel(50.0, 1e-6));
    REQUIRE_THAT(band.upper[0] - band.mean[0], WithinRel(195.9964 * 0.03, 1e-5));
}

TEST_CASE("a higher level gives a wider band around the same mean", "[intervals]")
{
    const auto inputs = handInputs();
    double width = 0.0;
    for (const double level : {0.5, 0.8, 0.9, 0.95, 0.99}) {
        const auto band = core::makeBand(inputs, {.level = level});
        REQUIRE(band.upper[0] - band.lower[0] > width);
        width = band.upper[0] - band.lower[0];
        REQUIRE_THAT(band.mean[0], WithinRel(53.0, 1e-6));
    }
}

TEST_CASE("the conformal quantile is the ceil((n + 1) level)-th smallest score", "[intervals]")
{
    std::vector<double> scores(19);
    std::iota(scores.rbegin(), scores.rend(), 1.0);
    REQUIRE(core::conformalQuantile(scores, 0.95) == 19.0); // 20 x 0.95 = 19 exactly
    REQUIRE(core::conformalQuantile(scores, 0.90) == 18.0);
    REQUIRE(core::conformalQuantile(scores, 0.901) == 19.0);
    REQUIRE(core::conformalQuantile(scores, 0.50) == 10.0);
    REQUIRE(core::conformalQuantile(scores, 0.99) == 19.0); // too few scores: the largest
    REQUIRE(core::conformalQuantile({7.0}, 0.5) == 7.0);
}

TEST_CASE("split conformal bands cover at least their level of exchangeable points", "[intervals]")
{
    // All ranks of one new score among n: it is covered in ceil((n + 1) level) of n + 1 cases.
    constexpr int n = 40;
    for (const double level : {0.5, 0.8, 0.9, 0.95}) {
        int covered = 0;
        for (int left = 0; left <= n; ++left) {
            std::vector<double> scores;
            for (int i = 0; i <= n; ++i)
                if (i != left)
                    scores.push_back(i);
            covered += left <= core::conformalQuantile(scores, level) ? 1 : 0;
        }
        REQUIRE(covered >= level * (n + 1) - 1e-9);
        REQUIRE(covered <= level * (n + 1) + 1.0);
    }
}

TEST_CASE("the root mean square of errors, by hand", "[intervals]")
{
    const std::vector<float> forecasts{1.0F, 2.0F};
    const std::vector<float> targets{4.0F, -2.0F};
    REQUIRE_THAT(core::rootMeanSquare(forecasts, targets), WithinAbs(std::sqrt(12.5), 1e-12));
}

namespace {

/// The hand-made inputs with a learned scale of 0.03 and 0.04 in the two passes.
BandInputs learnedInputs()
{
    BandInputs inputs = handInputs();
    inputs.scales = {2, 1, {0.03F, 0.04F}};
    inputs.validationScales = {2, 19, std::vector<float>(38, 0.02F)};
    return inputs;
}

} // namespace

TEST_CASE("a band of learned noise by hand joins it with the spread of the passes", "[intervals]")
{
    const auto inputs = learnedInputs();
    const double eta1 = std::sqrt(2.0) * 0.03;
    const double s = std::sqrt((0.03 * 0.03 + 0.04 * 0.04) / 2.0);
    const auto band = core::makeBand(inputs, {.level = 0.95, .kind = core::BandKind::Learned});
    REQUIRE_THAT(band.upper[0], WithinRel(53.0 + 257.0582 * std::hypot(eta1, s), 1e-5));
    REQUIRE_THAT(band.lower[0], WithinRel(53.0 - 257.0582 * std::hypot(eta1, s), 1e-5));
    REQUIRE_THAT(band.aleatoric[0], WithinRel(100.0 * s, 1e-5));

    SECTION("calibrated, its edges are those of the signed validation scores")
    {
        // Scores 0.5, 1, ..., 9.5 (no spread of the passes there): 10 % and 90 % of 20.
        const auto calibrated = core::makeBand(
            inputs, {.level = 0.80, .calibrated = true, .kind = core::BandKind::Learned});
        REQUIRE_THAT(calibrated.lower[0], WithinRel(53.0 + 100.0 * std::hypot(eta1, s), 1e-5));
        REQUIRE_THAT(calibrated.upper[0], WithinRel(53.0 + 900.0 * std::hypot(eta1, s), 1e-5));
    }
}

TEST_CASE("a summary of the validation passes gives the same band, to the last bit", "[intervals]")
{
    BandInputs inputs = learnedInputs();
    for (std::size_t i = 0; i < inputs.validationSamples.values.size(); ++i) {
        inputs.validationSamples.values[i] = 0.01F * static_cast<float>(i % 7);
        inputs.validationScales.values[i] = 0.02F + 0.001F * static_cast<float>(i % 5);
    }
    BandInputs kept = inputs;
    kept.validationSummary = core::summarise(inputs.validationSamples, inputs.validationScales);
    kept.validationSamples = {};
    kept.validationScales = {};
    for (const auto kind : {core::BandKind::Paper, core::BandKind::Learned}) {
        const core::BandOptions options{.level = 0.8, .calibrated = true, .kind = kind};
        const auto band = core::makeBand(kept, options);
        const auto expected = core::makeBand(inputs, options);
        REQUIRE(band.lower == expected.lower);
        REQUIRE(band.upper == expected.upper);
        REQUIRE(band.conformalFactor == expected.conformalFactor);
    }
    REQUIRE(core::summarise(inputs.validationSamples, {}).learnedScales.empty());
}

TEST_CASE("recent errors widen the band that follows them", "[intervals]")
{
    BandInputs inputs = learnedInputs();
    inputs.samples = {1, 2, {0.5F, 0.5F}};
    inputs.scales = {1, 2, {0.02F, 0.02F}};
    inputs.validationSamples = {1, 2, {0.0F, 0.0F}};
    inputs.validationScales = {1, 2, {0.02F, 0.02F}};
    inputs.validationTargets = {0.02F, -0.02F};
    inputs.validationSteps = {10, 11};
    inputs.steps = {12, 13};
    inputs.bases = {0.0, 0.0};
    inputs.targets = {0.6F, 0.5F}; // the first is missed by five scales
    inputs.profile = {std::vector<double>(24, 0.02), 0};
    for (const auto kind : {core::BandKind::RecentErrors, core::BandKind::LearnedRecent}) {
        const auto band = core::makeBand(inputs, {.level = 0.95, .kind = kind});
        REQUIRE_THAT(band.scaledScale[0], WithinRel(0.02, 1e-6)); // all errors as usual so far
        REQUIRE(band.scaledScale[1] > 1.5 * band.scaledScale[0]);
    }
    inputs.profile.sizes.clear();
    REQUIRE_FALSE(inputs.has(core::BandKind::RecentErrors));
    REQUIRE(inputs.has(core::BandKind::Learned));
}
