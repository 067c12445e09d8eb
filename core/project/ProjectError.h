#pragma once

#include "core/base/InputError.h"

#include <filesystem>
#include <utility>

namespace SQLite {
class Exception;
}

namespace core {

/// What is wrong with a project file, in one sentence that names it and says what can be done.
class ProjectError : public InputError
{
public:
    enum class Kind
    {
        Missing,   ///< there is no such file, or it may not be read
        Foreign,   ///< no project of this program
        Newer,     ///< of a newer version of it
        Damaged,   ///< what is readable can be saved, see `rescueProject`
        NotStored, ///< nothing of the change is in the file; what was in it before still is
        Busy,      ///< another program writes into it just now
    };

    ProjectError(Kind kind, Message sentence) : InputError(std::move(sentence)), m_kind(kind) {}

    Kind kind() const noexcept { return m_kind; }

private:
    Kind m_kind;
};

/// "FILE is damaged; ..."
ProjectError damagedProject(const std::filesystem::path& file);

/// Throws what an SQLite error means for the project `file`: no message of SQLite is shown.
[[noreturn]] void throwProjectError(const std::filesystem::path& file,
                                    const SQLite::Exception& error);

} // namespace core
