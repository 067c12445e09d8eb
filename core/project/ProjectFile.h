#pragma once

#include "core/base/Progress.h"
#include "core/project/DataItems.h"
#include "core/project/ProjectError.h"
#include "core/project/RunKinds.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class ProjectDatabase;
class ProjectLock;

/// What is known of a run without reading its result.
struct ProjectRun
{
    std::int64_t id = 0;   ///< in the file; given by it
    std::int64_t data = 0; ///< id of the data it was made of
    RunKind kind = RunKind::Forecast;
    int number = 0;                   ///< from 1, by kind
    std::string name;                 ///< "Run 1"
    std::chrono::sys_seconds created; ///< UTC
    std::string provenance;           ///< a JSON object (see Provenance.h), or empty
};

/// Settings and the like by name: "forecast", "explain", "events", "window"; text.
using ProjectSettings = std::map<std::string, std::string>;

/// A project: one SQLite file `.surgescope` with the data, the settings and every run.
///
/// Opening runs nothing of the file and checks it first. What a function changes is in the file
/// when it returns, whole; where it throws, nothing is. One window at a time writes: a second
/// opener reads. For one thread at a time.
///
/// All throw `ProjectError`, in one sentence that names the file and says what can be done. The
/// tables are in ProjectSchema.cpp and in resources/help/en/file-formats.md.
class ProjectFile
{
public:
    enum class Access
    {
        Write,    ///< where that is possible, else `readOnlyReason` says why it is not
        ReadOnly, ///< takes no lock
    };
    enum class ReadOnlyReason
    {
        None, ///< it can be written
        AsAsked,
        OpenElsewhere,
        NotWritable, ///< the file or its folder
    };

    /// An empty project, or what `fill` makes of it, whole or not at all in the place of what was
    /// there. Throws (NotStored) where another window has it open or nothing can be written.
    static ProjectFile create(const std::filesystem::path& file,
                              const std::function<void(ProjectFile&)>& fill = {});

    static ProjectFile open(const std::filesystem::path& file, Access access = Access::Write);

    ~ProjectFile();
    ProjectFile(ProjectFile&&) noexcept;
    ProjectFile& operator=(ProjectFile&&) noexcept;

    const std::filesystem::path& file() const;
    ReadOnlyReason readOnlyReason() const { return m_readOnlyReason; }
    bool isReadOnly() const { return m_readOnlyReason != ReadOnlyReason::None; }

    /// This project with all its runs as another file, whole or not at all, opened. `change` may
    /// change the copy before it takes the place of what was there.
    ProjectFile saveAs(const std::filesystem::path& target,
                       const std::function<void(ProjectFile&)>& change = {}) const;

    /// Several changes that are stored together or, where `work` throws, not at all; nests.
    void atomically(const std::function<void()>& work);

    ProjectSettings settings() const;
    /// Takes the place of the settings of these names.
    void setSettings(const ProjectSettings& settings);

    /// Stores data that are not there yet and returns their id. Other data that no run was made of
    /// are dropped.
    std::int64_t setData(const ProjectData& data);
    /// Data of one table share it, as long as somebody has it.
    ProjectData data(std::int64_t id) const;

    /// In the order they were stored.
    std::vector<ProjectRun> runs() const;

    /// Returns the run's id; `run.kind` is ignored. `run.id` 0 adds a run, whose `run.data` is what
    /// `setData` gave for the data it was made of. Any other gives that run another result: its
    /// place, number, name and date stay, and what a later program added beside the result.
    template <typename Result>
    std::int64_t add(const ProjectRun& run, const typename RunItem<Result>::Written& result,
                     SampleStorage storage = SampleStorage::Full)
    {
        ItemWriter writer(storage);
        writeProvenance(writer, run);
        RunItem<Result>::write(writer, result);
        return store(run, runKindOf<Result>(), writer);
    }

    /// The result as it was, bit for bit (samples that were rounded: see SampleRounding.h).
    /// `series` is that of the run's data; an explanation needs none.
    template <typename Result>
    Result read(std::int64_t run, const Series* series = nullptr) const
    {
        ItemReader reader(*m_database, run);
        return readResult<Result>(reader, series);
    }
    RunResult read(const ProjectRun& run, const Series* series) const;

    void rename(std::int64_t run, const std::string& name);
    /// For the runs of earlier versions, which could give one number twice.
    void renumber(std::int64_t run, int number);
    void remove(std::int64_t run);

private:
    friend class ProjectRescue;

    /// To read what can be read of it.
    static ProjectFile openDamaged(const std::filesystem::path& file);
    std::string provenance(std::int64_t run) const;
    static void writeProvenance(ItemWriter& writer, const ProjectRun& run);
    std::int64_t store(const ProjectRun& run, RunKind kind, ItemWriter& writer);
    void readTableOf(ProjectData& data, std::int64_t table) const;

    ProjectFile(std::unique_ptr<ProjectDatabase> database, std::unique_ptr<ProjectLock> lock,
                ReadOnlyReason reason);

    std::unique_ptr<ProjectLock> m_lock; // goes last
    std::unique_ptr<ProjectDatabase> m_database;
    ReadOnlyReason m_readOnlyReason;
    /// What `data` has read, by the tables' ids, with the paths of their files.
    struct ReadTable
    {
        std::weak_ptr<const Table> table;
        std::string path;
    };
    mutable std::map<std::int64_t, ReadTable> m_tables;
};

/// What could be saved of a damaged project.
struct Rescued
{
    std::size_t runs = 0; ///< read and written
    std::size_t lost = 0; ///< runs that are there but cannot be read
};

/// Reads all that can be read of `damaged` and makes the project `target` of it. Throws
/// `ProjectError`: (Damaged) where no data can be read, (NotStored) where `target` is the damaged
/// file itself, else as `create`; then what was there still is.
Rescued rescueProject(const std::filesystem::path& damaged, const std::filesystem::path& target);

} // namespace core
