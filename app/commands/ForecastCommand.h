#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"
#include "core/forecast/ForecastOptions.h"

#include <optional>
#include <string>

namespace commands {

/// The options of `surgescope forecast` as they were written.
struct ForecastRequest
{
    DataRequest source;
    std::string settings; ///< a JSON file; empty: none
    std::optional<std::string> preset;
    std::optional<std::string> seed;
    std::optional<std::string> device;
    std::optional<std::string> level;
};

/// Adds the command `forecast`, whose options are read into `request`.
CLI::App* addForecastCommand(CLI::App& app, ForecastRequest& request);

/// The settings of a request, checked: the command line wins over the settings file, which wins
/// over the preset. Throws `UsageError`.
core::ForecastOptions optionsOf(const ForecastRequest& request);

/// Reads the data, forecasts and writes forecast.csv, metrics.json and, with a `writeChart`,
/// forecast.png; all of them or none. Returns kDone or throws what `runCommandLine` tells of.
int runForecastCommand(const ForecastRequest& request, const ChartWriter& writeChart);

} // namespace commands
