#include "core/forecast/BayesianForecaster.h"

#include "core/forecast/Intervals.h"
#include "core/forecast/NetworkTrainingOptions.h"

#include <vector>

namespace core {

namespace {
// Streams of the seed that the masks of the test passes take; training takes those of the seed.
constexpr std::uint64_t kSampleSeedOffset = std::uint64_t{1} << 33;
} // namespace

BayesianForecaster BayesianForecaster::fit(const WindowSet& training, const WindowSet& validation,
                                           const ForecastOptions& options, const Progress& progress,
                                           const EpochFinished& epochFinished)
{
    NetworkSpec spec;
    spec.stepFeatures = training.stepFeatures;
    spec.externalFeatures = training.externalFeatures;
    spec.horizon = training.horizon;
    spec.encoderHidden = options.encoderHidden;
    spec.denseHidden = options.denseHidden;
    spec.embedding = Embedding::CellState;
    spec.dropout = options.dropout;

    TrainingOptions how = networkTrainingOptions(options);
    how.pretrainEpochs = options.pretrainEpochs;
    how.freezeEncoder = options.freezeEncoder;

    BayesianForecaster forecaster;
    forecaster.m_network =
        networkModule().train(spec, training, validation, how, progress, epochFinished);
    forecaster.m_mcSamples = options.mcSamples;
    forecaster.m_sampleSeed = options.seed + kSampleSeedOffset;
    forecaster.m_noise =
        rootMeanSquare(forecaster.m_network->predict(validation), validation.targets);
    return forecaster;
}

PredictiveSamples BayesianForecaster::sample(const WindowSet& windows,
                                             const Progress& progress) const
{
    PredictiveSamples samples;
    samples.passes = static_cast<std::size_t>(m_mcSamples);
    samples.points = windows.targets.size();
    samples.values = m_network->sample(windows, m_mcSamples, m_sampleSeed,
                                       DropoutScope::EncoderAndPredictionNetwork, progress);
    return samples;
}

} // namespace core
