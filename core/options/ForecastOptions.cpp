#include "core/options/ForecastOptions.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/options/ForecastSettings.h"

namespace core {

namespace {

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
    checkRanges(forecastSettings(), options);
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
