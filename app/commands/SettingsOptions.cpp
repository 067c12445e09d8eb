#include "app/commands/SettingsOptions.h"

#include "core/base/InputError.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingsJson.h"
#include "core/options/ForecastOptionsJson.h"
#include "core/options/ForecastSettings.h"

namespace commands {

namespace {

/// The settings file with what the command line gives in its place.
core::Json merged(const SettingsRequest& request)
{
    core::Json json = request.json.empty() ? core::Json::object()
                                           : core::settingsJson(request.json, request.source);
    for (const auto& setting : core::forecastSettings())
        if (const auto value = request.given.valueOf(setting))
            json[setting.key] = core::jsonOf(*value);
    return json;
}

} // namespace

void addSettingsOptions(CLI::App& command, SettingsRequest& request)
{
    addSettings(command, core::forecastSettings(), "Settings of the forecast", request.given);
}

core::ForecastOptions optionsOf(const SettingsRequest& request)
{
    try {
        const auto options = core::forecastOptionsFromJson(merged(request).dump(), request.source);
        core::validate(options);
        return options;
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

} // namespace commands
