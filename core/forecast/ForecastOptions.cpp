#include "core/forecast/ForecastOptions.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/forecast/ForecastLimits.h"

#include <cmath>
#include <sstream>

namespace core {

namespace {

template <typename T>
void checkRange(T value, Range<T> range, const std::string& setting, const std::string& what)
{
    // Written so that NaN fails as well.
    if (value >= range.min && value <= range.max)
        return;
    std::ostringstream sentence;
    sentence << "The " << what << " is " << value << "; expected " << range.min << " to "
             << range.max << ".";
    throw InputError(sentence.str(), setting);
}

void checkLayers(const std::vector<int>& sizes, const std::string& setting, const std::string& what,
                 bool mayBeEmpty)
{
    if (sizes.empty() && !mayBeEmpty)
        throw InputError("The " + what + " has no layer; expected at least one size.", setting);
    if (sizes.size() > static_cast<std::size_t>(limits::kMaxLayers))
        throw InputError("The " + what + " has " + std::to_string(sizes.size()) +
                             " layers; expected at most " + std::to_string(limits::kMaxLayers) +
                             ".",
                         setting);
    for (const int size : sizes)
        checkRange(size, limits::kHiddenSize, setting, "size of a layer of the " + what);
}

bool mayHaveRecentErrors(Target target)
{
    return target == Target::Automatic || isAnchored(target);
}

} // namespace

void followTarget(ForecastOptions& options)
{
    options.recentErrors = options.recentErrors && mayHaveRecentErrors(options.target);
}

ForecastOptions optionsFor(Preset preset)
{
    ForecastOptions options;
    options.preset = preset;
    if (preset == Preset::Recommended)
        return options;
    options.recentErrors = false;
    options.head = Head::Mean;
    options.band = BandKind::Paper;
    if (preset == Preset::Drift) {
        options.target = Target::SeasonalDrift;
    } else if (preset == Preset::Paper) {
        options.target = Target::Logarithm;
        options.lags = false;
        options.weather = true;
        options.encoderHidden = {128, 32};
        options.pretrainEpochs = 10;
        options.calibrated = false;
    } else {
        options.target = Target::Raw;
        options.calendar = false;
        options.lags = false;
        options.weather = true;
        options.lookback = 15;
        options.encoderHidden = {128, 64};
        options.batchSize = 10;
        options.epochs = 100;
        options.learningRate = 1e-3;
        options.calibrated = false;
    }
    return options;
}

void validate(const ForecastOptions& options)
{
    checkRange(options.lookback, limits::kLookback, "lookback", "lookback");
    checkRange(options.horizon, limits::kHorizon, "horizon", "horizon");
    checkLayers(options.encoderHidden, "encoderHidden", "encoder", false);
    checkLayers(options.denseHidden, "denseHidden", "prediction network", true);
    checkRange(options.dropout, limits::kDropout, "dropout", "dropout probability");
    checkRange(options.mcSamples, limits::kMcSamples, "mcSamples", "number of MC samples");
    checkRange(options.level, limits::kLevel, "level", "level of the interval");
    checkRange(options.pretrainEpochs, limits::kPretrainEpochs, "pretrainEpochs",
               "number of pre-training epochs");
    checkRange(options.epochs, limits::kEpochs, "epochs", "number of epochs");
    checkRange(options.batchSize, limits::kBatchSize, "batchSize", "batch size");
    checkRange(options.learningRate, limits::kLearningRate, "learningRate", "learning rate");
    checkRange(options.patience, limits::kPatience, "patience", "patience");
    checkRange(options.split.validationSteps, limits::kSplitSteps, "validationSteps",
               "length of the validation part");
    checkRange(options.split.testSteps, limits::kSplitSteps, "testSteps",
               "length of the test part");
    if (options.recentErrors && !mayHaveRecentErrors(options.target))
        throw InputError("Recent errors are those of the seasonal anchor, but the target is " +
                             std::string(nameOf(options.target)) +
                             "; expected the target automatic, anchor or rawAnchor, or no recent "
                             "errors.",
                         "recentErrors");
    if (needsLearnedScale(options.band) && options.head != Head::StudentT)
        throw InputError("The band is " + std::string(nameOf(options.band)) +
                             ", but the network learns no noise; expected the head studentT, or "
                             "the band paper or recent.",
                         "band");
    if (options.freezeEncoder && options.pretrainEpochs == 0)
        throw InputError("A frozen encoder that was never pre-trained learns nothing; expected at "
                         "least one pre-training epoch.",
                         "freezeEncoder");
}

std::string_view nameOf(Preset preset)
{
    switch (preset) {
    case Preset::Drift:
        return SENTENCE("core", "drift");
    case Preset::Paper:
        return SENTENCE("core", "paper");
    case Preset::Article:
        return SENTENCE("core", "article");
    case Preset::Recommended:
        break;
    }
    return SENTENCE("core", "recommended");
}

Preset presetNamed(std::string_view name)
{
    for (const auto preset : {Preset::Recommended, Preset::Drift, Preset::Paper, Preset::Article})
        if (nameOf(preset) == name)
            return preset;
    throw InputError("The preset is \"" + std::string(name) +
                         "\"; expected recommended, drift, paper or article.",
                     "preset");
}

} // namespace core
