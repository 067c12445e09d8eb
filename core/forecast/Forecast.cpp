#include "core/forecast/Forecast.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/data/WindowBuilder.h"
#include "core/forecast/BayesianForecaster.h"
#include "core/forecast/ForecastNotes.h"
#include "core/forecast/LstmBaseline.h"
#include "core/forecast/NormalQuantile.h"
#include "core/forecast/SeasonalNaive.h"
#include "core/nn/Network.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace core {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// Training windows of residual targets beyond this many standard deviations are left out: a
/// blizzard teaches nothing about other days.
constexpr float kOutlier = 5.0F;

// Shares of the whole work, for the progress bar.
constexpr double kTrainingShare = 0.75;
constexpr double kTestSamplingShare = 0.92;

struct Windows
{
    WindowSet training;
    WindowSet validation;
    WindowSet test;
};

WindowSet withoutOutliers(const WindowSet& windows)
{
    WindowSet kept = windows;
    kept.origins.clear();
    kept.external.clear();
    kept.targets.clear();
    kept.bases.clear();
    const auto horizon = static_cast<std::size_t>(windows.horizon);
    const auto externals = static_cast<std::size_t>(windows.externalFeatures);
    for (std::size_t w = 0; w < windows.size(); ++w) {
        const auto target = windows.targets.begin() + static_cast<std::ptrdiff_t>(w * horizon);
        const auto end = target + static_cast<std::ptrdiff_t>(horizon);
        if (std::any_of(target, end, [](float r) { return std::abs(r) > kOutlier; }))
            continue;
        const auto base = windows.bases.begin() + static_cast<std::ptrdiff_t>(w * horizon);
        const auto external = windows.external.begin() + static_cast<std::ptrdiff_t>(w * externals);
        kept.origins.push_back(windows.origins[w]);
        kept.targets.insert(kept.targets.end(), target, end);
        kept.bases.insert(kept.bases.end(), base, base + static_cast<std::ptrdiff_t>(horizon));
        kept.external.insert(kept.external.end(), external,
                             external + static_cast<std::ptrdiff_t>(externals));
    }
    return kept;
}

Windows makeWindows(const Series& series, const TimeSplit& split, const TargetTransform& transform,
                    const ForecastOptions& options)
{
    const WindowBuilder builder(
        series, split, transform,
        {options.lookback, options.horizon, options.calendar, options.lags, options.weather});
    Windows windows{builder.trainingWindows(split.trainBegin, split.trainEnd),
                    builder.trainingWindows(split.trainEnd, split.validationEnd),
                    builder.replayWindows(split.validationEnd, split.testEnd)};
    if (options.target == Target::SeasonalDrift)
        windows.training = withoutOutliers(windows.training);
    const auto require = [&](const WindowSet& set, const std::string& part, std::size_t steps) {
        if (set.size() == 0)
            throw InputError("The " + part + " part of " + std::to_string(steps) +
                                 " steps holds no complete window of lookback " +
                                 std::to_string(options.lookback) + " and horizon " +
                                 std::to_string(options.horizon) +
                                 "; expected a longer part or a shorter lookback.",
                             "lookback");
    };
    require(windows.training, "training", split.trainEnd - split.trainBegin);
    require(windows.validation, "validation", split.validationEnd - split.trainEnd);
    require(windows.test, "test", split.testEnd - split.validationEnd);
    return windows;
}

/// For each step of the test part its point among the test windows' targets.
std::vector<std::size_t> pointsOfSteps(const WindowSet& test, const TimeSplit& split)
{
    std::vector<std::size_t> points(split.testEnd - split.validationEnd, kNoPoint);
    const auto horizon = static_cast<std::size_t>(test.horizon);
    for (std::size_t w = 0; w < test.size(); ++w)
        for (std::size_t k = 1; k <= horizon; ++k)
            if (test.origins[w] + k < split.testEnd)
                points[test.origins[w] + k - split.validationEnd] = w * horizon + k - 1;
    return points;
}

/// The predictive quantile of a test step, in the unit of the series.
using Quantile = std::function<double(std::size_t step, double probability)>;

ModelForecast makeModel(std::string key, std::string name, std::vector<double> mean,
                        const Quantile& quantile, const Forecast& forecast)
{
    ModelForecast model{std::move(key), std::move(name), std::move(mean), {}, {}, {}};
    const double tail = 0.5 * (1.0 - forecast.options.level);
    for (std::size_t i = 0; i < model.mean.size(); ++i) {
        const bool isKnown = !std::isnan(model.mean[i]);
        model.lower.push_back(isKnown ? quantile(i, tail) : kNoValue);
        model.upper.push_back(isKnown ? quantile(i, 1.0 - tail) : kNoValue);
    }
    model.metrics = scoreForecast(
        {forecast.actual, model.mean, model.lower, model.upper, forecast.options.level, quantile});
    return model;
}

