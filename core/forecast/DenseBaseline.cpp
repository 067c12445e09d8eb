#include "core/forecast/DenseBaseline.h"

#include "core/forecast/ForecastWindows.h"
#include "core/forecast/Intervals.h"
#include "core/forecast/NetworkTrainingOptions.h"
#include "core/nn/Network.h"

namespace core {

DenseBaseline DenseBaseline::fit(const Series& series, const TimeSplit& split,
                                 const TargetTransform& transform, const ForecastOptions& options,
                                 const Progress& progress)
{
    ForecastOptions inputs = options;
    inputs.calendar = true;
    inputs.lags = true;
    inputs.weather = false;
    inputs.lookback = 1;
    const ForecastWindows windows = makeForecastWindows(series, split, transform, inputs);

    NetworkSpec spec;
    spec.stepFeatures = windows.training.stepFeatures;
    spec.externalFeatures = windows.training.externalFeatures;
    spec.horizon = windows.training.horizon;
    spec.denseHidden = {128, 64, 16};
    spec.dropout = options.dropout;
    const auto network = networkModule().train(spec, windows.training, windows.validation,
                                               networkTrainingOptions(options), progress);
    const double noise =
        rootMeanSquare(network->predict(windows.validation), windows.validation.targets);

    const auto pointOfStep = pointsOfSteps(windows.test, split);
    const auto predictions = network->predict(windows.test);
    DenseBaseline baseline;
    baseline.distribution = {transform, atSteps(windows.test.bases, pointOfStep),
                             atSteps({predictions.begin(), predictions.end()}, pointOfStep),
                             std::vector<double>(pointOfStep.size(), noise)};
    baseline.mean = baseline.distribution.quantiles(0.5);
    return baseline;
}

} // namespace core
