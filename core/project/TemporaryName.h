#pragma once

#include "core/base/Leftovers.h"

#include <filesystem>
#include <memory>

namespace core {

/// A name beside `target` that no file has, for what is to take its place: ".NAME.1f03a7.part".
///
/// Names of this form that are there already were left by a program that was killed, as long as one
/// at a time makes them for a target (see ProjectLock.h): they are removed. What is left under the
/// name at the end, its journal too, is removed as well.
class TemporaryName
{
public:
    explicit TemporaryName(const std::filesystem::path& target);
    ~TemporaryName();
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::unique_ptr<Leftover> m_leftover;
};

} // namespace core
