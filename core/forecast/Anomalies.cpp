#include "core/forecast/Anomalies.h"

#include "core/forecast/NormalQuantile.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

namespace {

std::size_t countAbove(std::span<const double> scores, double threshold)
{
    return static_cast<std::size_t>(std::count_if(scores.begin(), scores.end(),
                                                  [&](double score) { return score > threshold; }));
}

/// Validation points outside the band.
std::size_t falseAlarms(const std::vector<double>& scores, const BandOptions& options)
{
    const std::size_t half = scores.size() / 2;
    if (!options.calibrated || half == 0)
        return countAbove(scores, normalQuantile(0.5 + 0.5 * options.level));
    const std::vector<double> first(scores.begin(),
                                    scores.begin() + static_cast<std::ptrdiff_t>(half));
    const std::vector<double> second(scores.begin() + static_cast<std::ptrdiff_t>(half),
                                     scores.end());
    return countAbove(first, conformalQuantile(second, options.level)) +
           countAbove(second, conformalQuantile(first, options.level));
}

} // namespace

Anomalies findAnomalies(const Forecast& forecast, const BandOptions& options)
{
    const BandInputs& inputs = forecast.bandInputs;
    const Band band = makeBand(inputs, options);
    const double threshold = normalQuantile(0.5 + 0.5 * options.level);
    Anomalies anomalies;
    std::size_t scored = 0;
    for (std::size_t step = 0; step < forecast.actual.size(); ++step) {
        const std::size_t point = forecast.bandPoints[step];
        const double actual = forecast.actual[step];
        if (point == kNoPoint || std::isnan(actual))
            continue;
        ++scored;
        const double residual =
            inputs.transform.toScaled(actual, inputs.bases[point]) - band.scaledMean[point];
        const double score = residual / band.scaledDeviation[point];
        if (std::abs(score) > threshold)
            anomalies.ranked.push_back(
                {step, score, actual, band.mean[point], band.lower[point], band.upper[point]});
    }
    std::stable_sort(
        anomalies.ranked.begin(), anomalies.ranked.end(),
        [](const Anomaly& a, const Anomaly& b) { return std::abs(a.score) > std::abs(b.score); });

    const std::vector<double> scores = conformalScores(
        inputs, options.passes == 0 ? inputs.validationSamples.passes : options.passes);
    const std::size_t alarms = falseAlarms(scores, options);
    anomalies.validationPoints = scores.size();
    anomalies.falseAlarmRate = static_cast<double>(alarms) / static_cast<double>(scores.size());
    anomalies.falseAlarmInterval = wilsonInterval(alarms, scores.size());
    anomalies.expectedFalseAlarms = anomalies.falseAlarmRate * static_cast<double>(scored);
    return anomalies;
}

Anomalies findAnomalies(const Forecast& forecast)
{
    return findAnomalies(
        forecast, {.level = forecast.options.level, .calibrated = forecast.options.calibrated});
}

} // namespace core
