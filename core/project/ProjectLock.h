#pragma once

#include "core/base/Leftovers.h"

#include <filesystem>
#include <memory>

namespace core {

/// The right to write into a project: one holder at a time, in any process. The operating system
/// takes it back when its holder ends, however that comes about.
///
/// It is a lock on a file beside the project, ".NAME.lock", of no content. A link to a project has
/// the lock of the file that it leads to.
class ProjectLock
{
public:
    enum class Outcome
    {
        Held,
        HeldByAnother,
        InTheWay,   ///< a file of someone else has the lock's name
        Impossible, ///< nothing can be written in the folder
    };

    explicit ProjectLock(const std::filesystem::path& project);
    /// Takes the file away where it was held.
    ~ProjectLock();
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;

    Outcome outcome() const { return m_outcome; }
    const std::filesystem::path& file() const { return m_file; } ///< that of the lock

private:
    void release();

    std::filesystem::path m_file;
    int m_descriptor = -1; ///< of the file, where it is held
    std::unique_ptr<Leftover> m_leftover; ///< the file, where it is held
    Outcome m_outcome = Outcome::Impossible;
};

} // namespace core
