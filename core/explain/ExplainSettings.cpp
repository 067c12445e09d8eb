#include "core/explain/ExplainSettings.h"

#include "core/base/ListText.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingsJson.h"
#include "core/explain/ImportanceSettings.h"

#include <utility>

namespace core {

namespace {

/// A flag that is not set, nothing and no text say nothing.
bool saysSomething(const SettingValue& value)
{
    return value != SettingValue() && value != SettingValue(false) &&
           value != SettingValue(std::string());
}

/// The settings that apply, of those whose values are wanted.
Json settingsThat(bool (*isWanted)(const SettingValue&), const ImportanceOptions& options)
{
    Json json = Json::object();
    for (const auto& setting : importanceSettings()) {
        if (!setting.appliesTo(options))
            continue;
        if (const SettingValue value = setting.get(options); isWanted(value))
            json[setting.key] = jsonOf(value);
    }
    return json;
}

} // namespace

std::string tableSettings(const FeatureTableOptions& options)
{
    Json json = {{"target", options.target}};
    if (!options.features.empty())
        json["features"] = listOf(options.features);
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
    return Json{{"table", "series"}, {"features", listOf(names)}}.dump();
}

bool isOfSeries(const Importance& importance)
{
    return parseJson(importance.tableSettings).contains("table");
}

std::string toJson(const ImportanceOptions& options)
{
    return settingsThat([](const SettingValue&) { return true; }, options)
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

void setFromJson(ImportanceOptions& options, const std::string& text, const std::string& source)
{
    const Json json = settingsJson(text, source);
    for (const auto& setting : importanceSettings())
        if (const auto entry = json.find(setting.key);
            entry != json.end() && setting.appliesTo(options))
            setting.set(options, settingFromJson(setting, *entry, source));
}

std::string explainSettings(const Importance& importance)
{
    Json json = parseJson(importance.tableSettings);
    json.update(settingsThat(saysSomething, importance.options));
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
