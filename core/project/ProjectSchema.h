#pragma once

#include "core/project/ProjectDatabase.h"

#include <cstdint>
#include <span>

namespace core {

/// "SGSP": what tells a project from any other SQLite file (`PRAGMA application_id`).
constexpr std::int32_t kProjectApplicationId = 0x53475350;

/// One script per version of the file format (`PRAGMA user_version`): script n makes version n + 1
/// of version n, and an empty file has version 0. A script is never changed once it has been
/// released, so that a file of any version has the tables its scripts make.
std::span<const char* const> projectMigrations();

/// Makes the tables of an empty file, or brings those of an older version up to date: in one
/// transaction, all or nothing.
void migrateProject(const ProjectDatabase& database,
                    std::span<const char* const> migrations = projectMigrations());

/// Throws `ProjectError` unless the file is a sound project of a version that is known: its id, its
/// version, exactly the tables of that version, and SQLite's check of its pages.
void checkProject(const ProjectDatabase& database,
                  std::span<const char* const> migrations = projectMigrations());

} // namespace core
