#include "core/bands/Intervals.h"

#include "core/base/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <utility>

namespace core {

namespace {

/// Scales of the points to forecast and of the validation points.
struct PointScales
{
    std::vector<double> points;
    std::vector<double> validation;
};

/// Of the validation points, from what is kept of their passes.
PassMoments validationMoments(const BandInputs& inputs, std::size_t passes)
{
    return inputs.validationSummary ? inputs.validationSummary->moments
                                    : passMoments(inputs.validationSamples, passes);
}

std::vector<double> validationLearnedScales(const BandInputs& inputs, const PassMoments& moments,
                                            std::size_t passes)
{
    return inputs.validationSummary ? inputs.validationSummary->learnedScales
                                    : learnedScales(moments, inputs.validationScales, passes);
}

/// `references` holds the validation points, then the points to forecast.
PointScales withRecentErrors(const BandInputs& inputs, const PassMoments& moments,
                             const PassMoments& validation, std::vector<double> references,
                             double start)
{
    const std::size_t before = inputs.validationTargets.size();
    ScaledErrors points;
    points.references = std::move(references);
    points.steps = inputs.validationSteps;
    points.steps.insert(points.steps.end(), inputs.steps.begin(), inputs.steps.end());
    for (std::size_t i = 0; i < before; ++i)
        points.errors.push_back(inputs.validationTargets[i] - validation.mean[i]);
    for (std::size_t i = 0; i < inputs.targets.size(); ++i)
        points.errors.push_back(inputs.targets[i] - moments.mean[i]);
    const std::vector<double> scales =
        recentErrorScales(points, inputs.horizon(), inputs.profile.sizes.size(), start);
    const auto middle = scales.begin() + static_cast<std::ptrdiff_t>(before);
    return {{middle, scales.end()}, {scales.begin(), middle}};
}

/// What a band's scales are made of.
struct ScaleInputs
{
    const BandInputs& inputs;
    const PassMoments& moments;
    const PassMoments& validation;
    std::size_t passes;
};

std::vector<double> constantScales(const BandInputs& inputs, const PassMoments& moments)
{
    std::vector<double> scales(moments.deviation.size());
    for (std::size_t i = 0; i < scales.size(); ++i)
        scales[i] = std::hypot(moments.deviation[i], inputs.noiseOf(i));
    return scales;
}

PointScales paperScales(const ScaleInputs& of)
{
    return {constantScales(of.inputs, of.moments), constantScales(of.inputs, of.validation)};
}

PointScales networkScales(const ScaleInputs& of)
{
    return {learnedScales(of.moments, of.inputs.scales, of.passes),
            validationLearnedScales(of.inputs, of.validation, of.passes)};
}

PointScales recentScales(const ScaleInputs& of)
{
    const BandInputs& inputs = of.inputs;
    std::vector<double> references;
    for (const auto* steps : {&inputs.validationSteps, &inputs.steps})
        for (std::size_t i = 0; i < steps->size(); ++i)
            references.push_back(inputs.profile.at((*steps)[i]) * inputs.noiseOf(i) /
                                 inputs.noiseOf(0));
    return withRecentErrors(inputs, of.moments, of.validation, std::move(references),
                            inputs.usualSquare);
}

PointScales recentNetworkScales(const ScaleInputs& of)
{
    PointScales scales = networkScales(of);
    std::vector<double> references = std::move(scales.validation);
    references.insert(references.end(), scales.points.begin(), scales.points.end());
    return withRecentErrors(of.inputs, of.moments, of.validation, std::move(references),
                            of.inputs.usualLearnedSquare);
}

/// By kind, in the order of the enumeration.
constexpr PointScales (*kScales[])(const ScaleInputs&){paperScales, networkScales, recentScales,
                                                       recentNetworkScales};

PointScales scalesOf(BandKind kind, const ScaleInputs& of)
{
    assert(static_cast<std::size_t>(kind) < std::size(kScales));
    return kScales[static_cast<std::size_t>(kind)](of);
}

std::vector<double> scoresOf(const BandInputs& inputs, const PassMoments& validation,
                             const std::vector<double>& scales)
{
    std::vector<double> scores(inputs.validationTargets.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = (inputs.validationTargets[i] - validation.mean[i]) / scales[i];
    return scores;
}

} // namespace

bool BandInputs::has(BandKind kind) const
{
    const BandKindTraits& needs = traitsOf(kind);
    return (!needs.needsLearnedScale || scales.passes > 0) &&
           (!needs.needsRecentErrors || !profile.sizes.empty());
}

std::vector<double> validationScores(const BandInputs& inputs, BandKind kind, std::size_t passes)
{
    const PassMoments validation = validationMoments(inputs, passes);
    const PassMoments moments = passMoments(inputs.samples, passes);
    return scoresOf(inputs, validation,
                    scalesOf(kind, {inputs, moments, validation, passes}).validation);
}

StandardQuantile calibratedQuantile(std::vector<double> scores, const BandOptions& options)
{
    if (options.kind != BandKind::Paper)
        return StandardQuantile::conformal(std::move(scores));
    for (double& score : scores)
        score = std::abs(score);
    return StandardQuantile::normal(conformalQuantile(std::move(scores), options.level) /
                                    normalQuantile(0.5 + 0.5 * options.level));
}

StandardQuantile plainQuantile(BandKind kind)
{
    return kind == BandKind::Learned ? StandardQuantile::studentT() : StandardQuantile::normal();
}

double rootMeanSquare(std::span<const float> forecasts, std::span<const float> targets)
{
    assert(forecasts.size() == targets.size() && !targets.empty());
    double squares = 0.0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const double error = static_cast<double>(targets[i]) - forecasts[i];
        squares += error * error;
    }
    return std::sqrt(squares / static_cast<double>(targets.size()));
}

std::vector<double> rootMeanSquarePerLead(std::span<const float> forecasts,
                                          std::span<const float> targets, std::size_t horizon)
{
    assert(forecasts.size() == targets.size() && targets.size() >= horizon);
    std::vector<double> squares(horizon, 0.0);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const double error = static_cast<double>(targets[i]) - forecasts[i];
        squares[i % horizon] += error * error;
    }
    for (double& square : squares)
        square = std::sqrt(square / static_cast<double>(targets.size() / horizon));
    return squares;
}

