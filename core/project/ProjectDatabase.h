#pragma once

#include "core/project/ProjectError.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Savepoint.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <utility>

namespace core {

/// A connection to the SQLite file of a project that trusts nothing in it: functions in its schema,
/// triggers and views do not run, no extension is loaded, the sizes of cells are checked.
///
/// A commit is in the file, or nothing of it is (rollback journal, synchronised to the disk).
class ProjectDatabase
{
public:
    enum class Mode
    {
        Read,
        Write,
        Create, ///< an empty one where there is no file
        Rescue, ///< read, and overlook what is wrong with its header
    };

    /// Throws `ProjectError`. `shown` is what messages call the file, where that is not its name.
    ProjectDatabase(const std::filesystem::path& file, Mode mode,
                    const std::filesystem::path& shown = {});

    /// As messages call it.
    const std::filesystem::path& file() const { return m_file; }

    /// What `work(database)` gives, its SQLite errors turned into `ProjectError`.
    template <typename Work>
    auto with(Work&& work) const
    {
        try {
            return work(m_database);
        } catch (const SQLite::Exception& error) {
            throwProjectError(m_file, error);
        }
    }

private:
    std::filesystem::path m_file;
    mutable SQLite::Database m_database;
};

} // namespace core
