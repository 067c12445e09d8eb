#include "core/project/ProjectLock.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

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

} // namespace

// SQLite's own lock of an empty database: the same code on every system, and nothing is written.
ProjectLock::ProjectLock(const std::filesystem::path& project) : m_file(lockFile(project))
{
    std::error_code error;
    const auto status = std::filesystem::symlink_status(m_file, error);
    const bool isThere = std::filesystem::exists(status);
    // A file of someone else by this name is left alone.
    if (isThere && (!std::filesystem::is_regular_file(status) ||
                    std::filesystem::file_size(m_file, error) > 0))
        return;
    try {
        m_connection = std::make_unique<SQLite::Database>(m_file.string(), SQLite::OPEN_READWRITE |
                                                                               SQLite::OPEN_CREATE);
        m_connection->exec("PRAGMA journal_mode = MEMORY"); // no file beside that one
        m_connection->exec("BEGIN EXCLUSIVE");
        m_outcome = Outcome::Held;
    } catch (const SQLite::Exception& fault) {
        m_connection.reset();
        if ((fault.getErrorCode() & 0xFF) == SQLITE_BUSY)
            m_outcome = Outcome::HeldByAnother;
    }
}

ProjectLock::~ProjectLock()
{
    release();
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_file(std::move(other.m_file)), m_connection(std::move(other.m_connection)),
      m_outcome(std::exchange(other.m_outcome, Outcome::Impossible))
{
}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::move(other.m_file);
        m_connection = std::move(other.m_connection);
        m_outcome = std::exchange(other.m_outcome, Outcome::Impossible);
    }
    return *this;
}

void ProjectLock::release()
{
    if (!m_connection)
        return;
    // Taken away while it is still held: whoever waits then locks a file of their own.
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
    m_connection.reset();
}

} // namespace core
