#include "core/options/ForecastSettings.h"

#include "core/options/ForecastLimits.h"

#include <initializer_list>

namespace core {

namespace {

using Settings = std::vector<Setting<ForecastOptions>>;

constexpr const char* kModel = SENTENCE("core", "Model");
constexpr const char* kUncertainty = SENTENCE("core", "Uncertainty");
constexpr const char* kTraining = SENTENCE("core", "Training");
constexpr const char* kSplit = SENTENCE("core", "Split by time");
constexpr const char* kBesideThePlot = ""; // they take no training

constexpr Range<int> kLayerSize{1, 1024};
constexpr std::size_t kMostLayers = 6;
constexpr Range<int> kEpochs{1, 5000};
constexpr Range<int> kPartSteps{0, 1000000};
constexpr const char* kSteps = SENTENCE("core", "steps");
constexpr const char* kStep = SENTENCE("core", "step");

template <typename Value>
struct Label
{
    Value value;
    const char* label;
};

template <typename Value>
ChoiceForm choices(std::initializer_list<Label<Value>> labels)
{
    ChoiceForm form;
    for (const auto& [value, label] : labels)
        form.values.push_back({std::string(nameOf(value)), label});
    return form;
}

ChoiceForm bandChoices()
{
    ChoiceForm form;
    for (const BandKindTraits& traits : bandKinds())
        form.values.push_back({std::string(traits.name), std::string(traits.label)});
    return form;
}

template <typename Place>
Setting<ForecastOptions> at(Place place, SettingDescription description)
{
    return settingAt<ForecastOptions>(place, std::move(description));
}

template <typename Place, typename Named>
Setting<ForecastOptions> choice(Place place, Named named, SettingDescription description)
{
    return choiceAt<ForecastOptions>(place, named, std::move(description));
}

void addModel(Settings& settings)
{
    settings.push_back(choice(
        [](auto& o) -> auto& { return o.target; }, targetNamed,
        {"target", SENTENCE("core", "Target"),
         SENTENCE("core",
                  "What the network learns: the value itself, its logarithm, or how far the "
                  "logarithm (or the value) moves away from the usual course of the last four "
                  "weeks (seasonal anchor) or from last week's (seasonal drift). Automatic takes "
                  "the seasonal anchor of the logarithm, or what suits values below 0 and counts "
                  "that are often 0."),
         choices<Target>({{Target::Automatic, SENTENCE("core", "Automatic")},
                          {Target::SeasonalAnchor, SENTENCE("core", "Seasonal anchor")},
                          {Target::RawAnchor, SENTENCE("core", "Seasonal anchor of the value")},
                          {Target::SeasonalDrift, SENTENCE("core", "Seasonal drift")},
                          {Target::Logarithm, SENTENCE("core", "Logarithm")},
                          {Target::Raw, SENTENCE("core", "Value")}}),
         kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.calendar; },
           {"calendar", SENTENCE("core", "Use the calendar"),
            SENTENCE("core", "Gives the network the hour of day and of week, weekends and "
                             "holidays of the forecast step, which are known ahead."),
            SwitchForm{}, kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.lags; },
           {"lags", SENTENCE("core", "Use yesterday and last week"),
            SENTENCE("core", "Gives the network the values a day and a week before the forecast "
                             "step (with steps of a week or a month those of the step and the "
                             "year before)."),
            SwitchForm{}, kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.recentErrors; },
           {"recentErrors", SENTENCE("core", "Use recent errors"),
            SENTENCE("core", "Tells the network how far the seasonal anchor was off in the last "
                             "steps, day and week: errors come in clusters."),
            SwitchForm{}, kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.weather; },
           {"weather", SENTENCE("core", "Use covariates"),
            SENTENCE("core", "Gives the network the covariates of the data, such as the weather, "
                             "beside the series and the calendar."),
            SwitchForm{}, kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.lookback; },
           {"lookback", SENTENCE("core", "Lookback"),
            SENTENCE("core", "T: how many steps back the encoder sees."),
            WholeForm{.range = {1, 1000},
                      .outOfRange = SENTENCE("core", "The lookback is %1; expected %2 to %3."),
                      .unit = kSteps,
                      .unitOfOne = kStep},
            kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.horizon; },
           {"horizon", SENTENCE("core", "Horizon"),
            SENTENCE("core", "F: how many steps ahead are forecast at once."),
            WholeForm{.range = limits::kHorizon,
                      .outOfRange = SENTENCE("core", "The horizon is %1; expected %2 to %3."),
                      .unit = kSteps,
                      .unitOfOne = kStep},
            kModel}));
    settings.push_back(at(
        [](auto& o) -> auto& { return o.encoderHidden; },
        {"encoderHidden", SENTENCE("core", "Encoder sizes"),
         SENTENCE("core", "Hidden sizes of the encoder's LSTM layers, first layer first, such "
                          "as 64, 32."),
         SizesForm{.range = kLayerSize,
                   .most = kMostLayers,
                   .outOfRange = SENTENCE("core", "The size of a layer of the encoder is %1; "
                                                  "expected %2 to %3."),
                   .tooMany = SENTENCE("core", "The encoder has %1 layers; expected at most %2."),
                   .isEmpty =
                       SENTENCE("core", "The encoder has no layer; expected at least one size.")},
         kModel}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.denseHidden; },
           {"denseHidden", SENTENCE("core", "Dense sizes"),
            SENTENCE("core", "Sizes of the prediction network's tanh layers between embedding and "
                             "output, such as 128, 64, 16; empty for none."),
            SizesForm{.range = kLayerSize,
                      .most = kMostLayers,
                      .outOfRange =
                          SENTENCE("core", "The size of a layer of the prediction network is %1; "
                                           "expected %2 to %3."),
                      .tooMany = SENTENCE(
                          "core", "The prediction network has %1 layers; expected at most %2.")},
            kModel}));
}

void addUncertainty(Settings& settings)
{
    settings.push_back(choice(
        [](auto& o) -> auto& { return o.head; }, headNamed,
        {"head", SENTENCE("core", "Network learns"),
         SENTENCE("core", "Whether the network learns the mean alone or, with a Student t, how "
                          "uncertain each step is as well."),
         choices<Head>({{Head::StudentT, SENTENCE("core", "Mean and noise")},
                        {Head::Mean, SENTENCE("core", "Mean")}}),
         kUncertainty}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.dropout; },
           {"dropout", SENTENCE("core", "Dropout"),
            SENTENCE("core", "p: the probability that a unit is left out, in training and in "
                             "every Monte Carlo pass."),
            RealForm{.range = limits::kDropout,
                     .outOfRange =
                         SENTENCE("core", "The dropout probability is %1; expected %2 to %3.")},
            kUncertainty}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.mcSamples; },
           {"mcSamples", SENTENCE("core", "Passes drawn"),
            SENTENCE("core", "B: how many stochastic passes the mean and the model's uncertainty "
                             "are taken from."),
            WholeForm{.range = {1, 5000},
                      .outOfRange =
                          SENTENCE("core", "The number of MC samples is %1; expected %2 to %3."),
                      .unit = SENTENCE("core", "passes"),
                      .unitOfOne = SENTENCE("core", "pass")},
            kUncertainty}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.level; },
           {"level", SENTENCE("core", "Level"),
            SENTENCE("core", "Share of the values that the prediction interval is to cover, like "
                             "0.95."),
            RealForm{.range = {0.50, 0.99},
                     .outOfRange =
                         SENTENCE("core", "The level of the interval is %1; expected %2 to %3."),
                     .expected = "a share like 0.95"},
            kBesideThePlot}));
    settings.push_back(choice([](auto& o) -> auto& { return o.band; }, bandKindNamed,
                              {"band", SENTENCE("core", "Band"),
                               SENTENCE("core", "What the band knows of its own width."),
                               bandChoices(), kBesideThePlot}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.calibrated; },
           {"calibrated", SENTENCE("core", "Calibrated"),
            SENTENCE("core", "Scales the band so that it covers the level on the validation part "
                             "(split-conformal calibration)."),
            SwitchForm{}, kBesideThePlot}));
}

