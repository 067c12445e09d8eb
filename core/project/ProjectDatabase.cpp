#include "core/project/ProjectDatabase.h"

#include <sqlite3.h>

#include <string>
#include <system_error>

namespace core {

namespace {

constexpr int kPatienceMilliseconds = 3000; ///< for another program's commit

int flagsOf(ProjectDatabase::Mode mode)
{
    switch (mode) {
    case ProjectDatabase::Mode::Write:
        return SQLite::OPEN_READWRITE;
    case ProjectDatabase::Mode::Create:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    case ProjectDatabase::Mode::Read:
    case ProjectDatabase::Mode::Rescue:
        break;
    }
    return SQLite::OPEN_READONLY;
}

SQLite::Database connect(const std::filesystem::path& file, ProjectDatabase::Mode mode,
                         const std::filesystem::path& shown)
{
    if (std::error_code ignored; std::filesystem::is_directory(file, ignored))
        throw ProjectError(ProjectError::Kind::Foreign,
                           file.string() + " is a folder; a project is a file.");
    try {
        SQLite::Database database(file.string(), flagsOf(mode), kPatienceMilliseconds);
        sqlite3* handle = database.getHandle();
        sqlite3_extended_result_codes(handle, 0); // the codes that are compared
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        const bool rescues = mode == ProjectDatabase::Mode::Rescue;
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, rescues ? 0 : 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, rescues ? 1 : 0, nullptr);
        database.exec("PRAGMA trusted_schema = OFF");
        database.exec("PRAGMA cell_size_check = ON");
        database.exec("PRAGMA foreign_keys = ON");
        return database;
    } catch (const SQLite::Exception& error) {
        throwProjectError(shown, error);
    }
}

} // namespace

ProjectDatabase::ProjectDatabase(const std::filesystem::path& file, Mode mode,
                                 const std::filesystem::path& shown)
    : m_file(shown.empty() ? file : shown), m_database(connect(file, mode, m_file))
{
}

} // namespace core
