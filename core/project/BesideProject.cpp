#include "core/project/BesideProject.h"

#include "core/base/FileBytes.h"
#include "core/project/ProjectError.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

using Kind = ProjectError::Kind;

constexpr std::string_view kDatabaseBegin("SQLite format 3\0", 16);
constexpr std::string_view kJournalMark("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kWriteVersion =
    18;                                  ///< place in the header; 2 says WAL, as the next byte does
constexpr std::size_t kJournalTail = 16; ///< length and checksum of a second file's name, the mark
constexpr std::array<const char*, 3> kEndings{"-journal", "-wal", "-shm"};

fs::path beside(const fs::path& file, const char* ending)
{
    fs::path name = file;
    return name += ending;
}

/// Whether there is such a file. Throws where it is not one of its own.
bool hasPlainFile(const fs::path& project, const fs::path& file)
{
    struct stat status = {};
    if (lstat(file.c_str(), &status) != 0)
        return false;
    if (!S_ISREG(status.st_mode) || status.st_nlink > 1)
        throw ProjectError(
            Kind::Foreign,
            Message(SENTENCE("core",
                             "%1 is a link or no file; %2 is not opened until it is moved away."),
                    file.string(), project.filename().string()));
    return status.st_size > 0;
}

/// Whether a journal names a second file, a super-journal. A journal of this program never does:
/// they belong to changes of several databases at once. Read as SQLite does it, but for the
/// checksum.
bool namesSecondFile(const fs::path& journal)
{
    std::ifstream stream(journal, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::streamoff>(stream.tellg());
    if (size < static_cast<std::streamoff>(kJournalTail))
        return false;
    std::array<char, kJournalTail> tail{};
    stream.seekg(size - static_cast<std::streamoff>(kJournalTail));
    stream.read(tail.data(), tail.size());
    return std::string_view(tail.data() + 8, 8) == kJournalMark;
}

} // namespace

fs::path linkedProject(const fs::path& file)
{
    std::error_code error;
    const fs::path linked = fs::weakly_canonical(file, error);
    return error ? file : linked;
}

BesideProject lookBeside(const fs::path& file)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    const std::string name = file.string();
    if (fs::is_directory(status))
        throw ProjectError(Kind::Foreign,
                           Message(SENTENCE("core", "%1 is a folder; a project is a file."), name));
    if (!fs::exists(status))
        throw ProjectError(Kind::Missing, Message(SENTENCE("core", "There is no file %1."), name));
    if (!fs::is_regular_file(status))
        throw ProjectError(
            Kind::Foreign,
            Message(SENTENCE("core", "%1 is a pipe or a device; a project is a file."), name));
    const fs::path linked = linkedProject(file);
    BesideProject found;
    bool hasWal = false;
    for (const char* ending : kEndings) {
        const fs::path other = beside(linked, ending);
        const bool isThere = hasPlainFile(file, other);
        hasWal = hasWal || (isThere && std::string_view(ending) == "-wal");
        if (std::string_view(ending) != "-journal" || !isThere)
            continue;
        if (namesSecondFile(other))
            throw ProjectError(
                Kind::Foreign,
                Message(SENTENCE(
                            "core",
                            "%1 tells to delete another file, which no journal of Surgescope does; "
                            "%2 is not opened until it is moved away."),
                        other.string(), file.filename().string()));
        found.hasJournal = true;
    }
    const std::string header = firstBytes(file, kHeaderBytes);
    found.isWriteAhead = header.starts_with(kDatabaseBegin) && header.size() == kHeaderBytes &&
                         (hasWal || header[kWriteVersion] == 2 || header[kWriteVersion + 1] == 2);
    return found;
}

bool hasJournalBeside(const fs::path& file)
{
    const fs::path linked = linkedProject(file);
    std::error_code error;
    return std::any_of(kEndings.begin(), kEndings.end(), [&](const char* ending) {
        const auto status = fs::symlink_status(beside(linked, ending), error);
        return fs::exists(status) &&
               (!fs::is_regular_file(status) || fs::file_size(beside(linked, ending), error) > 0);
    });
}

void removeWithJournals(const fs::path& file)
{
    std::error_code ignored;
    fs::remove(file, ignored);
    for (const char* ending : kEndings)
        fs::remove(beside(file, ending), ignored);
}

fs::path copyBeside(const fs::path& file, const fs::path& folder)
{
    const fs::path copy = folder / "copy.surgescope";
    std::error_code error;
    fs::copy_file(file, copy, error);
    for (const char* ending : {"-journal", "-wal"})
        if (const fs::path other = beside(linkedProject(file), ending);
            !error && fs::exists(other, error))
            fs::copy_file(other, beside(copy, ending), error);
    if (error)
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core",
                             "%1 can be read unchanged from a copy alone, which could not be made: "
                             "open it in the window, or free some space."),
                    file.string()));
    return copy;
}

} // namespace core
