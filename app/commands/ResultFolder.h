#pragma once

#include "core/base/Failure.h"
#include "core/base/Leftovers.h"
#include "core/base/TemporaryFolder.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace commands {

/// What is said where `ResultFolder::addPictures` added none.
inline constexpr std::string_view kNoPictures =
    "There is too little memory to draw pictures; the numbers are written without them.";

/// What is known of results before they are made.
struct ExpectedResults
{
    std::vector<std::string> names;            ///< that the command may write, see ResultNames.h
    std::vector<std::filesystem::path> inputs; ///< that they are made of; "-": standard input
    std::vector<std::string> leftOut;          ///< of the names, those not written this time
};

/// A folder whose new files appear together, each complete, or not at all.
///
/// Files are written to a hidden folder inside it and renamed by `publish`. Without `publish`
/// nothing stays, not even the folder when it was made here. A file is replaced only if it is an
/// earlier result as it was written, never one of the inputs. Where somebody removes or moves the
/// folder meanwhile it is made again, with the files that were added.
class ResultFolder
{
public:
    /// Makes the folder where it is missing. Throws `UsageError` when it cannot be written to, or
    /// when one of the expected results would replace a file that is none, as `publish` does.
    explicit ResultFolder(std::filesystem::path folder, ExpectedResults expected = {});
    ~ResultFolder();
    ResultFolder(const ResultFolder&) = delete;
    ResultFolder& operator=(const ResultFolder&) = delete;

    /// Every CSV added as text from now on begins with this: the comment of its provenance.
    void beginCsvWith(std::string comment) { m_csvBegin = std::move(comment); }
    const std::string& csvBegin() const { return m_csvBegin; }

    /// Adds a file with this text. Throws `Failure` when the disk refuses.
    void add(std::string_view name, std::string_view text);

    /// Adds a file that `write(path)` writes; its `InputError` comes out as the error of `add`. The
    /// path is UTF-8, whatever the folder is called.
    void addBy(std::string_view name,
               const std::function<void(const std::filesystem::path&)>& write);

    /// Calls `draw`, which adds pictures of numbers that are added as well; where there is too
    /// little memory for that, none of these is added. Whether they were.
    bool addPictures(const std::function<void()>& draw);

    /// Moves all files to their names, over earlier results, or none, and returns where they are; a
    /// stop waits for it.
    /// Of the expected results those of the earlier run that this one replaces are taken away where
    /// it writes no new ones: what is in the folder belongs together. Throws `UsageError` as the
    /// constructor does, `Failure`.
    std::vector<std::filesystem::path> publish();

private:
    std::filesystem::path placeFor(std::string_view name);
    void requireStaging(); ///< makes it, again where it is gone
    void takeFromMoved(const std::filesystem::path& staging);
    void hold(std::string_view name);
    void restore(); ///< what is no longer in staging
    core::Failure notWritten(std::string_view name) const;
    void sayTables(); ///< in the JSON results that lie in staging
    void moveAll();

    std::filesystem::path m_folder;
    ExpectedResults m_expected;
    std::string m_csvBegin;
    std::vector<std::filesystem::path> m_made;        ///< folders made here, outermost first
    std::unique_ptr<core::Leftover> m_leftover;       ///< those
    std::unique_ptr<core::TemporaryFolder> m_staging; ///< none before the first file
    int m_stagingFile = -1;                           ///< open, for a path that is UTF-8
    std::vector<std::string> m_names;
    std::vector<std::pair<std::string, int>> m_held; ///< the first of them, open: they outlive
                                                     ///< their names
};

} // namespace commands
