#pragma once

#include "app/Dataset.h"
#include "app/ForecastRuns.h"
#include "core/project/ProjectFile.h"
#include "core/validation/Importance.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What the window holds of a project at one moment. Copies are cheap.
struct ProjectContents
{
    Dataset dataset; ///< `table` is missing before the first data
    std::vector<ForecastRun> runs;
    std::shared_ptr<const core::FeatureTable> explained; ///< with `importance`, or both missing
    std::shared_ptr<const core::Importance> importance;
    core::ProjectSettings settings;
    int shownRun = 0; ///< number; 0: none
};

/// How the file that the data came from looks now.
enum class SourceState
{
    Unchanged, ///< or the data came from no file
    Changed,
    Missing
};
SourceState sourceState(const Dataset& dataset);

/// A project as it is opened.
struct OpenedProject
{
    ProjectContents contents;
    std::filesystem::path file;
    core::ProjectFile::ReadOnlyReason readOnlyReason = core::ProjectFile::ReadOnlyReason::None;
    SourceState source = SourceState::Unchanged;
};

/// How runs are stored.
struct StoreOptions
{
    core::SampleStorage samples = core::SampleStorage::Full;
    /// The JSON of a result's `core::Provenance`; asked in the worker, right after the run.
    std::function<std::string(const Dataset&, const core::Forecast&)> forecastProvenance;
    std::function<std::string(const Dataset&, const core::Importance&)> explanationProvenance;
};

/// The file a project is stored in, and what of the window is in it already. For the worker: one
/// thread at a time. All throw `core::InputError`.
class ProjectStore
{
public:
    /// Before a project has a name its runs are kept in a file of this folder.
    explicit ProjectStore(std::filesystem::path recoveryFolder);
    /// Takes the recovery file away: whoever ends in order has asked what to do with it.
    ~ProjectStore();
    ProjectStore(const ProjectStore&) = delete;
    ProjectStore& operator=(const ProjectStore&) = delete;

    OpenedProject open(const std::filesystem::path& file);
    /// Takes an unnamed project of an earlier session, whose file becomes this one's.
    OpenedProject recover(const std::filesystem::path& file);

    /// Adds what finished since: the runs and the explanation that are not in the file.
    void addFinished(const ProjectContents& contents, const StoreOptions& options);
    /// Makes the file hold just these contents, beside the runs on other data.
    void save(const ProjectContents& contents, const StoreOptions& options);
    /// The same in another file, which is this project's from now on.
    void saveAs(const std::filesystem::path& file, const ProjectContents& contents,
                const StoreOptions& options);

private:
    struct Kept
    {
        std::int64_t id = 0;
        std::string name;
        std::shared_ptr<const core::Forecast> forecast;
    };
    /// What of a window is in a file.
    struct Stored
    {
        std::shared_ptr<const core::Table> table;
        core::ColumnRoles roles;
        std::string group;
        std::int64_t data = 0;    ///< id of these; 0: not in the file
        std::map<int, Kept> runs; ///< by number, on these data
        std::shared_ptr<const core::Importance> importance;
        std::int64_t explanation = 0;          ///< its id; 0: none
        std::map<int, std::string> provenance; ///< JSON of each run's origin, by number
    };

    core::ProjectFile& workingFile();
    OpenedProject take(core::ProjectFile file, bool isRecovery);
    void forget();
    static OpenedProject readAll(const core::ProjectFile& file, Stored& stored);
    static void storeData(core::ProjectFile& file, Stored& stored, const Dataset& dataset);
    static void storeFinished(core::ProjectFile& file, Stored& stored,
                              const ProjectContents& contents, const StoreOptions& options);
    static void storeAll(core::ProjectFile& file, Stored& stored, const ProjectContents& contents,
                         const StoreOptions& options);

    std::filesystem::path m_recoveryFolder;
    std::optional<core::ProjectFile> m_file;
    bool m_isRecovery = false; ///< the file is one of the recovery folder
    Stored m_stored;
};

/// The recovery files of sessions that ended without taking them away, latest first.
std::vector<std::filesystem::path> leftRecoveryFiles(const std::filesystem::path& recoveryFolder);

} // namespace app
