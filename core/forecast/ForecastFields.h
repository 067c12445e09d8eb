#pragma once

#include "core/forecast/ForecastOptions.h"

namespace core {

/// Calls `field(key, reference)` for every setting but the preset, in the order of the struct; keys
/// are those of a settings file.
template <typename Options, typename Field>
void forEachField(Options& options, Field&& field)
{
    field("target", options.target);
    field("calendar", options.calendar);
    field("lags", options.lags);
    field("recentErrors", options.recentErrors);
    field("weather", options.weather);
    field("lookback", options.lookback);
    field("horizon", options.horizon);
    field("encoderHidden", options.encoderHidden);
    field("denseHidden", options.denseHidden);
    field("head", options.head);
    field("dropout", options.dropout);
    field("mcSamples", options.mcSamples);
    field("level", options.level);
    field("band", options.band);
    field("calibrated", options.calibrated);
    field("pretrainEpochs", options.pretrainEpochs);
    field("freezeEncoder", options.freezeEncoder);
    field("epochs", options.epochs);
    field("batchSize", options.batchSize);
    field("learningRate", options.learningRate);
    field("patience", options.patience);
    field("validationSteps", options.split.validationSteps);
    field("testSteps", options.split.testSteps);
    field("seed", options.seed);
    field("device", options.device);
}

} // namespace core
