#pragma once

#include "core/bands/BandKind.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"
#include "core/network/NetworkSpec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A named set of settings to start from.
enum class Preset
{
    Recommended, ///< automatic target (the seasonal anchor mostly), recent errors, Student t head,
                 ///< LSTM 64 -> 32 (default)
    Drift,       ///< the step before it: seasonal drift target and one noise level
    Paper,       ///< LSTM 128 -> 32 pre-trained as encoder-decoder (arXiv:1709.01907)
    Article,     ///< what the article's code builds: lookback 15, min-max target, LSTM 128 -> 64
};

/// Everything the analyst can choose about a forecast. `optionsFor` fills it from a preset;
/// `validate` checks it once. What each member is called, means and may be: `forecastSettings`.
struct ForecastOptions
{
    Preset preset = Preset::Recommended; ///< where the settings started from

    Target target = Target::Automatic; ///< see `resolved`
    bool calendar = true; ///< hour of day, hour of week, weekend and holiday of the forecast step
    bool lags = true;     ///< the levels a day and a week before the forecast step
    bool recentErrors = true; ///< how the seasonal anchor did of late
    bool weather = false;     ///< the covariates of the data
    int lookback = 24;        ///< T, steps the encoder sees
    int horizon = 1;          ///< F, steps forecast at once
    std::vector<int> encoderHidden{64, 32};
    std::vector<int> denseHidden{128, 64, 16};
    Head head = Head::StudentT; ///< whether the network learns its noise as well

    double dropout = 0.05; ///< p, in [0, 1)
    int mcSamples = 100;   ///< B, stochastic passes
    double level = 0.95;   ///< of the prediction interval
    BandKind band = BandKind::LearnedRecent;
    bool calibrated = true; ///< scale the band by split conformal calibration

    int pretrainEpochs = 0;     ///< encoder-decoder epochs before the prediction network
    bool freezeEncoder = false; ///< keep the pre-trained encoder as it is
    int epochs = 25;
    int batchSize = 64;
    double learningRate = 2e-3;
    int patience = 12; ///< epochs without a better validation loss before stopping

    SplitOptions split;
    std::uint32_t seed = 1;
    DeviceChoice device = DeviceChoice::Auto;
};

ForecastOptions optionsFor(Preset preset);

/// Switches off the recent errors where the target has no anchor whose errors they would be: for
/// settings in which only the target was chosen.
void followTarget(ForecastOptions& options);

/// Throws `InputError` naming the first setting that is out of its range or does not fit another.
void validate(const ForecastOptions& options);

/// "recommended", "drift", "paper", "article"; `presetNamed` throws `InputError` for any other
/// name.
std::string_view nameOf(Preset preset);
Preset presetNamed(std::string_view name);

} // namespace core
