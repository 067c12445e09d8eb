#include "core/options/ForecastOptionsJson.h"

#include "core/base/InputError.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingsJson.h"
#include "core/options/ForecastSettings.h"

namespace core {

namespace {

void refuseUnknownKeys(const Json& json, const std::string& source)
{
    std::string known;
    for (const auto& setting : forecastSettings())
        known += (known.empty() ? "" : ", ") + setting.key;
    for (const auto& entry : json.items())
        if (findSetting(forecastSettings(), entry.key()) == nullptr)
            throw InputError(Message(SENTENCE("core", "%1: the setting \"%2\" is unknown; "
                                                      "expected one of %3."),
                                     source, entry.key(), known),
                             entry.key());
}

/// Takes what `json` names of a setting; the rest stays.
void read(const Json& json, const Setting<ForecastOptions>& setting, const std::string& source,
          ForecastOptions& options)
{
    const auto entry = json.find(setting.key);
    if (entry == json.end())
        return;
    const SettingValue value = settingFromJson(setting, *entry, source);
    try {
        setting.set(options, value);
    } catch (const InputError& error) { // a name that no value has
        throw InputError(Message(SENTENCE("core", "%1: %2"), source, error.message()), setting.key);
    }
}

} // namespace

std::string toJson(const ForecastOptions& options)
{
    Json json;
    for (const auto& setting : forecastSettings())
        json[setting.key] = jsonOf(setting.get(options));
    return json.dump(4);
}

ForecastOptions forecastOptionsFromJson(const std::string& text, const std::string& source,
                                        const ForecastOptions& defaults)
{
    const Json json = settingsJson(text, source);
    refuseUnknownKeys(json, source);

    ForecastOptions options = defaults;
    const auto& settings = forecastSettings();
    read(json, settings.front(), source, options); // the preset, which the others start from
    if (json.contains(settings.front().key))
        options = optionsFor(options.preset);
    for (std::size_t i = 1; i < settings.size(); ++i)
        read(json, settings[i], source, options);
    if (!json.contains("recentErrors"))
        followTarget(options);
    return options;
}

} // namespace core
