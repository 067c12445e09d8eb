#pragma once

#include "app/ProjectContents.h"
#include "app/StoredContents.h"
#include "core/project/ProjectFile.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace app {

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

    /// Adds what finished since: the results that are not in the file. A file that is only read is
    /// copied before, and the copy kept like that of a project without a name.
    void addFinished(const ProjectContents& contents, const StoreOptions& options);
    /// The same where the file is one for recovery; else nothing: what is not finished work waits
    /// there until it is saved.
    void refreshRecovery(const ProjectContents& contents, const StoreOptions& options);
    /// Makes the file hold just these contents.
    void save(const ProjectContents& contents, const StoreOptions& options);
    /// The same in another file, which is this project's from now on.
    void saveAs(const std::filesystem::path& file, const ProjectContents& contents,
                const StoreOptions& options);

private:
    std::filesystem::path newRecoveryFile() const;
    core::ProjectFile& workingFile();
    OpenedProject take(core::ProjectFile file, bool isRecovery);
    void forget();
    static OpenedProject readAll(const core::ProjectFile& file, StoredContents& stored);

    std::filesystem::path m_recoveryFolder;
    std::optional<core::ProjectFile> m_file;
    bool m_isRecovery = false; ///< the file is one of the recovery folder
    StoredContents m_stored;
};

/// What is said of a recovery file that another window has taken up meanwhile.
core::Message openElsewhere();

/// The recovery files of sessions that ended without taking them away, latest first.
std::vector<std::filesystem::path> leftRecoveryFiles(const std::filesystem::path& recoveryFolder);

} // namespace app
