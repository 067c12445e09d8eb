#include "core/base/TemporaryFolder.h"

#include "core/base/Failure.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>
#include <vector>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kRandomPart = "XXXXXX";
constexpr const char* kLockName = "surgescope.lock"; ///< by this such a folder is known as ours
constexpr int kAttempts = 20;

/// The lock of a folder of ours; -1 where another has it or there is none.
int takeLock(const fs::path& outer, int flags)
{
    const int lock = open((outer / kLockName).c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC | flags,
                          S_IRUSR | S_IWUSR);
    struct stat status = {};
    // Where locks are not kept the folder is taken for used.
    if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0 && fstat(lock, &status) == 0 &&
        S_ISREG(status.st_mode) && status.st_nlink > 0)
        return lock;
    if (lock >= 0)
        close(lock);
    return -1;
}

/// Removes the folders in `parent` whose holders are no more.
void removeAbandoned(const fs::path& parent, std::string_view beginning)
{
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(parent, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.size() == beginning.size() + kRandomPart.size() && name.starts_with(beginning))
            found.push_back(entry->path());
    }
    for (const fs::path& folder : found) {
        struct stat status = {};
        if (lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) ||
            status.st_uid != geteuid())
            continue;
        if (const int lock = takeLock(folder, 0); lock >= 0) {
            fs::remove_all(folder, error);
            close(lock);
        }
    }
}

fs::path systemFolder()
{
    std::error_code error;
    auto folder = fs::temp_directory_path(error);
    if (error) {
        const char* chosen = std::getenv("TMPDIR");
        throw Failure(Message(SENTENCE("core", "The folder for temporary files (TMPDIR) is \"%1\", "
                                               "which is no folder; name one that exists."),
                              std::string(chosen == nullptr ? "/tmp" : chosen)));
    }
    return folder;
}

} // namespace

TemporaryFolder::TemporaryFolder() : TemporaryFolder(systemFolder(), "surgescope-") {}

TemporaryFolder::TemporaryFolder(const fs::path& parent, std::string_view beginning)
{
    removeAbandoned(parent, beginning);
    for (int attempt = 0; attempt < kAttempts && m_lock < 0; ++attempt) {
        std::string name = (parent / (std::string(beginning) += kRandomPart)).string();
        if (mkdtemp(name.data()) == nullptr)
            break;
        m_outer = name;
        m_lock = takeLock(m_outer, O_CREAT); // else another took it for a leftover just now
    }
    m_path = m_outer / "files";
    std::error_code error;
    if (m_lock < 0 || !fs::create_directory(m_path, error)) {
        if (m_lock >= 0) {
            fs::remove_all(m_outer, error);
            close(m_lock);
        }
        throw Failure(Message(SENTENCE("core", "No folder can be made in %1."), parent.string()));
    }
    chmod(m_outer.c_str(), 0711); // what is in it is for its owner
    chmod(m_path.c_str(), 0700);
    m_leftover = std::make_unique<Leftover>([outer = m_outer] {
        std::error_code ignored;
        for (int attempt = 0; attempt < 3 && fs::exists(outer, ignored); ++attempt)
            fs::remove_all(outer, ignored); // again where a thread still writes
    });
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_outer, ignored);
    close(m_lock);
}

} // namespace core
