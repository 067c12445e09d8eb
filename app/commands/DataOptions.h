#pragma once

#include "core/base/Progress.h"
#include "core/data/Reading.h"
#include "core/project/Provenance.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace commands {

/// What was said of how a file is read: the texts of each of `core::readingOptions`, by its name.
using ReadingTexts = std::map<std::string_view, std::vector<std::string>>;

/// What every analysis is told: where the data are, where the results go, on how many processors,
/// and how its work is told of.
struct DataRequest
{
    std::string command; ///< "forecast"
    std::string data;    ///< the CSV, "-" for standard input; empty with `demo`
    bool demo = false;
    ReadingTexts reading;
    std::string out;      ///< the folder for the results, "-" for standard output
    std::string settings; ///< a JSON file, "-" for standard input; empty: none
    std::optional<std::string> threads;
    std::string progress = "auto"; ///< or "json", "off"
    bool quiet = false;
    bool csvComment = false;
    bool wantsSchema = false;
    std::string given = "{}"; ///< the options given that are settings, see `givenSettings`

    /// The data's name in results: of the file without its folder, or "demo data".
    std::string name() const;
    /// Neither data nor settings were given.
    bool namesNoData() const { return data.empty() && !demo && settings.empty() && given == "{}"; }
};

/// Adds the options of a request to a command, whose results are `files`.
void addDataOptions(CLI::App& command, DataRequest& request, const std::string& files);

/// Adds the options that say how a file is read.
void addReadingOptions(CLI::App& command, ReadingTexts& texts);

/// These texts as choices. Throws `UsageError`.
core::ReadingChoices choicesOf(const ReadingTexts& texts);

/// Mistakes are told before the data is read, which may take long. Throws `UsageError`.
void check(const DataRequest& request);

/// The part of it that has nothing to do with data and settings.
void checkOutput(const DataRequest& request);

/// The most processors to use, no more than there are: threads beyond them cost memory alone.
/// Nothing where that is left open. Throws `UsageError`.
std::optional<int> threadsOf(const DataRequest& request);

/// Reads the data of a request. Throws `core::InputError`, `UsageError` for a choice that does not
/// fit them.
core::Reading readingOf(const DataRequest& request, const core::Progress& progress);

/// Where a result of this request comes from, as far as it is known before the analysis: `settings`
/// are those given, and the `choices` by which the file was read.
core::Provenance provenanceOf(const DataRequest& request, const core::Table& table,
                              const core::ReadingChoices& choices);

} // namespace commands
