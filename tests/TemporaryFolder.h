#pragma once

#include "core/base/TemporaryFolder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// An empty folder of one's own, gone with the object.
class TemporaryFolder : public core::TemporaryFolder
{
public:
    /// Writes a file into the folder and returns where it is.
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path() / name, std::ios::binary) << text;
        return (path() / name).string();
    }
};

/// The bytes of a file; empty when there is none.
inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}
