#pragma once

#include "core/bands/Intervals.h"
#include "core/base/Message.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/features/TimeSplit.h"
#include "core/forecast/Ablation.h"
#include "core/forecast/EmbeddingMap.h"
#include "core/models/ForecastMetrics.h"
#include "core/models/ForecastWindows.h"
#include "core/models/ModelForecast.h"
#include "core/network/NetworkSpec.h"
#include "core/network/Weights.h"
#include "core/options/ForecastOptions.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// The result of a forecast analysis: plain values, copied or moved between threads.
/// Vectors per test step have `times.size()` entries; NaN where a step cannot be forecast.
struct Forecast
{
    ForecastOptions options; ///< resolved: see `ResolvedOptions`
    TimeSplit split;
    std::string valueName;
    std::vector<RecurringEvent> events;          ///< of the analyst, that it was told of
    std::vector<std::chrono::sys_seconds> times; ///< the test part
    LocalClock clock;                            ///< of the series
    std::vector<double> actual;                  ///< NaN in a gap
    ModelForecast bayesian;
    std::vector<double> epistemic; ///< deviation of the model part, unit of the series
    std::vector<double> aleatoric; ///< deviation of the inherent noise, unit of the series
    double conformalFactor = 1.0;  ///< what calibration scales the band by
    std::size_t bandPasses = 0;    ///< the first of those in `passes`: its band's
    /// Of the Bayesian network: for bands at another level, B or calibration, which share it.
    std::shared_ptr<const KeptPasses> passes = std::make_shared<const KeptPasses>();
    std::vector<ModelForecast> comparisons; ///< those of `comparisonModels()` that suit the series
    std::vector<EpochLoss> losses;          ///< of the Bayesian network
    std::string device;                     ///< what it ran on: "CPU", "CUDA"
    std::string networkLibrary;             ///< "LibTorch 1.13.1"
    MessageList decisions;                  ///< what the data decided of the options, in sentences
    MessageList notes;                      ///< plain words: what is not as good as it should be

    std::vector<AblationRow> ablation; ///< bands with a part of the uncertainty left out, in order
    EmbeddingMap embedding;            ///< of the test windows, in the order of `windowOrigins`
    std::vector<std::chrono::sys_seconds> windowOrigins; ///< last known moment of each test window
    std::vector<std::uint8_t> holiday;                   ///< per test step: 1 on a flagged day
    std::vector<std::uint8_t> weekAfterHoliday; ///< 1 where the step 7 days before was flagged
    NetworkSpec networkSpec;                    ///< of the Bayesian network, with its weights:
    std::vector<WeightArray> weights;           ///< what `NetworkModule::restore` takes
};

/// Hears of the work as it goes on; called from the thread that runs `runForecast`.
struct ForecastMonitor
{
    Progress progress;
    EpochFinished epochFinished; ///< each epoch of the Bayesian network
    /// The whole result, its band and samples from the passes drawn so far; more of them come.
    std::function<void(const Forecast&)> passesDrawn{};
};

/// The whole analysis: split, scale, train the Bayesian network, the plain LSTM and the dense
/// network, MC dropout, bands, ablation, naive forecasts, metrics. With a horizon F > 1 a forecast
/// is made every F steps, so that each test step is forecast once.
///
/// Same series, options and device: same numbers, in the window and on the command line.
/// Throws `InputError` for what the user can repair, `Cancelled` on request.
Forecast runForecast(const Series& series, const ForecastOptions& options,
                     const ForecastMonitor& monitor = {});

/// The same with the parts given: `options.split` is of no account. Throws `InputError` unless no
/// part is empty and all lie in the series, in order.
Forecast runForecast(const Series& series, const TimeSplit& split, const ForecastOptions& options,
                     const ForecastMonitor& monitor = {});

/// Bands of all models at another level, and of the two networks with dropout of another kind, from
/// fewer passes or with calibration on or off, with their metrics and the ablation, from what is
/// kept: no forward pass. `level`, `band` and `calibrated` of the forecast's options follow, and
/// `bandPasses`; its notes stay as they were. Throws `InputError` for a kind of band that this
/// forecast does not have.
void reband(Forecast& forecast, const BandOptions& options);

/// The same in two parts, of which the first is all that a plot needs: the models, and the bands
/// that leave a part of the uncertainty out.
void rebandModels(Forecast& forecast, const BandOptions& options);
void rebandAblation(Forecast& forecast, const BandOptions& options);

} // namespace core
