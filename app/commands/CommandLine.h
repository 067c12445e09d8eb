#pragma once

#include "app/report/Report.h"
#include "core/data/Series.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"
#include "core/forecast/Forecast.h"
#include "core/project/Provenance.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// The command line: the same analyses as in the window, without Qt.
namespace commands {

/// Draws the forecast of a series as a PNG. Empty in a build without the window: no chart then.
using ChartWriter =
    std::function<void(const core::Series& series, const core::Forecast& forecast,
                       const core::Provenance& provenance, const std::filesystem::path& png)>;

/// Draws the plots of an explanation: `addFile(name, write)` for each. Empty without the window.
using AddFile = std::function<void(std::string_view name,
                                   const std::function<void(const std::filesystem::path&)>& write)>;
using ImportanceChartWriter =
    std::function<void(const core::FeatureTable& table, const core::Importance& importance,
                       const core::Provenance& provenance, const AddFile& addFile)>;

/// Writes a report as a PDF. Empty without the window.
using ReportWriter =
    std::function<void(const report::Report& report, const core::Provenance& provenance,
                       const std::filesystem::path& pdf)>;

/// What a report in another language than English is written in, by its code. Empty without the
/// window, which has the translations.
using LanguageLoader = std::function<report::Language(const std::string& code)>;

/// What a command ends with; documented in resources/help/en/command-line.md and in
/// `surgescope --help`.
enum ExitCode
{
    kDone = 0,
    kFailed = 1,       ///< a failure inside the program, or of the disk
    kWrongUsage = 2,   ///< the command line or a setting
    kUnusableData = 3, ///< the input data
    kDiffers = 4,      ///< a result that was verified has other numbers
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
int runCommandLine(int argc, const char* const* argv, const ChartWriter& writeChart,
                   const ImportanceChartWriter& writeImportance = {},
                   const ReportWriter& writeReport = {}, const LanguageLoader& loadLanguage = {});

} // namespace commands