void addTraining(Settings& settings)
{
    settings.push_back(
        at([](auto& o) -> auto& { return o.pretrainEpochs; },
           {"pretrainEpochs", SENTENCE("core", "Pre-training"),
            SENTENCE("core", "Epochs in which the encoder first learns, with a decoder, to "
                             "continue the series; 0 leaves this stage out."),
            WholeForm{.range = {0, kEpochs.max},
                      .outOfRange = SENTENCE(
                          "core", "The number of pre-training epochs is %1; expected %2 to %3."),
                      .unit = SENTENCE("core", "epochs"),
                      .unitOfOne = SENTENCE("core", "epoch"),
                      .lowest = SENTENCE("core", "none")},
            kTraining}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.freezeEncoder; },
           {"freezeEncoder", SENTENCE("core", "Freeze the encoder"),
            SENTENCE("core", "Leaves the pre-trained encoder as it is while the prediction "
                             "network is trained."),
            SwitchForm{}, kTraining}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.epochs; },
           {"epochs", SENTENCE("core", "Epochs"),
            SENTENCE("core", "How many times training goes over all windows at most."),
            WholeForm{.range = kEpochs,
                      .outOfRange =
                          SENTENCE("core", "The number of epochs is %1; expected %2 to %3.")},
            kTraining}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.batchSize; },
           {"batchSize", SENTENCE("core", "Batch size"),
            SENTENCE("core", "How many windows each training step averages over."),
            WholeForm{.range = {1, 4096},
                      .outOfRange = SENTENCE("core", "The batch size is %1; expected %2 to %3."),
                      .unit = SENTENCE("core", "windows"),
                      .unitOfOne = SENTENCE("core", "window")},
            kTraining}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.learningRate; },
           {"learningRate", SENTENCE("core", "Learning rate"),
            SENTENCE("core", "Length of Adam's first steps; it falls along a cosine to 2 % of "
                             "this."),
            RealForm{.range = {1e-6, 1.0},
                     .outOfRange = SENTENCE("core", "The learning rate is %1; expected %2 to %3."),
                     .decimals = 0},
            kTraining}));
    settings.push_back(at(
        [](auto& o) -> auto& { return o.patience; },
        {"patience", SENTENCE("core", "Patience"),
         SENTENCE("core", "Training stops after this many epochs without a lower validation loss."),
         WholeForm{.range = kEpochs,
                   .outOfRange = SENTENCE("core", "The patience is %1; expected %2 to %3."),
                   .unit = SENTENCE("core", "epochs"),
                   .unitOfOne = SENTENCE("core", "epoch")},
         kTraining}));
}

