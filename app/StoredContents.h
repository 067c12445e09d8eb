#pragma once

#include "app/ProjectContents.h"
#include "core/project/ProjectFile.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace app {

/// What of a window is in a project's file: a value, so that what a transaction changes can be
/// taken when it is committed. All throw `core::InputError`.
class StoredContents
{
public:
    /// Everything in the file, which this is from now on.
    ProjectContents read(const core::ProjectFile& file);

    /// Adds what finished since: the results that are not in the file.
    void storeFinished(core::ProjectFile& file, const ProjectContents& contents,
                       const StoreOptions& options);
    /// Makes the file hold just these contents, beside the runs on other data.
    void storeAll(core::ProjectFile& file, const ProjectContents& contents,
                  const StoreOptions& options);

private:
    struct Run
    {
        std::int64_t id = 0;
        std::string name;
        std::shared_ptr<const core::Forecast> forecast;
    };
    /// Of a kind the file has one item at most.
    template <typename Result>
    struct Latest
    {
        std::int64_t id = 0;                  ///< 0: none
        std::shared_ptr<const Result> result; ///< nothing where the window has not seen it
    };

    void storeData(core::ProjectFile& file, const Dataset& dataset);
    void storeLatest(core::ProjectFile& file, const ProjectContents& contents,
                     const StoreOptions& options);
    void readRun(const core::ProjectFile& file, const core::ProjectRun& run,
                 ProjectContents& contents);
    std::int64_t* latestId(core::RunKind kind);

    std::shared_ptr<const core::Table> m_table;
    core::ReadingChoices m_choices;
    std::int64_t m_data = 0;   ///< id of these; 0: not in the file
    std::map<int, Run> m_runs; ///< by number, on these data
    Latest<core::Importance> m_importance;
    Latest<core::Outlook> m_outlook;
    Latest<BacktestResult> m_backtest;
    Latest<core::DropoutSweep> m_sweep;
    std::map<int, std::string> m_provenance; ///< JSON of each run's origin, by number
};

} // namespace app
