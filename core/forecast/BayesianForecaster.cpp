#include "core/forecast/BayesianForecaster.h"

#include "core/forecast/NetworkTrainingOptions.h"

#include <utility>

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
    const auto predictions = forecaster.m_network->predict(validation);
    forecaster.m_noise = rootMeanSquare(predictions, validation.targets);
    forecaster.m_leadNoise = rootMeanSquarePerLead(predictions, validation.targets,
                                                   static_cast<std::size_t>(validation.horizon));
    return forecaster;
}

PredictiveSamples BayesianForecaster::sample(const WindowSet& windows, DropoutScope scope,
                                             const Progress& progress) const
{
    PredictiveSamples samples;
    samples.passes = static_cast<std::size_t>(m_mcSamples);
    samples.points = windows.targets.size();
    samples.values = m_network->sample(windows, m_mcSamples, m_sampleSeed, scope, progress);
    return samples;
}

PredictiveSamples BayesianForecaster::sample(const WindowSet& windows,
                                             const Progress& progress) const
{
    return sample(windows, DropoutScope::EncoderAndPredictionNetwork, progress);
}

PredictiveSamples BayesianForecaster::samplePredNet(const WindowSet& windows,
                                                    const Progress& progress) const
{
    return sample(windows, DropoutScope::PredictionNetwork, progress);
}

BandInputs BayesianForecaster::bandInputs(TargetTransform transform, const WindowSet& windows,
                                          const WindowSet& validation,
                                          const Progress& progress) const
{
    const double share = static_cast<double>(windows.size()) /
                         static_cast<double>(windows.size() + validation.size());
    BandInputs inputs;
    inputs.transform = std::move(transform);
    inputs.samples = sample(windows, progress.part("", 0.0, share));
    inputs.bases = windows.bases;
    inputs.validationSamples = sample(validation, progress.part("", share, 1.0));
    inputs.validationTargets = validation.targets;
    inputs.noise = m_noise;
    inputs.leadNoise = m_leadNoise;
    return inputs;
}

} // namespace core
