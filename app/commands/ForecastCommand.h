#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"
#include "app/commands/SettingsOptions.h"

#include <string>
#include <vector>

namespace commands {

/// The options of `surgescope forecast` as they were written.
struct ForecastRequest
{
    DataRequest source;
    SettingsRequest settings;
    std::string quantiles;           ///< "0.1,0.5,0.9", see QuantileOption.h
    std::vector<std::string> events; ///< "NAME,FROM,TO", see EventOptions.h
};

/// Adds the command `forecast`, whose options are read into `request`.
CLI::App* addForecastCommand(CLI::App& app, ForecastRequest& request);

/// Reads the data, forecasts and writes forecast.csv, metrics.json and, with a `writeChart`,
/// forecast.png; all of them or none. Returns kDone or throws what `runCommandLine` tells of.
int runForecastCommand(const ForecastRequest& request, const ChartWriter& writeChart);

} // namespace commands
