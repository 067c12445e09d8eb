#include "core/project/ProjectError.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <new>
#include <system_error>

namespace core {

namespace {

using Kind = ProjectError::Kind;

ProjectError cannotOpen(const std::filesystem::path& file)
{
    if (std::error_code ignored; !std::filesystem::exists(file, ignored))
        return {Kind::Missing, Message(SENTENCE("core", "There is no file %1."), file.string())};
    return {Kind::Missing,
            Message(SENTENCE("core",
                             "%1 could not be opened: check that it and its folder may be read."),
                    file.string())};
}

} // namespace

ProjectError damagedProject(const std::filesystem::path& file)
{
    return {
        Kind::Damaged,
        Message(SENTENCE("core", "%1 is damaged; what is readable of it can be saved as another "
                                 "project."),
                file.string())};
}

void throwProjectError(const std::filesystem::path& file, const SQLite::Exception& error)
{
    const std::string name = file.string();
    switch (error.getErrorCode() & 0xFF) { // the rest tells details
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_NOTADB:
        throw ProjectError(Kind::Foreign,
                           Message(SENTENCE("core", "%1 is not a project of Surgescope."), name));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw ProjectError(
            Kind::Busy,
            Message(
                SENTENCE("core", "%1 is being written by another program; try again in a moment."),
                name));
    case SQLITE_FULL:
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core",
                             "There is no room left on the disk for %1; what was saved before is "
                             "intact: free some space, or save the project on another disk."),
                    name));
    case SQLITE_CANTOPEN:
        throw cannotOpen(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        if (error.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED)
            throw ProjectError(
                Kind::NotStored,
                Message(
                    SENTENCE("core",
                             "%1 has been moved or deleted since it was opened; save the project "
                             "under another name."),
                    name));
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core", "%1 cannot be written: save the project in another folder."),
                    name));
    case SQLITE_IOERR:
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core",
                             "%1 could not be read or written, because the disk or a limit of "
                             "the system did not let it; what was saved before is intact: save "
                             "the project on another disk."),
                    name));
    case SQLITE_CORRUPT:
    default: // what a sound file never gives
        throw damagedProject(file);
    }
}

} // namespace core
