#include "core/forecast/DenseBaseline.h"

#include "core/forecast/BayesianForecaster.h"

namespace core {

ForecastOptions denseOptions(const ForecastOptions& options)
{
    ForecastOptions own = options;
    own.calendar = true;
    own.lags = true;
    own.weather = false;
    own.lookback = 1;
    own.encoderHidden.clear();
    own.denseHidden = {128, 64, 16};
    own.pretrainEpochs = 0;
    own.freezeEncoder = false;
    return own;
}

DenseBaseline DenseBaseline::fit(const Series& series, const ForecastWindows& windows,
                                 const TimeSplit& split, const TargetTransform& transform,
                                 const ForecastOptions& options, const Progress& progress)
{
    const auto forecaster = BayesianForecaster::fit(windows, denseOptions(options), progress);
    DenseBaseline baseline;
    baseline.inputs = forecaster.bandInputs(transform, windows, series);
    forecaster.addPasses(baseline.inputs, windows, forecaster.allPasses(), progress);
    baseline.points = pointsOfSteps(windows.test, split);
    return baseline;
}

} // namespace core
