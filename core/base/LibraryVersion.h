#pragma once

#include <string>

namespace core {

/// A library whose version may show in the last digits of a result.
struct LibraryVersion
{
    std::string name;
    std::string version;

    bool operator==(const LibraryVersion&) const = default;
};

} // namespace core
