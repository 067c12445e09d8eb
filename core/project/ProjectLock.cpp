#include "core/project/ProjectLock.h"

#include "core/project/BesideProject.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace core {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& project)
{
    auto name = std::filesystem::path(".");
    name += project.filename();
    name += ".lock";
    return project.parent_path() / name;
}

/// Whether the open file is an empty one of its own: a file of someone else by this name is left
/// alone.
bool isLockFile(int descriptor)
{
    struct stat status = {};
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0 &&
           status.st_nlink <= 1;
}

/// Whether the open file is still the one of that name: its holder takes it away.
bool isNamed(int descriptor, const std::filesystem::path& file)
{
    struct stat open = {};
    struct stat named = {};
    return fstat(descriptor, &open) == 0 && lstat(file.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

} // namespace

ProjectLock::ProjectLock(const std::filesystem::path& project)
    : m_file(lockFile(linkedProject(project)))
{
    constexpr int kAttempts = 100; // each time another holder has just taken its file away
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int descriptor =
            open(m_file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            if (errno == ELOOP || errno == EISDIR || errno == ENXIO)
                m_outcome = Outcome::InTheWay;
            return;
        }
        if (!isLockFile(descriptor)) {
            m_outcome = Outcome::InTheWay;
        } else {
            if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
                m_outcome = errno == EWOULDBLOCK ? Outcome::HeldByAnother : Outcome::Impossible;
            else if (isNamed(descriptor, m_file))
                m_outcome = Outcome::Held;
            else {
                close(descriptor);
                continue;
            }
        }
        if (m_outcome != Outcome::Held) {
            close(descriptor);
            return;
        }
        m_descriptor = descriptor;
        m_leftover = std::make_unique<Leftover>([file = m_file] { std::filesystem::remove(file); });
        return;
    }
}

ProjectLock::~ProjectLock()
{
    release();
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_file(std::move(other.m_file)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_leftover(std::move(other.m_leftover)),
      m_outcome(std::exchange(other.m_outcome, Outcome::Impossible))
{
}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::move(other.m_file);
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_leftover = std::move(other.m_leftover);
        m_outcome = std::exchange(other.m_outcome, Outcome::Impossible);
    }
    return *this;
}

void ProjectLock::release()
{
    if (m_descriptor < 0)
        return;
    // Taken away while it is still held: whoever waits then locks a file of their own.
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
    m_leftover.reset();
    close(std::exchange(m_descriptor, -1));
}

} // namespace core
