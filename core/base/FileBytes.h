#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace core {

inline constexpr std::size_t kMostFileBytes = 1 << 28; ///< of results, settings, weights

/// The bytes of a regular file. Throws `InputError` naming it where it is missing, something else
/// (a folder, a pipe, a device), larger than `most` bytes or cannot be read.
std::string wholeFile(const std::filesystem::path& file, std::size_t most = kMostFileBytes);

/// The first bytes of a regular file, at most `count`; nothing of what is none or cannot be read.
std::string firstBytes(const std::filesystem::path& file, std::size_t count);

} // namespace core
