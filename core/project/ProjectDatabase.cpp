#include "core/project/ProjectDatabase.h"

#include "core/base/TemporaryFolder.h"
#include "core/project/BesideProject.h"

#include <sqlite3.h>

#include <string>
#include <system_error>
#include <utility>

namespace core {

namespace {

using Mode = ProjectDatabase::Mode;

constexpr int kPatienceMilliseconds = 3000; ///< for another program's commit

int flagsOf(Mode mode)
{
    switch (mode) {
    case Mode::Write:
        return SQLite::OPEN_READWRITE;
    case Mode::Create:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    case Mode::Read:
    case Mode::Rescue:
        break;
    }
    return SQLite::OPEN_READONLY;
}

SQLite::Database connect(const std::filesystem::path& file, int flags, bool rescues)
{
    // As an absolute path no name means a database in memory or an address; the links in it have
    // been followed, so that no other can take the place of one.
    SQLite::Database database(std::filesystem::absolute(linkedProject(file)).string(),
                              flags | SQLITE_OPEN_NOFOLLOW, kPatienceMilliseconds);
    sqlite3* handle = database.getHandle();
    sqlite3_extended_result_codes(handle, 0); // the codes that are compared
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, rescues ? 0 : 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, rescues ? 1 : 0, nullptr);
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA foreign_keys = ON");
    return database;
}

/// Whether reading needs a change to be taken back first, which a reader may not do.
bool needsRollback(SQLite::Database& database)
{
    try {
        database.execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception& error) {
        return error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK;
    }
    return false;
}

} // namespace

ProjectDatabase::Connection ProjectDatabase::open(const std::filesystem::path& file, Mode mode,
                                                  const std::filesystem::path& shown)
{
    const bool rescues = mode == Mode::Rescue;
    const bool reads = rescues || mode == Mode::Read;
    BesideProject beside;
    if (mode != Mode::Create)
        beside = lookBeside(file);
    const auto copied = [&] {
        auto folder = std::make_unique<TemporaryFolder>();
        const auto copy = copyBeside(file, folder->path());
        return Connection{std::move(folder), connect(copy, SQLite::OPEN_READWRITE, rescues)};
    };
    try {
        if (reads && beside.isWriteAhead) // would leave files beside the original
            return copied();
        Connection connection{nullptr, connect(file, flagsOf(mode), rescues)};
        if (reads && beside.hasJournal && needsRollback(connection.database))
            return copied();
        if (mode == Mode::Write && beside.isWriteAhead)
            connection.database.execAndGet("PRAGMA journal_mode = DELETE");
        return connection;
    } catch (const SQLite::Exception& error) {
        throwProjectError(shown, error);
    }
}

ProjectDatabase::ProjectDatabase(const std::filesystem::path& file, Mode mode,
                                 const std::filesystem::path& shown)
    : m_file(shown.empty() ? file : shown), m_connection(open(file, mode, m_file))
{
}

ProjectDatabase::~ProjectDatabase() = default;

ProjectDatabase::Connection::Connection(std::unique_ptr<TemporaryFolder> copyFolder,
                                        SQLite::Database opened)
    : folder(std::move(copyFolder)), database(std::move(opened))
{
}

ProjectDatabase::Connection::Connection(Connection&&) noexcept = default;
ProjectDatabase::Connection::~Connection() = default;

} // namespace core