void addSplit(Settings& settings)
{
    settings.push_back(
        at([](auto& o) -> auto& { return o.split.validationSteps; },
           {"validationSteps", SENTENCE("core", "Validation"),
            SENTENCE("core", "V: length of the part that stops training and measures the noise η₂ "
                             "and the calibration; automatic is a tenth of what comes before the "
                             "test part."),
            WholeForm{.range = kPartSteps,
                      .outOfRange = SENTENCE("core", "The length of the validation part is %1; "
                                                     "expected %2 to %3."),
                      .unit = kSteps,
                      .unitOfOne = kStep,
                      .lowest = SENTENCE("core", "automatic")},
            kSplit}));
    settings.push_back(
        at([](auto& o) -> auto& { return o.split.testSteps; },
           {"testSteps", SENTENCE("core", "Test"),
            SENTENCE("core", "Length of the last part, which nothing is learnt from and every "
                             "figure is measured on; automatic is the last sixth of the days."),
            WholeForm{.range = kPartSteps,
                      .outOfRange =
                          SENTENCE("core", "The length of the test part is %1; expected %2 to %3."),
                      .unit = kSteps,
                      .unitOfOne = kStep,
                      .lowest = SENTENCE("core", "automatic")},
            kSplit}));
}

void addMachine(Settings& settings)
{
    settings.push_back(
        at([](auto& o) -> auto& { return o.seed; },
           {"seed", SENTENCE("core", "Seed"),
            SENTENCE("core", "Where the random numbers start: the same seed and settings give the "
                             "same numbers."),
            SeedForm{}, kTraining}));
    settings.push_back(choice(
        [](auto& o) -> auto& { return o.device; }, deviceNamed,
        {"device", SENTENCE("core", "Device"),
         SENTENCE("core", "Where the network is computed: automatic takes a CUDA graphics card "
                          "when there is one."),
         choices<DeviceChoice>({{DeviceChoice::Auto, SENTENCE("core", "Automatic")},
                                {DeviceChoice::Cpu, SENTENCE("core", "Processor (CPU)")},
                                {DeviceChoice::Cuda, SENTENCE("core", "Graphics card (CUDA)")}}),
         kTraining}));
}

Settings allSettings()
{
    Settings settings;
    settings.push_back(
        choice([](auto& o) -> auto& { return o.preset; }, presetNamed,
               {"preset", SENTENCE("core", "Preset"),
                SENTENCE("core", "A named set of settings to start from: the recommended one, the "
                                 "paper's network, or what the article's code builds."),
                choices<Preset>({{Preset::Recommended, SENTENCE("core", "Recommended")},
                                 {Preset::Drift, SENTENCE("core", "Seasonal drift")},
                                 {Preset::Paper, SENTENCE("core", "Paper")},
                                 {Preset::Article, SENTENCE("core", "Article")}})}));
    addModel(settings);
    addUncertainty(settings);
    addTraining(settings);
    addSplit(settings);
    addMachine(settings);
    return settings;
}

} // namespace

const std::vector<Setting<ForecastOptions>>& forecastSettings()
{
    static const Settings settings = allSettings();
    return settings;
}

} // namespace core
