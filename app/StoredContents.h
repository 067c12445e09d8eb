#pragma once

#include "app/ProjectContents.h"
#include "core/project/ProjectFile.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// What of a window is in a project's file: a value, so that what a transaction changes can be
/// taken when it is committed. All throw `core::InputError`.
class StoredContents
{
public:
    /// Everything in the file, which this is from now on.
    ProjectContents read(const core::ProjectFile& file);

    /// Adds what finished since: the runs that are not in the file, and what was added to one.
    void storeFinished(core::ProjectFile& file, const ProjectContents& contents,
                       const StoreOptions& options);
    /// Makes the file hold just these contents.
    void storeAll(core::ProjectFile& file, const ProjectContents& contents,
                  const StoreOptions& options);

private:
    struct Item
    {
        std::int64_t id = 0;
        std::int64_t data = 0;
        int number = 0; ///< as the file has it
        std::string name;
        RunResult result;
        std::string provenance;
    };
    struct Data
    {
        std::int64_t id = 0;
        std::shared_ptr<const Dataset> dataset;
    };

    void readRun(const core::ProjectFile& file, const core::ProjectRun& run,
                 ProjectContents& contents);
    const Data& readData(const core::ProjectFile& file, std::int64_t id);
    std::int64_t storeData(core::ProjectFile& file, const Dataset& dataset);
    void dropUnusedData(std::int64_t kept);
    void storeRun(core::ProjectFile& file, const Run& run, const StoreOptions& options);

    std::vector<Data> m_data;     ///< in the file
    std::map<RunId, Item> m_runs; ///< in the file
    /// Of kinds of runs that a later program knows, as the settings of these names have them.
    std::map<std::string, std::string> m_unknownNumbers;
};

/// Whether a run is to be stored as soon as it has this result, which `stored` is not: finished
/// work is, another band waits until the project is saved.
bool isFinishedWork(const RunResult& result, const RunResult& stored);

} // namespace app
