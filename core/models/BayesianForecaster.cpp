#include "core/models/BayesianForecaster.h"

#include "core/base/Memory.h"
#include "core/models/NetworkTrainingOptions.h"
#include "core/models/TrainingMemory.h"
#include "core/network/KeptNetwork.h"

#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr double kReservedForThreads = 300e6; ///< stacks, pools of the C library and of OpenBLAS

// Streams of the seed that the masks of the test passes take; training takes those of the seed.
constexpr std::uint64_t kSampleSeedOffset = std::uint64_t{1} << 33;

/// The network for inputs like those of `windows`.
NetworkSpec specFor(const WindowSet& windows, const ForecastOptions& options)
{
    NetworkSpec spec;
    spec.stepFeatures = windows.stepFeatures;
    spec.externalFeatures = windows.externalFeatures;
    spec.horizon = windows.horizon;
    spec.encoderHidden = options.encoderHidden;
    spec.denseHidden = options.denseHidden;
    spec.embedding = Embedding::CellState;
    spec.head = options.head;
    spec.dropout = options.dropout;
    return spec;
}

/// Outputs (rows, outputs of the head) as means and scales, each (rows, F).
struct HeadValues
{
    std::vector<float> means;
    std::vector<float> scales; ///< empty with Head::Mean
};

HeadValues splitOutputs(std::vector<float> outputs, const NetworkSpec& spec)
{
    if (spec.head == Head::Mean)
        return {std::move(outputs), {}};
    HeadValues values;
    const auto width = static_cast<std::size_t>(spec.outputs());
    const std::size_t horizon = width / 2;
    for (std::size_t row = 0; row < outputs.size(); row += width) {
        for (std::size_t k = 0; k < horizon; ++k) {
            values.means.push_back(outputs[row + k]);
            values.scales.push_back(std::exp(outputs[row + horizon + k]));
        }
    }
    return values;
}

std::vector<std::size_t> stepsOf(const WindowSet& windows)
{
    std::vector<std::size_t> steps;
    for (const std::size_t origin : windows.origins)
        for (std::size_t k = 1; k <= static_cast<std::size_t>(windows.horizon); ++k)
            steps.push_back(origin + k);
    return steps;
}

void describePoints(BandInputs& inputs, const WindowSet& windows)
{
    inputs.bases = windows.bases;
    inputs.targets = windows.targets;
    inputs.steps = stepsOf(windows);
}

std::size_t slotOf(std::chrono::sys_seconds time, const Series& series)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return static_cast<std::size_t>((time - day).count() / series.stepSeconds);
}

/// Errors of the forecasts one step ahead, dropout off.
struct LeadOneErrors
{
    std::vector<std::size_t> steps;
    std::vector<double> errors;
    std::vector<double> scales; ///< learned, empty with Head::Mean

    void add(const WindowSet& windows, const HeadValues& values)
    {
        const auto horizon = static_cast<std::size_t>(windows.horizon);
        for (std::size_t w = 0; w < windows.size(); ++w) {
            const std::size_t point = w * horizon;
            steps.push_back(windows.origins[w] + 1);
            errors.push_back(static_cast<double>(windows.targets[point]) - values.means[point]);
            if (!values.scales.empty())
                scales.push_back(values.scales[point]);
        }
    }
};

} // namespace

BayesianForecaster::BayesianForecaster(std::unique_ptr<Network> network,
                                       const ForecastOptions& options)
    : m_network(std::move(network)), m_mcSamples(options.mcSamples),
      m_sampleSeed(options.seed + kSampleSeedOffset)
{
}

BayesianForecaster BayesianForecaster::restore(const WindowSet& windows,
                                               const ForecastOptions& options,
                                               std::vector<WeightArray> weights, double noise,
                                               std::vector<double> leadNoise,
                                               const std::string& source)
{
    BayesianForecaster forecaster(std::make_unique<KeptNetwork>(specFor(windows, options),
                                                                std::move(weights), options.device,
                                                                source),
                                  options);
    forecaster.m_noise = noise;
    forecaster.m_leadNoise = std::move(leadNoise);
    return forecaster;
}

