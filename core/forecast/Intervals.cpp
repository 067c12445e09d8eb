#include "core/forecast/Intervals.h"

#include "core/forecast/NormalQuantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

std::vector<double> conformalScores(const BandInputs& inputs, std::size_t passes)
{
    const PassMoments moments = passMoments(inputs.validationSamples, passes);
    std::vector<double> scores(inputs.validationTargets.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = std::abs(inputs.validationTargets[i] - moments.mean[i]) /
                    std::hypot(moments.deviation[i], inputs.noiseOf(i));
    return scores;
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
    const std::size_t passes = options.passes == 0 ? inputs.samples.passes : options.passes;
    const PassMoments moments = passMoments(inputs.samples, passes);
    const double z = normalQuantile(0.5 + 0.5 * options.level);

    Band band;
    if (options.calibrated)
        band.conformalFactor =
            conformalQuantile(conformalScores(inputs, passes), options.level) / z;
    const std::size_t n = inputs.samples.points;
    band.scaledMean = moments.mean;
    band.scaledDeviation.resize(n);
    for (auto* values : {&band.mean, &band.lower, &band.upper, &band.epistemic, &band.aleatoric})
        values->resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto value = [&](double scaled) {
            return inputs.transform.toValue(scaled, inputs.bases[i]);
        };
        const double mean = moments.mean[i];
        const double eta1 = moments.deviation[i];
        const double noise = inputs.noiseOf(i);
        const double eta = std::hypot(eta1, noise) * band.conformalFactor;
        band.scaledDeviation[i] = eta;
        band.mean[i] = value(mean);
        band.lower[i] = value(mean - z * eta);
        band.upper[i] = value(mean + z * eta);
        band.epistemic[i] = 0.5 * (value(mean + eta1) - value(mean - eta1));
        band.aleatoric[i] = 0.5 * (value(mean + noise) - value(mean - noise));
    }
    return band;
}

} // namespace core
