#pragma once

#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/data/TimeSplit.h"
#include "core/forecast/ForecastMetrics.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/Intervals.h"
#include "core/nn/NetworkSpec.h"

#include <chrono>
#include <string>
#include <vector>

namespace core {

/// One model's forecast of the test part, in the unit of the series.
struct ModelForecast
{
    std::string key;           ///< stable name for files: "bayesian", "lstm", "drift"
    std::string name;          ///< for people: "Bayesian LSTM"
    std::vector<double> mean;  ///< point forecast per test step
    std::vector<double> lower; ///< prediction interval at options.level
    std::vector<double> upper;
    ForecastMetrics metrics;
};

inline constexpr std::size_t kNoPoint = static_cast<std::size_t>(-1);

/// The result of a forecast analysis: plain values, copied or moved between threads.
/// Vectors per test step have `times.size()` entries; NaN where a step cannot be forecast.
struct Forecast
{
    ForecastOptions options;
    TimeSplit split;
    std::string valueName;
    std::vector<std::chrono::sys_seconds> times; ///< the test part
    std::vector<double> actual;                  ///< NaN in a gap
    ModelForecast bayesian;
    std::vector<double> epistemic;          ///< deviation of the model part, unit of the series
    std::vector<double> aleatoric;          ///< deviation of the inherent noise, unit of the series
    double conformalFactor = 1.0;           ///< what calibration scales the band by
    BandInputs bandInputs;                  ///< for bands at another level, B or calibration
    std::vector<std::size_t> bandPoints;    ///< point of bandInputs per test step; kNoPoint without
    std::vector<ModelForecast> comparisons; ///< plain LSTM first, then the naive forecasts
    std::vector<EpochLoss> losses;          ///< of the Bayesian network
    std::string device;                     ///< what it ran on: "CPU", "CUDA"
    std::string networkLibrary;             ///< "LibTorch 1.13.1"
    std::vector<std::string> notes;         ///< plain words: what is not as good as it should be
};

/// Hears of the work as it goes on; called from the thread that runs `runForecast`.
struct ForecastMonitor
{
    Progress progress;
    EpochFinished epochFinished; ///< each epoch of the Bayesian network
};

/// The whole analysis: split, scale, train the Bayesian network and the plain LSTM, MC dropout,
/// bands, naive forecasts, metrics. With a horizon F > 1 a forecast is made every F steps, so that
/// each test step is forecast once.
///
/// Same series, options and device: same numbers, in the window and on the command line.
/// Throws `InputError` for what the user can repair, `Cancelled` on request.
Forecast runForecast(const Series& series, const ForecastOptions& options,
                     const ForecastMonitor& monitor = {});

} // namespace core