BayesianForecaster BayesianForecaster::fit(const ForecastWindows& windows,
                                           const ForecastOptions& options, const Progress& progress,
                                           const EpochFinished& epochFinished)
{
    requireMemory(trainingMemory(windows, options), kReservedForThreads);
    const NetworkSpec spec = specFor(windows.training, options);
    TrainingOptions how = networkTrainingOptions(options);
    how.pretrainEpochs = options.pretrainEpochs;
    how.freezeEncoder = options.freezeEncoder;

    BayesianForecaster forecaster(networkModule().train(spec, windows.training, windows.stopping,
                                                        how, progress, epochFinished),
                                  options);
    const auto predictions =
        splitOutputs(forecaster.m_network->predict(windows.validation), spec).means;
    const auto& targets = windows.validation.targets;
    forecaster.m_noise = rootMeanSquare(predictions, targets);
    forecaster.m_leadNoise =
        rootMeanSquarePerLead(predictions, targets, static_cast<std::size_t>(spec.horizon));
    return forecaster;
}

BandInputs BayesianForecaster::bandInputs(const TargetTransform& transform,
                                          const ForecastWindows& windows,
                                          const Series& series) const
{
    BandInputs inputs;
    inputs.transform = transform;
    inputs.noise = m_noise;
    inputs.leadNoise = m_leadNoise;
    inputs.validationTargets = windows.validation.targets;
    inputs.validationSteps = stepsOf(windows.validation);
    describePoints(inputs, windows.test);

    const NetworkSpec& spec = m_network->spec();
    LeadOneErrors errors;
    errors.add(windows.training, splitOutputs(m_network->predict(windows.training), spec));
    const std::size_t inTraining = errors.errors.size();
    errors.add(windows.validation, splitOutputs(m_network->predict(windows.validation), spec));
    inputs.profile = errorProfile(errors.steps, errors.errors, series.shortSeason(),
                                  slotOf(series.localTime(0), series));
    // Where the recent errors begin is known before the validation part.
    errors.errors.resize(inTraining);
    std::vector<double> usual;
    for (std::size_t i = 0; i < inTraining; ++i)
        usual.push_back(inputs.profile.at(errors.steps[i]));
    inputs.usualSquare = usualSquare(errors.errors, usual);
    if (!errors.scales.empty()) {
        errors.scales.resize(inTraining);
        inputs.usualLearnedSquare = usualSquare(errors.errors, errors.scales);
    }
    return inputs;
}

void BayesianForecaster::addPasses(BandInputs& inputs, const ForecastWindows& windows,
                                   PassRange passes, const Progress& progress) const
{
    constexpr auto scope = DropoutScope::EncoderAndPredictionNetwork;
    const double share = static_cast<double>(windows.validation.size()) /
                         static_cast<double>(windows.validation.size() + windows.test.size());
    HeadSamples validation = sample(windows.validation, passes, scope,
                                    progress.part(SENTENCE("core", "MC passes"), 0.0, share));
    HeadSamples test = sample(windows.test, passes, scope,
                              progress.part(SENTENCE("core", "MC passes"), share, 1.0));
    inputs.validationSamples.append(validation.means);
    inputs.validationScales.append(validation.scales);
    inputs.samples.append(test.means);
    inputs.scales.append(test.scales);
}

void BayesianForecaster::setPoints(BandInputs& inputs, const WindowSet& windows) const
{
    describePoints(inputs, windows);
    HeadSamples samples =
        sample(windows, allPasses(), DropoutScope::EncoderAndPredictionNetwork, {});
    inputs.samples = std::move(samples.means);
    inputs.scales = std::move(samples.scales);
}

BayesianForecaster::HeadSamples BayesianForecaster::sample(const WindowSet& windows,
                                                           PassRange passes, DropoutScope scope,
                                                           const Progress& progress) const
{
    if (windows.size() == 0)
        return {};
    HeadValues values = splitOutputs(
        m_network->sample(windows, passes, m_sampleSeed, scope, progress), m_network->spec());
    HeadSamples samples;
    samples.means = {passes.size(), windows.targets.size(), std::move(values.means)};
    if (!values.scales.empty())
        samples.scales = {passes.size(), windows.targets.size(), std::move(values.scales)};
    return samples;
}

PredictiveSamples BayesianForecaster::samplePredNet(const WindowSet& windows,
                                                    const Progress& progress) const
{
    return sample(windows, allPasses(), DropoutScope::PredictionNetwork, progress).means;
}

} // namespace core
