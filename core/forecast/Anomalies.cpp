#include "core/forecast/Anomalies.h"

#include "core/base/Distributions.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

namespace {

constexpr double kNarrowest = 1e-9; // a calibrated band need not hold its own mean

/// Scores outside the interval that the quantiles give at the level.
std::size_t countOutside(std::span<const double> scores, const StandardQuantile& quantile,
                         double level)
{
    const double below = quantile(0.5 - 0.5 * level);
    const double above = quantile(0.5 + 0.5 * level);
    return static_cast<std::size_t>(std::count_if(scores.begin(), scores.end(), [&](double score) {
        return score < below || score > above;
    }));
}

/// Validation points outside the band.
std::size_t falseAlarms(const std::vector<double>& scores, const BandOptions& options)
{
    const std::size_t half = scores.size() / 2;
    if (!options.calibrated || half == 0)
        return countOutside(scores, plainQuantile(options.kind), options.level);
    const auto middle = scores.begin() + static_cast<std::ptrdiff_t>(half);
    const std::vector<double> first(scores.begin(), middle);
    const std::vector<double> second(middle, scores.end());
    return countOutside(first, calibratedQuantile(second, options), options.level) +
           countOutside(second, calibratedQuantile(first, options), options.level);
}

} // namespace

Anomalies findAnomalies(const Forecast& forecast, const BandOptions& options)
{
    const BandInputs& inputs = forecast.passes->inputs;
    const Band band = makeBand(inputs, options);
    const double threshold = normalQuantile(0.5 + 0.5 * options.level);
    const double below = band.quantile(0.5 - 0.5 * options.level);
    const double above = band.quantile(0.5 + 0.5 * options.level);
    Anomalies anomalies;
    std::size_t scored = 0;
    for (std::size_t step = 0; step < forecast.actual.size(); ++step) {
        const std::size_t point = forecast.passes->points[step];
        const double actual = forecast.actual[step];
        if (point == kNoPoint || std::isnan(actual))
            continue;
        ++scored;
        const double residual =
            inputs.transform.toScaled(actual, inputs.bases[point]) - band.scaledMean[point];
        const double error = residual / band.scaledScale[point];
        const double edge = std::max(kNarrowest, error < 0.0 ? -below : above);
        const double score = threshold * error / edge;
        if (std::abs(score) > threshold)
            anomalies.ranked.push_back(
                {step, score, actual, band.mean[point], band.lower[point], band.upper[point]});
    }
    std::stable_sort(
        anomalies.ranked.begin(), anomalies.ranked.end(),
        [](const Anomaly& a, const Anomaly& b) { return std::abs(a.score) > std::abs(b.score); });

    const std::vector<double> scores =
        validationScores(inputs, options.kind,
                         options.passes == 0 ? inputs.validationSamples.passes : options.passes);
    const std::size_t alarms = falseAlarms(scores, options);
    anomalies.validationPoints = scores.size();
    anomalies.falseAlarmRate = static_cast<double>(alarms) / static_cast<double>(scores.size());
    anomalies.falseAlarmInterval = wilsonInterval(alarms, scores.size());
    anomalies.expectedFalseAlarms = anomalies.falseAlarmRate * static_cast<double>(scored);
    return anomalies;
}

Anomalies findAnomalies(const Forecast& forecast)
{
    return findAnomalies(forecast, {.level = forecast.options.level,
                                    .calibrated = forecast.options.calibrated,
                                    .kind = forecast.options.band});
}

} // namespace core
