#pragma once

#include <filesystem>

namespace core {

/// The file that `file` is or links to: SQLite follows links, and keeps its files beside the end of
/// them.
std::filesystem::path linkedProject(const std::filesystem::path& file);

/// What SQLite keeps beside a project while it is written, and finds there after a crash. A
/// stranger's project may bring its own: what is named here is looked at before SQLite acts on it.
struct BesideProject
{
    bool hasJournal = false; ///< of a change that may not have come to its end
    /// The project is in WAL mode, which this program never chooses, or has a file of one beside
    /// it.
    bool isWriteAhead = false;
};

/// Throws `ProjectError` (Missing, Foreign) where `file` is no regular file or no SQLite database,
/// and (Foreign) where a file beside it must not be acted on: a link, something other than a file
/// of its own, or a journal that names a second file, which SQLite would delete.
BesideProject lookBeside(const std::filesystem::path& file);

/// Whether a journal lies beside `file`, whoever wrote it: SQLite would play it back into the next
/// database of that name.
bool hasJournalBeside(const std::filesystem::path& file);

/// Takes a project away with its journals, which would be played back into the next one of its name.
void removeWithJournals(const std::filesystem::path& file);

/// The project and what lies beside it, in `folder`, as a file of the same content; what SQLite
/// does to the copy leaves the original alone.
std::filesystem::path copyBeside(const std::filesystem::path& file,
                                 const std::filesystem::path& folder);

} // namespace core
