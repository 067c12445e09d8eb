#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/RunFiles.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace commands {

/// The options of `surgescope export` as they were written.
struct ExportRequest
{
    std::string project;
    std::string out;
    std::optional<std::string> run; ///< its number in the file; nothing: all runs
    std::string quantiles;          ///< "0.1,0.5,0.9", see QuantileOption.h
    bool noPictures = false;
};

CLI::App* addExportCommand(CLI::App& app, ExportRequest& request);

/// Writes the results of a project's runs as their commands would have; all of them or none.
int runExportCommand(const ExportRequest& request, const RunPictures& pictures);

} // namespace commands
