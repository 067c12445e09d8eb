#pragma once

#include "app/commands/CommandLine.h"
#include "core/forecast/ForecastOptions.h"

#include <filesystem>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace commands {

/// The options of `surgescope forecast` as they were written.
struct ForecastRequest
{
    std::string data; ///< the CSV; empty with `demo`
    bool demo = false;
    std::string settings; ///< a JSON file; empty: none
    std::string out;      ///< the folder for the results
    std::string group;    ///< empty: all groups added up
    std::optional<std::string> preset;
    std::optional<std::string> seed;
    std::optional<std::string> device;
    std::optional<std::string> level;
    std::optional<std::string> threads;
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
