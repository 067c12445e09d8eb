#pragma once

#include "app/commands/DataOptions.h"
#include "app/commands/SettingsOptions.h"
#include "core/data/Series.h"
#include "core/forecast/Outlook.h"

#include <optional>
#include <string>
#include <vector>

namespace commands {

/// The options of `surgescope outlook` as they were written.
struct OutlookRequest
{
    DataRequest source;
    SettingsRequest settings;
    std::string quantiles; ///< "0.1,0.5,0.9", see QuantileOption.h
    std::optional<std::string> steps;
    std::vector<std::string> holidays; ///< dates
    std::vector<std::string> events;   ///< "NAME,FROM,TO", see EventOptions.h
    std::vector<std::string> assumed;  ///< "COLUMN=VALUE"
};

CLI::App* addOutlookCommand(CLI::App& app, OutlookRequest& request);

/// What a request assumes of the `horizon` steps to come, events by their first times. Throws
/// `UsageError`.
core::OutlookAssumptions assumptionsOf(const OutlookRequest& request, std::size_t horizon);

/// Forecasts past the end of the data and writes outlook.csv and outlook.json.
int runOutlookCommand(const OutlookRequest& request);

} // namespace commands
