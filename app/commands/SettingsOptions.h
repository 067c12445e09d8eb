#pragma once

#include "app/commands/GivenSettings.h"
#include "core/options/ForecastOptions.h"

#include <string>

namespace CLI {
class App;
}

namespace commands {

/// Settings of a forecast as they were written.
struct SettingsRequest
{
    std::string json;   ///< the settings file's part for the model; empty: none
    std::string source; ///< what the file is called in messages
    GivenSettings given = {};
};

/// One option for each setting of `core::forecastSettings`.
void addSettingsOptions(CLI::App& command, SettingsRequest& request);

/// The settings of a request, checked: the command line wins over the settings file, which wins
/// over the preset. Throws `UsageError`.
core::ForecastOptions optionsOf(const SettingsRequest& request);

} // namespace commands
