#pragma once

#include "app/commands/DataOptions.h"
#include "app/commands/ResultFolder.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/TerminalProgress.h"
#include "core/base/ParallelFor.h"
#include "core/base/Progress.h"
#include "core/base/TemporaryFolder.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// What every command runs in: the folder for its results, the signals that stop it, the progress
/// on the terminal, the most processors.
class CommandRun
{
public:
    /// `request` has passed `check`.
    /// `project`: what it is about instead of data, if anything. `leftOut`: names of the command's
    /// results that it will not write this time. Throws `UsageError` when the folder cannot be
    /// written to, or holds a file in the way of the results.
    explicit CommandRun(const DataRequest& request, std::string_view project = {},
                        std::vector<std::string> leftOut = {});

    ResultFolder& results() { return m_results; }
    TerminalProgress& terminal() { return m_terminal; }
    const core::Progress& progress() const { return m_progress; }

    /// What the results say of where they come from, and their CSVs where that was asked for.
    void describe(const core::Provenance& provenance);

    /// Adds pictures of numbers that are among the results; says so where there is too little
    /// memory for them.
    void addPictures(const std::function<void()>& draw);

    /// When a stop is asked for, what was finished is written: that may take some seconds.
    void keepFinished();

    /// Takes the progress away, moves the files to their names, and prints the summary and where
    /// the files are; with `--out -` the file `printed` instead.
    void finish(const std::string& summary, std::string_view printed);

private:
    std::filesystem::path folderFor(const DataRequest& request);
    std::stop_token stopToken();

    std::optional<core::TemporaryFolder> m_scratch; ///< with `--out -`
    std::optional<ScratchResults> m_isScratch;      ///< then
    bool m_isQuiet;
    bool m_hasCsvComment;
    ResultFolder m_results;
    std::optional<StopOnSignal> m_ownStop; ///< where no other one is there
    TerminalProgress m_terminal;
    core::Progress m_progress;
    std::optional<core::ThreadLimit> m_limit;
};

} // namespace commands
