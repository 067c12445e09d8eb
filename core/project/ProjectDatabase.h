#pragma once

#include "core/project/ProjectError.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Savepoint.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <memory>
#include <utility>

namespace core {

class TemporaryFolder;

/// A connection to the SQLite file of a project that trusts nothing in it: functions in its schema,
/// triggers and views do not run, no extension is loaded, the sizes of cells are checked.
///
/// Read or rescued, the file and its folder are opened for nothing but reading: where a crash left
/// a change to be taken back, or the file is in WAL mode, a private copy is read. What lies beside
/// it is looked at first, see BesideProject.h.
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
    ~ProjectDatabase();

    /// As messages call it.
    const std::filesystem::path& file() const { return m_file; }

    /// What `work(database)` gives, its SQLite errors turned into `ProjectError`.
    template <typename Work>
    auto with(Work&& work) const
    {
        try {
            return work(m_connection.database);
        } catch (const SQLite::Exception& error) {
            throwProjectError(m_file, error);
        }
    }

private:
    struct Connection
    {
        Connection(std::unique_ptr<TemporaryFolder> copyFolder, SQLite::Database opened);
        Connection(Connection&&) noexcept;
        ~Connection();

        std::unique_ptr<TemporaryFolder> folder; ///< of a private copy, gone after the connection
        SQLite::Database database;
    };
    static Connection open(const std::filesystem::path& file, Mode mode,
                           const std::filesystem::path& shown);

    std::filesystem::path m_file;
    mutable Connection m_connection;
};

} // namespace core
