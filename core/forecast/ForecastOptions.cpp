#include "core/forecast/ForecastOptions.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/forecast/ForecastLimits.h"

namespace core {

namespace {

/// `sentence` has places for the value and for the ends of its range.
template <typename T>
void checkRange(T value, Range<T> range, const std::string& setting, const char* sentence)
{
    // Written so that NaN fails as well.
    if (value >= range.min && value <= range.max)
        return;
    throw InputError(Message(sentence, value, range.min, range.max), setting);
}

void checkLayers(const std::vector<int>& sizes, const std::string& setting, const char* tooMany,
                 const char* wrongSize)
{
    if (sizes.size() > static_cast<std::size_t>(limits::kMaxLayers))
        throw InputError(Message(tooMany, sizes.size(), limits::kMaxLayers), setting);
    for (const int size : sizes)
        checkRange(size, limits::kHiddenSize, setting, wrongSize);
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
    checkRange(options.lookback, limits::kLookback, "lookback",
               SENTENCE("core", "The lookback is %1; expected %2 to %3."));
    checkRange(options.horizon, limits::kHorizon, "horizon",
               SENTENCE("core", "The horizon is %1; expected %2 to %3."));
    if (options.encoderHidden.empty())
        throw InputError(SENTENCE("core", "The encoder has no layer; expected at least one size."),
                         "encoderHidden");
    checkLayers(options.encoderHidden, "encoderHidden",
                SENTENCE("core", "The encoder has %1 layers; expected at most %2."),
                SENTENCE("core", "The size of a layer of the encoder is %1; expected %2 to %3."));
    checkLayers(options.denseHidden, "denseHidden",
                SENTENCE("core", "The prediction network has %1 layers; expected at most %2."),
                SENTENCE("core", "The size of a layer of the prediction network is %1; expected %2 "
                                 "to %3."));
    checkRange(options.dropout, limits::kDropout, "dropout",
               SENTENCE("core", "The dropout probability is %1; expected %2 to %3."));
    checkRange(options.mcSamples, limits::kMcSamples, "mcSamples",
               SENTENCE("core", "The number of MC samples is %1; expected %2 to %3."));
    checkRange(options.level, limits::kLevel, "level",
               SENTENCE("core", "The level of the interval is %1; expected %2 to %3."));
    checkRange(options.pretrainEpochs, limits::kPretrainEpochs, "pretrainEpochs",
               SENTENCE("core", "The number of pre-training epochs is %1; expected %2 to %3."));
    checkRange(options.epochs, limits::kEpochs, "epochs",
               SENTENCE("core", "The number of epochs is %1; expected %2 to %3."));
    checkRange(options.batchSize, limits::kBatchSize, "batchSize",
               SENTENCE("core", "The batch size is %1; expected %2 to %3."));
    checkRange(options.learningRate, limits::kLearningRate, "learningRate",
               SENTENCE("core", "The learning rate is %1; expected %2 to %3."));
    checkRange(options.patience, limits::kPatience, "patience",
               SENTENCE("core", "The patience is %1; expected %2 to %3."));
    checkRange(options.split.validationSteps, limits::kSplitSteps, "validationSteps",
               SENTENCE("core", "The length of the validation part is %1; expected %2 to %3."));
    checkRange(options.split.testSteps, limits::kSplitSteps, "testSteps",
               SENTENCE("core", "The length of the test part is %1; expected %2 to %3."));
    if (options.recentErrors && !mayHaveRecentErrors(options.target))
        throw InputError(
            Message(SENTENCE("core", "Recent errors are those of the seasonal anchor, but the "
                                     "target is %1; expected the target automatic, anchor or "
                                     "rawAnchor, or no recent errors."),
                    Message(std::string(nameOf(options.target)))),
            "recentErrors");
    if (traitsOf(options.band).needsLearnedScale && options.head != Head::StudentT)
        throw InputError(
            Message(SENTENCE("core", "The band is %1, but the network learns no noise; expected "
                                     "the head studentT, or the band paper or recent."),
                    Message(std::string(nameOf(options.band)))),
            "band");
    if (options.freezeEncoder && options.pretrainEpochs == 0)
        throw InputError(SENTENCE("core", "A frozen encoder that was never pre-trained learns "
                                          "nothing; expected at least one pre-training epoch."),
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
    throw InputError(Message(SENTENCE("core", "The preset is \"%1\"; expected recommended, drift, "
                                              "paper or article."),
                             name),
                     "preset");
}

} // namespace core
