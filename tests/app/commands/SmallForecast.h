#pragma once

#include "core/forecast/Forecast.h"

#include <chrono>
#include <cmath>

/// A series of four hours of which the last two are the test part; one of those is a gap.
inline core::Series smallSeries()
{
    core::Series series;
    series.valueName = "pickups";
    series.start = std::chrono::sys_days(std::chrono::year(2015) / 6 / 27) + std::chrono::hours(20);
    series.values = {10, 20, 30.5, std::nan("")};
    series.holiday.assign(4, 0);
    series.warnings = {"1 hour has no row."};
    return series;
}

/// A forecast of it made up by hand.
inline core::Forecast smallForecast()
{
    const core::Series series = smallSeries();
    const double nan = std::nan("");

    core::Forecast forecast;
    forecast.options = core::optionsFor(core::Preset::Paper);
    forecast.options.seed = 7;
    forecast.split = {.trainBegin = 0, .trainEnd = 1, .validationEnd = 2, .testEnd = 4};
    forecast.valueName = series.valueName;
    forecast.times = {series.time(2), series.time(3)};
    forecast.actual = {30.5, nan};
    forecast.bayesian = {.key = "bayesian",
                         .name = "Bayesian LSTM",
                         .mean = {0.1, 1e100},
                         .lower = {-1.0 / 3.0, nan},
                         .upper = {2, nan}};
    forecast.bayesian.metrics = {.n = 743,
                                 .rmse = 304.26,
                                 .mae = 19.84,
                                 .smape = 5.4,
                                 .peakN = 37,
                                 .peakRmse = 632,
                                 .coverage = 0.937,
                                 .coverageInterval = {0.917, 0.952},
                                 .meanWidth = 1114,
                                 .winkler = 1627,
                                 .crps = 150};
    forecast.epistemic = {3, nan};
    forecast.aleatoric = {4, nan};
    forecast.comparisons = {{.key = "lstm",
                             .name = "Plain LSTM",
                             .mean = {5, nan},
                             .lower = {nan, nan},
                             .upper = {nan, nan}},
                            {.key = "drift",
                             .name = "Seasonal drift",
                             .mean = {nan, 6},
                             .lower = {nan, nan},
                             .upper = {nan, nan}}};
    forecast.ablation = {{.key = "encPred", .name = "Enc+Pred", .metrics = {.coverage = 0.59}}};
    forecast.conformalFactor = 1.25;
    forecast.device = "CPU";
    forecast.networkLibrary = "LibTorch 1.13.1";
    forecast.notes = {"The plain LSTM does better."};
    return forecast;
}
