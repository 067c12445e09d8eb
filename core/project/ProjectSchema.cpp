#include "core/project/ProjectSchema.h"

#include <string>
#include <vector>

namespace core {

namespace {

const char* const kMigrations[] = {
    // Version 1.
    R"sql(
CREATE TABLE setting (
    name   TEXT NOT NULL PRIMARY KEY,
    value  TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE item (
    id      INTEGER PRIMARY KEY,
    parent  INTEGER REFERENCES item (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    created INTEGER NOT NULL,
    facts   TEXT NOT NULL,
    sha256  TEXT NOT NULL
) STRICT;

CREATE INDEX item_parent ON item (parent);

CREATE TABLE array (
    item  INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    name  TEXT NOT NULL,
    type  TEXT NOT NULL,
    count INTEGER NOT NULL,
    data  BLOB NOT NULL,
    UNIQUE (item, name)
) STRICT;
)sql",
    // Version 2: how a file was read is kept as choices, with the items it concerns; the tables are
    // the same, and items of version 1 are read as they are.
    "",
};

std::vector<std::string> tablesOf(SQLite::Database& database)
{
    std::vector<std::string> tables;
    SQLite::Statement rows(database, "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || "
                                     "coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    while (rows.executeStep())
        tables.push_back(rows.getColumn(0).getString());
    return tables;
}

/// The tables that the first `version` scripts make.
std::vector<std::string> expectedTables(std::span<const char* const> migrations,
                                        std::size_t version)
{
    SQLite::Database empty(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* script : migrations.first(version))
        empty.exec(script);
    return tablesOf(empty);
}

std::int64_t pragma(SQLite::Database& database, const char* query)
{
    return database.execAndGet(query).getInt64();
}

} // namespace

std::span<const char* const> projectMigrations()
{
    return kMigrations;
}

void migrateProject(const ProjectDatabase& database, std::span<const char* const> migrations)
{
    database.with([&](SQLite::Database& sqlite) {
        const auto version = static_cast<std::size_t>(pragma(sqlite, "PRAGMA user_version"));
        if (version >= migrations.size())
            return;
        if (version == 0)
            sqlite.exec("PRAGMA auto_vacuum = FULL"); // the room of what is removed is given back
        SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        for (const char* script : migrations.subspan(version))
            sqlite.exec(script);
        sqlite.exec("PRAGMA application_id = " + std::to_string(kProjectApplicationId));
        sqlite.exec("PRAGMA user_version = " + std::to_string(migrations.size()));
        transaction.commit();
    });
}

void checkProject(const ProjectDatabase& database, std::span<const char* const> migrations)
{
    const std::string name = database.file().string();
    database.with([&](SQLite::Database& sqlite) {
        const auto version = pragma(sqlite, "PRAGMA user_version");
        const auto known = static_cast<std::int64_t>(migrations.size());
        if (pragma(sqlite, "PRAGMA application_id") != kProjectApplicationId || version < 1)
            throw ProjectError(
                ProjectError::Kind::Foreign,
                Message(SENTENCE("core", "%1 is not a project of Surgescope."), name));
        if (version > known)
            throw ProjectError(
                ProjectError::Kind::Newer,
                Message(
                    SENTENCE("core",
                             "%1 was saved by a newer version of Surgescope (its format is "
                             "version %2, this program reads up to %3); open it with that one."),
                    name, std::to_string(version), std::to_string(known)));
        if (tablesOf(sqlite) != expectedTables(migrations, static_cast<std::size_t>(version)))
            throw damagedProject(database.file());
        SQLite::Statement check(sqlite, "PRAGMA integrity_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok" ||
            SQLite::Statement(sqlite, "PRAGMA foreign_key_check").executeStep())
            throw damagedProject(database.file());
    });
}

} // namespace core
