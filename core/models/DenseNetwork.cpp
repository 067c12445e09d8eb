#include "core/models/BayesianForecaster.h"
#include "core/models/ComparisonModels.h"

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

FittedModel fitDenseNetwork(const ModelInputs& inputs)
{
    const ForecastWindows& windows = inputs.denseWindows;
    const auto forecaster =
        BayesianForecaster::fit(windows, denseOptions(inputs.options), inputs.progress);
    KeptPasses passes{forecaster.bandInputs(inputs.transform, windows, inputs.series),
                      pointsOfSteps(windows.test, inputs.split)};
    forecaster.addPasses(passes.inputs, windows, forecaster.allPasses(), inputs.progress);
    return {.mean = {},
            .distribution = {},
            .passes = std::make_shared<const KeptPasses>(std::move(passes))};
}

} // namespace core
