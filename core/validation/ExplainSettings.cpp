#include "core/validation/ExplainSettings.h"

#include "core/base/JsonText.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

std::string quotedName(const std::string& name)
{
    if (name.find_first_of(",;=\"") == std::string::npos)
        return name;
    std::string text = "\"";
    for (const char c : name)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

std::string numberText(double value)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

void addForest(Json& json, const ForestOptions& forest)
{
    json["n_estimators"] = forest.nEstimators;
    if (forest.maxDepth > 0)
        json["max_depth"] = forest.maxDepth;
    json["min_samples_leaf"] = forest.minSamplesLeaf;
    json["min_samples_split"] = forest.minSamplesSplit;
    if (forest.maxFeatureCount > 0) // a whole number is a count, 1.0 a share
        json["max_features"] = forest.maxFeatureCount;
    else
        json["max_features"] = forest.maxFeatures;
    json["ccp_alpha"] = forest.ccpAlpha;
    json["random_state"] = forest.randomState;
}

void addBoosted(Json& json, const BoostedOptions& boosted)
{
    json["n_estimators"] = boosted.trees;
    json["max_depth"] = boosted.maxDepth;
    json["learning_rate"] = boosted.learningRate;
    json["random_state"] = boosted.randomState;
}

void addFolds(Json& json, const ImportanceOptions& options)
{
    json["repeats"] = options.repeats;
    json["folds"] = options.folds;
    json["seed"] = options.seed;
    if (options.foldKind == FoldKind::Blocked) {
        json["blocked"] = true;
        if (options.gap)
            json["gap"] = *options.gap;
    }
    if (options.holdOutShare > 0.0)
        json["holdout"] = options.holdOutShare;
    if (options.once)
        json["once"] = true;
    if (!options.groups.empty())
        json["groups"] = optionText(options.groups);
}

void addSearch(Json& json, const SearchOptions& search)
{
    json["nested"] = true;
    json["candidates"] = search.candidates;
    json["inner_folds"] = search.folds;
    if (search.space)
        json["space"] = optionText(*search.space);
}

} // namespace

std::string optionText(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : ",";
        text += quotedName(name);
    }
    return text;
}

std::string optionText(const std::vector<NamedGroup>& groups)
{
    std::string text;
    for (const NamedGroup& group : groups) {
        text += text.empty() ? "" : ";";
        text += quotedName(group.name) + '=' + optionText(group.features);
    }
    return text;
}

std::string optionText(const ParameterSpace& space)
{
    std::string text;
    for (const auto& [name, values] : space.values()) {
        text += text.empty() ? "" : "; ";
        text += name;
        char separator = '=';
        for (const double value : values) {
            text += std::exchange(separator, ',');
            text += name == "max_depth" && value == 0.0 ? "none" : numberText(value);
        }
    }
    return text;
}

std::string tableSettings(const FeatureTableOptions& options)
{
    Json json = {{"target", options.target}};
    if (!options.features.empty())
        json["features"] = optionText(options.features);
    if (options.text == TextEncoding::Ordinal)
        json["text"] = "ordinal";
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string tableSettings(const SeriesFeatureOptions& options)
{
    std::vector<std::string> names;
    for (const auto& [isChosen, name] :
         {std::pair(options.lags, "lags"), std::pair(options.calendar, "calendar"),
          std::pair(options.holiday, "holiday"), std::pair(options.weather, "weather")})
        if (isChosen)
            names.emplace_back(name);
    return Json{{"table", "series"}, {"features", optionText(names)}}.dump();
}

bool isOfSeries(const Importance& importance)
{
    return parseJson(importance.tableSettings).contains("table");
}

std::string explainSettings(const Importance& importance)
{
    const ImportanceOptions& options = importance.options;
    const bool isForest = options.learner == LearnerKind::Forest;
    Json json = parseJson(importance.tableSettings);
    if (options.fillMissing)
        json["fill"] = "median";
    json["learner"] = isForest ? "forest" : "boosted";
    if (isForest)
        addForest(json, options.forest);
    else
        addBoosted(json, options.boosted);
    addFolds(json, options);
    if (options.search)
        addSearch(json, *options.search);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> untoldSettings(const ImportanceOptions& options)
{
    std::vector<std::string> names;
    if (options.learner == LearnerKind::Forest) {
        if (!options.forest.bootstrap)
            names.emplace_back("bootstrap");
    } else {
        const BoostedOptions usual;
        const BoostedOptions& boosted = options.boosted;
        for (const auto& [isOther, name] :
             {std::pair(boosted.mode != usual.mode, "mode"),
              std::pair(boosted.minChildWeight != usual.minChildWeight, "minChildWeight"),
              std::pair(boosted.lambda != usual.lambda, "lambda"),
              std::pair(boosted.gamma != usual.gamma, "gamma"),
              std::pair(boosted.subsample != usual.subsample, "subsample"),
              std::pair(boosted.featuresPerTree != usual.featuresPerTree, "featuresPerTree"),
              std::pair(boosted.featuresPerNode != usual.featuresPerNode, "featuresPerNode"),
              std::pair(boosted.maxBins != usual.maxBins, "maxBins")})
            if (isOther)
                names.emplace_back(name);
    }
    if (options.search && options.search->foldState != SearchOptions().foldState)
        names.emplace_back("foldState");
    return names;
}

} // namespace core
