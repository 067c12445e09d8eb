#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

/// The command line: the same analyses as in the window, without Qt.
namespace commands {

/// Draws the forecast of a series as a PNG. Empty in a build without the window: no chart then.
using ChartWriter = std::function<void(const core::Series& series, const core::Forecast& forecast,
                                       const std::filesystem::path& png)>;

/// What a command ends with; documented in README.md and in `surgescope --help`.
enum ExitCode
{
    kDone = 0,
    kFailed = 1,       ///< a failure inside the program, or of the disk
    kWrongUsage = 2,   ///< the command line or a setting
    kUnusableData = 3, ///< the input data
    kCancelled = 130,  ///< Ctrl-C
};

/// What the window is to be opened on; neither a file nor the demo: empty.
struct WindowRequest
{
    std::string file;
    bool demo = false;
};

/// The window, when the arguments ask for it: none, `--demo`, or one existing file. Everything
/// else is for `runCommandLine`.
std::optional<WindowRequest> windowRequest(int argc, const char* const* argv);

/// Runs the command the arguments name and returns its `ExitCode`.
///
/// Results go to stdout; progress, warnings and mistakes, each one sentence, to stderr. `--help`
/// and `--version` do not load LibTorch.
int runCommandLine(int argc, const char* const* argv, const ChartWriter& writeChart);

} // namespace commands
