#pragma once

#include "core/project/ProjectFile.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

// Runs for a project file that need no training: as small as they can be, and sound.

inline constexpr std::size_t kHandMadeSteps = 6;

inline core::ForecastOptions handMadeOptions()
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 4);
    options.denseHidden.assign(1, 4);
    options.lookback = 4;
    options.mcSamples = 2;
    options.target = core::Target::Raw;
    options.recentErrors = false;
    return options;
}

inline core::ModelForecast handMadeModel(const std::string& key, const core::Forecast& forecast)
{
    const std::vector<double> mean(kHandMadeSteps, 50.0);
    return core::makeModelForecast(key, key, mean, {mean, {-9.0, -3.0, 3.0, 9.0}, 0.0},
                                   forecast.actual, 0.95);
}

/// Of `kHandMadeSteps` steps from `first` on, by two models, without a network.
inline core::Forecast handMadeForecast(const core::Series& series, std::size_t first)
{
    core::Forecast forecast;
    forecast.options = handMadeOptions();
    forecast.split = {0, 200, first, first + kHandMadeSteps};
    for (std::size_t i = first; i < first + kHandMadeSteps; ++i) {
        forecast.times.push_back(series.time(i));
        forecast.actual.push_back(series.values[i]);
    }
    core::KeptPasses none;
    none.points.assign(kHandMadeSteps, core::kNoPoint);
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(none));
    for (auto* values : {&forecast.epistemic, &forecast.aleatoric})
        values->assign(kHandMadeSteps, 1.0);
    for (auto* flags : {&forecast.holiday, &forecast.weekAfterHoliday})
        flags->assign(kHandMadeSteps, 0);
    forecast.bayesian = handMadeModel("bayesian", forecast);
    forecast.comparisons = {handMadeModel("drift", forecast)};
    return forecast;
}

/// As training would leave it, but for its weights, which are none.
inline core::Outlook handMadeOutlook(const core::Series& series)
{
    constexpr std::size_t kPoints = 48;
    core::Outlook::Fit fit;
    fit.options = handMadeOptions();
    fit.options.horizon = 24;
    fit.options.weather = true;
    fit.events = {{"Concert", series.time(100), series.time(105)}};
    fit.transform = {.target = core::Target::Raw, .scale = 100.0};
    const auto perPoint = [](double value) { return std::vector<double>(kPoints, value); };
    fit.band.validationSummary = {{perPoint(0.5), perPoint(0.05)}, perPoint(0.1)};
    fit.band.validationTargets.assign(kPoints, 0.4F);
    fit.band.leadNoise.assign(24, 0.1);
    fit.band.profile.sizes.assign(24, 0.1);
    for (std::size_t i = 0; i < kPoints; ++i)
        fit.band.validationSteps.push_back(250 + i);
    return core::Outlook::restore(series, std::move(fit), "the test");
}

/// Two folds at the end of the series.
inline core::AskedBacktest handMadeBacktest(const core::Series& series)
{
    core::AskedBacktest asked;
    asked.request = {.folds = 2, .share = 0.1, .options = handMadeOptions(), .events = {}};
    const std::size_t end = series.size();
    asked.finished = {.folds = {handMadeForecast(series, end - 2 * kHandMadeSteps),
                                handMadeForecast(series, end - kHandMadeSteps)},
                      .which = {0, 1},
                      .asked = asked.request.folds};
    return asked;
}
