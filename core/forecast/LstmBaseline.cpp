#include "core/forecast/LstmBaseline.h"

#include "core/forecast/Intervals.h"
#include "core/forecast/NetworkTrainingOptions.h"

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

LstmBaseline LstmBaseline::fit(const ForecastWindows& windows, const ForecastOptions& options,
                               const Progress& progress)
{
    NetworkSpec spec;
    spec.stepFeatures = windows.training.stepFeatures;
    spec.horizon = windows.training.horizon;
    spec.encoderHidden = {kHidden};
    spec.embedding = Embedding::HiddenState;

    LstmBaseline baseline;
    baseline.m_network = networkModule().train(spec, withoutExternal(windows.training),
                                               withoutExternal(windows.stopping),
                                               networkTrainingOptions(options), progress);
    baseline.m_noise =
        rootMeanSquare(baseline.predict(windows.validation), windows.validation.targets);
    return baseline;
}

std::vector<float> LstmBaseline::predict(const WindowSet& windows) const
{
    return m_network->predict(withoutExternal(windows));
}

} // namespace core
