#include "core/forecast/ForecastSettingsSchema.h"

#include "core/forecast/ForecastFields.h"
#include "core/forecast/ForecastLimits.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <type_traits>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

template <typename Choice>
Json names(std::initializer_list<Choice> choices)
{
    Json list = Json::array();
    for (const Choice choice : choices)
        list.push_back(nameOf(choice));
    return {{"type", "string"}, {"enum", list}};
}

Json typeOf(Preset)
{
    return names({Preset::Recommended, Preset::Drift, Preset::Paper, Preset::Article});
}
Json typeOf(Target)
{
    return names({Target::Automatic, Target::Raw, Target::Logarithm, Target::SeasonalDrift,
                  Target::SeasonalAnchor, Target::RawAnchor});
}
Json typeOf(Head)
{
    return names({Head::Mean, Head::StudentT});
}
Json typeOf(BandKind)
{
    Json list = Json::array();
    for (const BandKindTraits& traits : bandKinds())
        list.push_back(traits.name);
    return {{"type", "string"}, {"enum", list}};
}
Json typeOf(DeviceChoice)
{
    return names({DeviceChoice::Auto, DeviceChoice::Cpu, DeviceChoice::Cuda});
}
Json typeOf(bool)
{
    return {{"type", "boolean"}};
}
Json typeOf(double)
{
    return {{"type", "number"}};
}
Json typeOf(int)
{
    return {{"type", "integer"}};
}
Json typeOf(std::uint32_t)
{
    return {{"type", "integer"}, {"minimum", 0}, {"maximum", 4294967295U}};
}
Json typeOf(const std::vector<int>&)
{
    return {{"type", "array"},
            {"maxItems", limits::kMaxLayers},
            {"items",
             {{"type", "integer"},
              {"minimum", limits::kHiddenSize.min},
              {"maximum", limits::kHiddenSize.max}}}};
}

template <typename T>
Json about(const char* meaning, const Range<T>& range)
{
    return {{"description", meaning}, {"minimum", range.min}, {"maximum", range.max}};
}

Json about(const char* meaning)
{
    return {{"description", meaning}};
}

/// What each setting means, and its range where its type does not say it.
const std::map<std::string, Json>& meanings()
{
    static const std::map<std::string, Json> texts{
        {"preset", about("settings to start from; those named here win")},
        {"target", about("what the network learns: the value, or what it departs from")},
        {"calendar", about("hour, weekday and holiday of the forecast step as inputs")},
        {"lags", about("the levels a day and a week before as inputs")},
        {"recentErrors", about("how the seasonal anchor did of late as inputs")},
        {"weather", about("the covariates of the data as inputs")},
        {"lookback", about("steps the encoder sees", limits::kLookback)},
        {"horizon", about("steps forecast at once", limits::kHorizon)},
        {"encoderHidden", about("sizes of the encoder's LSTM layers")},
        {"denseHidden", about("sizes of the dense layers")},
        {"head", about("studentT learns the noise as well as the mean")},
        {"dropout", about("probability that a unit is dropped", limits::kDropout)},
        {"mcSamples", about("stochastic passes", limits::kMcSamples)},
        {"level", about("share the prediction interval is to cover", limits::kLevel)},
        {"band", about("what the band knows of its own width")},
        {"calibrated", about("split-conformal calibration of the band")},
        {"pretrainEpochs",
         about("epochs as an encoder-decoder before the forecast", limits::kPretrainEpochs)},
        {"freezeEncoder", about("keep the pre-trained encoder as it is")},
        {"epochs", about("epochs of training, at most", limits::kEpochs)},
        {"batchSize", about("windows per training step", limits::kBatchSize)},
        {"learningRate", about("of Adam", limits::kLearningRate)},
        {"patience", about("epochs without a better loss before it stops", limits::kPatience)},
        {"validationSteps",
         about("steps of the validation part; 0: the default", limits::kSplitSteps)},
        {"testSteps", about("steps of the test part; 0: the default", limits::kSplitSteps)},
        {"seed", about("of all random numbers")},
        {"device", about("where the networks are trained")}};
    return texts;
}

template <typename T>
Json property(const std::string& key, const T& value)
{
    Json json = typeOf(value);
    json.update(meanings().at(key));
    return json;
}

} // namespace

std::string forecastSettingsSchema()
{
    const ForecastOptions options;
    Json properties;
    properties["preset"] = property("preset", options.preset);
    forEachField(options, [&](const char* key, const auto& value) {
        properties[key] = property(key, value);
    });
    return properties.dump();
}

} // namespace core
