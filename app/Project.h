#pragma once

#include "app/ProjectStore.h"
#include "app/TaskQueue.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace app {

class DataAnalysis;

/// Keeps the data and runs of a window in a project file, away from the window's thread, and gives
/// the runs the data: those that were opened begin another project, those that are only read in
/// another way belong to this one.
///
/// Each result is in the file as soon as it is finished: in the project's, or in a recovery file
/// while the project has no name or is only read. The rest is stored when it is saved; a recovery
/// file has it a moment after it changed, since nobody saves that.
class Project : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Project(DataAnalysis& data, Runs& runs, std::filesystem::path recoveryFolder,
            QObject* parent = nullptr);

    /// What gives the settings to keep, which is asked whenever something is stored or compared.
    void setSettingsSource(std::function<core::ProjectSettings()> source);
    /// How runs are stored from now on.
    void setStoreOptions(StoreOptions options) { m_options = std::move(options); }
    const StoreOptions& storeOptions() const { return m_options; }

    /// Each is followed by `opened` or `failed`; what was there before is dropped when it is read.
    void open(const std::filesystem::path& file);
    void recover(const std::filesystem::path& file);
    /// The project must have a name and be writable. Both are followed by `saved` or `failed`.
    void save();
    void saveAs(const std::filesystem::path& file);
    /// What is readable of `damaged`, as another project, which is opened.
    void rescue(const std::filesystem::path& damaged, const std::filesystem::path& target);

    const std::filesystem::path& file() const { return m_file; } ///< empty: no name yet
    bool isReadOnly() const { return m_isReadOnly; }
    /// Something would be lost.
    bool isModified() const;
    bool isBusy() const { return m_queue.isBusy() || m_rest.isActive(); }
    /// Sessions that ended without being able to tidy up left these, latest first.
    std::vector<std::filesystem::path> leftFiles() const;
    /// Takes such a file away; fails where another window has opened it meanwhile.
    void dropLeftFile(const std::filesystem::path& file);

    /// To be called when settings may have changed.
    void noteSettings();

signals:
    /// Another name, or modified or not.
    void changed();
    /// The data of a project are there, and its runs about to come: these are its settings.
    void settingsRead(const core::ProjectSettings& settings);
    /// Data and runs are there.
    void opened(const app::OpenedProject& project);
    void saved();
    void failed(const QString& message);
    /// `file` cannot be opened, but some of it may be read.
    void damaged(const std::filesystem::path& file, const QString& message);
    void idle(); ///< all that was to be stored is
    /// What was readable is in the project that is being opened.
    void rescued(std::size_t runs, std::size_t lost);

private:
    /// What is compared to tell whether something was modified.
    struct Mark
    {
        core::ProjectSettings settings;
        std::map<RunId, std::pair<std::string, RunResult>> runs; ///< name and result
        core::ReadingChoices asked;

        bool operator==(const Mark&) const = default;
    };

    ProjectContents contents() const;
    static Mark markOf(const ProjectContents& contents);
    void read(const std::filesystem::path& file, std::function<OpenedProject(ProjectStore&)> how);
    void take(const OpenedProject& project);
    void noteData();
    void startOver();
    void noteFinished();
    void storeFinished();
    void refreshRecovery();

    DataAnalysis& m_data;
    Runs& m_runs;
    std::filesystem::path m_recoveryFolder;
    std::function<core::ProjectSettings()> m_settings;
    StoreOptions m_options;
    std::filesystem::path m_file;
    bool m_isReadOnly = false;
    bool m_isTaking = false; ///< while data and runs come from a file
    int m_opening = 0;       ///< of the data of this project
    Mark m_saved;
    std::map<RunId, RunResult> m_handedOver; ///< runs that were given to the queue
    std::shared_ptr<ProjectStore> m_store;   ///< used by the queue alone
    TaskQueue m_queue;
    int m_reads = 0; ///< projects that are being read
    QTimer m_rest;   ///< runs out a moment after the last change of what a recovery file has
};

} // namespace app
