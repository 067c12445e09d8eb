#include "core/bands/Intervals.h"
#include "core/models/ComparisonModels.h"
#include "core/models/NetworkTrainingOptions.h"
#include "core/network/Network.h"

namespace core {

namespace {

constexpr int kHidden = 50;

/// The same windows without external features: a plain LSTM reads the steps alone.
WindowSet withoutExternal(const WindowSet& windows)
{
    WindowSet bare = windows;
    bare.externalFeatures = 0;
    bare.external.clear();
    return bare;
}

} // namespace

FittedModel fitPlainLstm(const ModelInputs& inputs)
{
    const ForecastWindows& windows = inputs.windows;
    NetworkSpec spec;
    spec.stepFeatures = windows.training.stepFeatures;
    spec.horizon = windows.training.horizon;
    spec.encoderHidden = {kHidden};
    spec.embedding = Embedding::HiddenState;
    const auto network = networkModule().train(
        spec, withoutExternal(windows.training), withoutExternal(windows.stopping),
        networkTrainingOptions(inputs.options), inputs.progress);
    const auto scaledOf = [&](const WindowSet& set) {
        return network->predict(withoutExternal(set));
    };
    const double noise = rootMeanSquare(scaledOf(windows.validation), windows.validation.targets);
    const auto points = pointsOfSteps(windows.test, inputs.split);
    const auto scaled = scaledOf(windows.test);
    PredictiveDistribution distribution(inputs.transform, atSteps(windows.test.bases, points),
                                        atSteps({scaled.begin(), scaled.end()}, points),
                                        std::vector<double>(points.size(), noise));
    auto mean = distribution.quantiles(0.5);
    return {std::move(mean), std::move(distribution)};
}

} // namespace core
