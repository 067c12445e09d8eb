#pragma once

#include "core/base/Message.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The files within a ZIP archive held in memory, stored or deflated.
///
/// Names are compared without regard to case, and a backslash counts as a slash, as the formats
/// built on ZIP have it and some of their writers need it.
///
/// What an archive of strangers may cost is bounded: `read` never makes more than `kSizeLimit`
/// bytes, and not from an entry that claims to be more than 250 times its compressed size (beyond
/// 16 MiB). All errors are `InputError`, naming `source`: no archive, damaged (the checksum of each
/// file read is compared), encrypted, too large, or compressed in another way.
class ZipArchive
{
public:
    static constexpr std::size_t kSizeLimit = std::size_t{1} << 30;

    ZipArchive(std::string bytes, std::string source);

    bool contains(std::string_view name) const;

    /// The names of all files in small letters, sorted; folders are left out.
    std::vector<std::string> names() const;

    /// The bytes it was made of.
    std::string takeBytes() && { return std::move(m_bytes); }

    /// Size of the file when unpacked, as the archive states it; 0 where there is no such file.
    std::size_t sizeOf(std::string_view name) const;

    /// The unpacked file; `InputError` where there is none of that name or it has more bytes.
    std::string read(std::string_view name, std::size_t limit = kSizeLimit) const;

private:
    struct Entry
    {
        std::uint64_t offset;
        std::uint64_t packedSize;
        std::uint64_t size;
        std::uint32_t crc;
        std::uint16_t method;
        bool isEncrypted;
    };

    void readDirectory();
    std::string_view part(std::uint64_t offset, std::uint64_t size) const;
    std::string_view packed(const Entry& entry) const;
    [[noreturn]] void refuse(const Message& fault) const;

    std::string m_bytes;
    std::string m_source;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace core
