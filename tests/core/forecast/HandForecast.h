#pragma once

#include "core/forecast/Forecast.h"
#include "tests/core/data/TestSeries.h"

#include <vector>

/// A forecast of four test steps made by hand: raw target 0..100 (scaled 0.01 is one unit), means
/// 40, 50, 60, 70 with eta_1 = 0.0424 in two passes, eta_2 = 0.04, nineteen validation points with
/// errors 0.01 to 0.19 and no eta_1. The third step cannot be forecast.
inline core::Forecast handForecast()
{
    const auto series = hourlySeries(300, [](std::size_t t) { return double(t % 101); });
    core::Forecast forecast;
    core::KeptPasses kept;
    auto& inputs = kept.inputs;
    inputs.transform = core::TargetTransform::fit(series, {0, 250, 280, 300}, core::Target::Raw);
    inputs.samples = {2, 3, {0.37F, 0.47F, 0.67F, 0.43F, 0.53F, 0.73F}};
    inputs.predNetSamples = {2, 3, {0.39F, 0.49F, 0.69F, 0.41F, 0.51F, 0.71F}};
    inputs.bases = {0.0, 0.0, 0.0};
    inputs.noise = 0.04;
    inputs.validationSamples = {2, 19, std::vector<float>(38, 0.0F)};
    for (int i = 1; i <= 19; ++i)
        inputs.validationTargets.push_back(0.01F * static_cast<float>(i));
    kept.points = {0, 1, core::kNoPoint, 2};
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
    forecast.actual = {41.0, 80.0, 60.0, 30.0};
    forecast.holiday = {0, 0, 0, 0};
    forecast.weekAfterHoliday = {0, 0, 0, 0};
    for (std::size_t i = 0; i < 4; ++i)
        forecast.times.push_back(series.time(280 + i));
    core::reband(forecast, {.level = 0.95});
    return forecast;
}
