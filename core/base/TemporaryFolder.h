#pragma once

#include "core/base/Leftovers.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace core {

/// An empty folder for files on their way, gone with the object, also where a signal ends the
/// program. What a program left that was killed is removed when the next folder is made in the same
/// place.
class TemporaryFolder
{
public:
    /// In the system's folder for such. Throws `Failure` where nothing can be made there.
    TemporaryFolder();
    /// In `parent`, as a folder whose name begins with `beginning`.
    TemporaryFolder(const std::filesystem::path& parent, std::string_view beginning);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_outer; ///< holds the lock and the folder
    std::filesystem::path m_path;
    int m_lock = -1; ///< held as long as this lives: a folder without its holder is a leftover
    std::unique_ptr<Leftover> m_leftover;
};

} // namespace core
