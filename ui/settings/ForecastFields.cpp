#include "ui/settings/ForecastFields.h"

#include "ui/Text.h"

namespace ui {

namespace {

using core::ForecastOptions;
namespace limits = core::limits;

FieldGroup modelFields()
{
    FieldGroup group{tr("Model"), {}};
    auto& fields = group.fields;
    fields.push_back(choiceField<core::Target>(
        {"target", tr("Target"),
         tr("What the network learns: the value itself, its logarithm, or how far the logarithm "
            "(or the value) moves away from the usual course of the last four weeks (seasonal "
            "anchor) or from last week's (seasonal drift). Automatic takes the seasonal anchor "
            "of the logarithm, or what suits values below 0 and counts that are often 0."),
         ""},
        {tr("Automatic"), tr("Seasonal anchor"), tr("Seasonal anchor of the value"),
         tr("Seasonal drift"), tr("Logarithm"), tr("Value")},
        {core::Target::Automatic, core::Target::SeasonalAnchor, core::Target::RawAnchor,
         core::Target::SeasonalDrift, core::Target::Logarithm, core::Target::Raw},
        [](ForecastOptions& o) -> core::Target& { return o.target; }));
    fields.push_back(
        switchField({"calendar", tr("Use the calendar"),
                     tr("Gives the network the hour of day and of week, weekends and holidays of "
                        "the forecast step, which are known ahead."),
                     ""},
                    [](ForecastOptions& o) -> bool& { return o.calendar; }));
    fields.push_back(switchField(
        {"lags", tr("Use yesterday and last week"),
         tr("Gives the network the values a day and a week before the forecast step (with steps "
            "of a week or a month those of the step and the year before)."),
         ""},
        [](ForecastOptions& o) -> bool& { return o.lags; }));
    fields.push_back(switchField(
        {"recentErrors", tr("Use recent errors"),
         tr("Tells the network how far the seasonal anchor was off in the last steps, day and "
            "week: errors come in clusters."),
         ""},
        [](ForecastOptions& o) -> bool& { return o.recentErrors; }));
    fields.push_back(
        switchField({"weather", tr("Use covariates"),
                     tr("Gives the network the covariates of the data, such as the weather, beside "
                        "the series and the calendar."),
                     ""},
                    [](ForecastOptions& o) -> bool& { return o.weather; }));
    fields.push_back(wholeNumberField(
        {"lookback", tr("Lookback"), tr("T: how many steps back the encoder sees."), tr(" steps"),
         tr(" step")},
        limits::kLookback, [](ForecastOptions& o) -> int& { return o.lookback; }));
    fields.push_back(wholeNumberField(
        {"horizon", tr("Horizon"), tr("F: how many steps ahead are forecast at once."),
         tr(" steps"), tr(" step")},
        limits::kHorizon, [](ForecastOptions& o) -> int& { return o.horizon; }));
    fields.push_back(sizesField(
        {"encoderHidden", tr("Encoder sizes"),
         tr("Hidden sizes of the encoder's LSTM layers, first layer first, such as 64, 32."), ""},
        [](ForecastOptions& o) -> std::vector<int>& { return o.encoderHidden; }));
    fields.push_back(sizesField(
        {"denseHidden", tr("Dense sizes"),
         tr("Sizes of the prediction network's tanh layers between embedding and output, such as "
            "128, 64, 16; empty for none."),
         ""},
        [](ForecastOptions& o) -> std::vector<int>& { return o.denseHidden; }));
    return group;
}

FieldGroup bandFields()
{
    FieldGroup group{tr("Uncertainty"), {}};
    auto& fields = group.fields;
    fields.push_back(numberField(
        {"dropout", tr("Dropout"),
         tr("p: the probability that a unit is left out, in training and in every Monte Carlo "
            "pass."),
         ""},
        limits::kDropout, 3, 0.01, [](ForecastOptions& o) -> double& { return o.dropout; }));
    fields.push_back(wholeNumberField(
        {"mcSamples", tr("Passes drawn"),
         tr("B: how many stochastic passes the mean and the model's uncertainty are taken from."),
         tr(" passes"), tr(" pass")},
        limits::kMcSamples, [](ForecastOptions& o) -> int& { return o.mcSamples; }));
    fields.push_back(choiceField<core::Head>(
        {"head", tr("Network learns"),
         tr("Whether the network learns the mean alone or, with a Student t, how uncertain each "
            "step is as well."),
         ""},
        {tr("Mean and noise"), tr("Mean")}, {core::Head::StudentT, core::Head::Mean},
        [](ForecastOptions& o) -> core::Head& { return o.head; }));
    return group;
}

FieldGroup trainingFields()
{
    FieldGroup group{tr("Training"), {}};
    auto& fields = group.fields;
    fields.push_back(wholeNumberField(
        {"epochs", tr("Epochs"), tr("How many times training goes over all windows at most."), ""},
        limits::kEpochs, [](ForecastOptions& o) -> int& { return o.epochs; }));
    fields.push_back(wholeNumberField(
        {"patience", tr("Patience"),
         tr("Training stops after this many epochs without a lower validation loss."),
         tr(" epochs"), tr(" epoch")},
        limits::kPatience, [](ForecastOptions& o) -> int& { return o.patience; }));
    fields.push_back(wholeNumberField(
        {"batchSize", tr("Batch size"), tr("How many windows each training step averages over."),
         tr(" windows"), tr(" window")},
        limits::kBatchSize, [](ForecastOptions& o) -> int& { return o.batchSize; }));
    fields.push_back(scientificField(
        {"learningRate", tr("Learning rate"),
         tr("Length of Adam's first steps; it falls along a cosine to 2 % of this."), ""},
        limits::kLearningRate, [](ForecastOptions& o) -> double& { return o.learningRate; }));
    fields.push_back(wholeNumberField(
        {"pretrainEpochs", tr("Pre-training"),
         tr("Epochs in which the encoder first learns, with a decoder, to continue the series; 0 "
            "leaves this stage out."),
         tr(" epochs"), tr(" epoch")},
        limits::kPretrainEpochs, [](ForecastOptions& o) -> int& { return o.pretrainEpochs; },
        tr("none")));
    fields.push_back(switchField(
        {"freezeEncoder", tr("Freeze the encoder"),
         tr("Leaves the pre-trained encoder as it is while the prediction network is trained."),
         ""},
        [](ForecastOptions& o) -> bool& { return o.freezeEncoder; }));
    fields.push_back(seedField(
        {"seed", tr("Seed"),
         tr("Where the random numbers start: the same seed and settings give the same numbers."),
         ""},
        [](ForecastOptions& o) -> std::uint32_t& { return o.seed; }));
    fields.push_back(choiceField<core::DeviceChoice>(
        {"device", tr("Device"),
         tr("Where the network is computed: automatic takes a CUDA graphics card when there is "
            "one."),
         ""},
        {tr("Automatic"), tr("Processor (CPU)"), tr("Graphics card (CUDA)")},
        {core::DeviceChoice::Auto, core::DeviceChoice::Cpu, core::DeviceChoice::Cuda},
        [](ForecastOptions& o) -> core::DeviceChoice& { return o.device; }));
    return group;
}

FieldGroup splitFields()
{
    FieldGroup group{tr("Split by time"), {}};
    group.fields.push_back(wholeNumberField(
        {"validationSteps", tr("Validation"),
         tr("V: length of the part that stops training and measures the noise η₂ and the "
            "calibration; automatic is a tenth of what comes before the test part."),
         tr(" steps"), tr(" step")},
        limits::kSplitSteps, [](ForecastOptions& o) -> int& { return o.split.validationSteps; },
        tr("automatic")));
    group.fields.push_back(wholeNumberField(
        {"testSteps", tr("Test"),
         tr("Length of the last part, which nothing is learnt from and every figure is measured "
            "on; automatic is the last sixth of the days."),
         tr(" steps"), tr(" step")},
        limits::kSplitSteps, [](ForecastOptions& o) -> int& { return o.split.testSteps; },
        tr("automatic")));
    return group;
}

} // namespace

std::vector<FieldGroup> forecastFields()
{
    std::vector<FieldGroup> groups;
    groups.push_back(modelFields());
    groups.push_back(bandFields());
    groups.push_back(trainingFields());
    groups.push_back(splitFields());
    return groups;
}

} // namespace ui