double conformalQuantile(std::vector<double> scores, double level)
{
    assert(!scores.empty());
    const auto n = static_cast<double>(scores.size());
    // Without the small step back, (n + 1) level = 19.000000000000004 would ask for the 20th.
    const auto rank = static_cast<std::size_t>(std::ceil((n + 1.0) * level - 1e-9));
    const std::size_t index = std::min(std::max<std::size_t>(rank, 1), scores.size()) - 1;
    std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(index),
                     scores.end());
    return scores[index];
}

Band makeBand(const BandInputs& inputs, const BandOptions& options)
{
    assert(inputs.has(options.kind));
    const std::size_t passes = options.passes == 0 ? inputs.samples.passes : options.passes;
    const PassMoments moments = passMoments(inputs.samples, passes);
    Band band;
    band.quantile = plainQuantile(options.kind);
    const double tail = 0.5 * (1.0 - options.level);
    if (options.calibrated || options.kind != BandKind::Paper) {
        const PassMoments validation = validationMoments(inputs, passes);
        PointScales scales = scalesOf(options.kind, {inputs, moments, validation, passes});
        if (options.calibrated) {
            const double plainWidth = band.quantile(1.0 - tail) - band.quantile(tail);
            band.quantile =
                calibratedQuantile(scoresOf(inputs, validation, scales.validation), options);
            band.conformalFactor = (band.quantile(1.0 - tail) - band.quantile(tail)) / plainWidth;
        }
        band.scaledScale = std::move(scales.points);
    } else {
        band.scaledScale = constantScales(inputs, moments); // without the validation part's
    }
    const double below = band.quantile(tail);
    const double above = band.quantile(1.0 - tail);

    const std::size_t n = inputs.samples.points;
    band.scaledMean = moments.mean;
    for (auto* values : {&band.mean, &band.lower, &band.upper, &band.epistemic, &band.aleatoric})
        values->resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto value = [&](double scaled) {
            return inputs.transform.toValue(scaled, inputs.bases[i]);
        };
        const double mean = moments.mean[i];
        const double eta1 = moments.deviation[i];
        const double scale = band.scaledScale[i];
        const double noise = std::sqrt(std::max(0.0, scale * scale - eta1 * eta1));
        band.mean[i] = value(mean);
        band.lower[i] = value(mean + below * scale);
        band.upper[i] = value(mean + above * scale);
        band.epistemic[i] = 0.5 * (value(mean + eta1) - value(mean - eta1));
        band.aleatoric[i] = 0.5 * (value(mean + noise) - value(mean - noise));
    }
    return band;
}

} // namespace core
