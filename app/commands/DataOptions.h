#pragma once

#include "core/base/Progress.h"
#include "core/data/Table.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace commands {

/// What every command is told: where the data are, where the results go, on how many processors.
struct DataRequest
{
    std::string data; ///< the CSV; empty with `demo`
    bool demo = false;
    std::string group; ///< empty: all groups added up
    std::string out;   ///< the folder for the results
    std::optional<std::string> threads;

    /// The data's name in results: of the file without its folder, or "demo data".
    std::string name() const;
};

/// Adds the options of a request to a command, whose results are `files`.
void addDataOptions(CLI::App& command, DataRequest& request, const std::string& files);

/// Mistakes are told before the data is read, which may take long. Throws `UsageError`.
void check(const DataRequest& request);

/// The most processors to use; nothing where that is left open. Throws `UsageError`.
std::optional<int> threadsOf(const DataRequest& request);

core::Table tableOf(const DataRequest& request, const core::Progress& progress);

} // namespace commands
