#include "app/commands/SettingsOptions.h"

#include "app/commands/OptionValues.h"
#include "core/base/InputError.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingsJson.h"
#include "core/base/Wording.h"
#include "core/forecast/ForecastOptionsJson.h"
#include "core/forecast/ForecastSettings.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace commands {

namespace {

/// The settings file with what the command line gives in its place.
core::Json merged(const SettingsRequest& request)
{
    core::Json json = request.json.empty() ? core::Json::object()
                                           : core::settingsJson(request.json, request.source);
    core::ForecastOptions scratch;
    for (const auto& setting : core::forecastSettings()) {
        const auto found = request.given.find(setting.key);
        if (found == request.given.end() || !found->second)
            continue;
        const core::SettingValue value = settingValue(setting, *found->second);
        setting.set(scratch, value); // whether it is one: the file is not to be blamed
        json[setting.key] = core::jsonOf(value);
    }
    return json;
}

} // namespace

bool SettingsRequest::isGiven() const
{
    return std::any_of(given.begin(), given.end(),
                       [](const auto& entry) { return entry.second.has_value(); });
}

void addSettingsOptions(CLI::App& command, SettingsRequest& request)
{
    for (const auto& setting : core::forecastSettings())
        command
            .add_option("--" + setting.optionName(), request.given[setting.key], helpOf(setting))
            ->type_name(kindOf(setting))
            ->group("Settings of the forecast");
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