/// Values of points, put at their steps.
std::vector<double> atSteps(const std::vector<double>& values,
                            const std::vector<std::size_t>& pointOfStep)
{
    std::vector<double> steps;
    steps.reserve(pointOfStep.size());
    for (const std::size_t point : pointOfStep)
        steps.push_back(point == kNoPoint ? kNoValue : values[point]);
    return steps;
}

void addBayesian(Forecast& forecast)
{
    const BandInputs& inputs = forecast.bandInputs;
    const Band band = makeBand(
        inputs, {.level = forecast.options.level, .calibrated = forecast.options.calibrated});
    const auto quantile = [&](std::size_t step, double probability) {
        const std::size_t point = forecast.bandPoints[step];
        return inputs.transform.toValue(band.scaledMean[point] + normalQuantile(probability) *
                                                                     band.scaledDeviation[point],
                                        inputs.bases[point]);
    };
    forecast.conformalFactor = band.conformalFactor;
    forecast.epistemic = atSteps(band.epistemic, forecast.bandPoints);
    forecast.aleatoric = atSteps(band.aleatoric, forecast.bandPoints);
    forecast.bayesian = makeModel("bayesian", "Bayesian LSTM",
                                  atSteps(band.mean, forecast.bandPoints), quantile, forecast);
}

void addPlainLstm(Forecast& forecast, const LstmBaseline& lstm, const WindowSet& test)
{
    const BandInputs& inputs = forecast.bandInputs;
    const auto scaled = lstm.predict(test);
    std::vector<double> mean;
    for (std::size_t point = 0; point < scaled.size(); ++point)
        mean.push_back(inputs.transform.toValue(scaled[point], inputs.bases[point]));
    const auto quantile = [&](std::size_t step, double probability) {
        const std::size_t point = forecast.bandPoints[step];
        return inputs.transform.toValue(scaled[point] + normalQuantile(probability) * lstm.noise(),
                                        inputs.bases[point]);
    };
    forecast.comparisons.push_back(
        makeModel("lstm", "Plain LSTM", atSteps(mean, forecast.bandPoints), quantile, forecast));
}

void addNaive(Forecast& forecast, const Series& series, NaiveRule rule)
{
    const SeasonalNaive naive(series, forecast.split, rule, forecast.options.horizon);
    const auto quantile = [&](std::size_t step, double probability) {
        return naive.quantile(step, probability);
    };
    forecast.comparisons.push_back(makeModel(std::string(keyOf(rule)), std::string(nameOf(rule)),
                                             naive.mean(), quantile, forecast));
}

} // namespace

Forecast runForecast(const Series& series, const ForecastOptions& options,
                     const ForecastMonitor& monitor)
{
    validate(options);
    Forecast forecast;
    forecast.options = options;
    forecast.valueName = series.valueName;
    forecast.split = splitByTime(series, options.split);
    for (std::size_t t = forecast.split.validationEnd; t < forecast.split.testEnd; ++t) {
        forecast.times.push_back(series.time(t));
        forecast.actual.push_back(series.values[t]);
    }
    forecast.bandInputs.transform = TargetTransform::fit(series, forecast.split, options.target);
    const Windows windows =
        makeWindows(series, forecast.split, forecast.bandInputs.transform, options);
    forecast.bandPoints = pointsOfSteps(windows.test, forecast.split);
    forecast.networkLibrary = networkModule().version();

    // The two networks train side by side, each on one thread.
    std::optional<BayesianForecaster> bayesian;
    std::optional<LstmBaseline> lstm;
    parallelFor(2, [&](std::size_t i) {
        if (i == 0) {
            bayesian = BayesianForecaster::fit(
                windows.training, windows.validation, options,
                monitor.progress.part("Training", 0.0, kTrainingShare), [&](const EpochLoss& loss) {
                    forecast.losses.push_back(loss);
                    if (monitor.epochFinished)
                        monitor.epochFinished(loss);
                });
        } else {
            lstm = LstmBaseline::fit(windows.training, windows.validation, options,
                                     monitor.progress.quiet());
        }
    });

    BandInputs& inputs = forecast.bandInputs;
    inputs.samples = bayesian->sample(
        windows.test, monitor.progress.part("MC passes", kTrainingShare, kTestSamplingShare));
    inputs.bases = windows.test.bases;
    inputs.validationSamples = bayesian->sample(
        windows.validation, monitor.progress.part("MC passes", kTestSamplingShare, 1.0));
    inputs.validationTargets = windows.validation.targets;
    inputs.noise = bayesian->noise();
    forecast.device = bayesian->device();

    addBayesian(forecast);
    addPlainLstm(forecast, *lstm, windows.test);
    for (const auto rule : {NaiveRule::SeasonalDrift, NaiveRule::LastWeek, NaiveRule::Yesterday,
                            NaiveRule::LastValue})
        addNaive(forecast, series, rule);
    forecast.notes = forecastNotes(series, forecast);
    return forecast;
}

} // namespace core
