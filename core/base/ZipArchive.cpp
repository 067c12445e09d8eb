#include "core/base/ZipArchive.h"

#include "core/base/InputError.h"

#include <zlib.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace core {

namespace {

// PKWARE, APPNOTE.TXT 6.3.10, section 4.3.
constexpr std::string_view kLocalMark("PK\3\4", 4);
constexpr std::string_view kCentralMark("PK\1\2", 4);
constexpr std::string_view kEndMark("PK\5\6", 4);
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint64_t kInExtraField = 0xFFFFFFFF; ///< a size that stands in the ZIP64 field
constexpr std::uint16_t kZip64Field = 1;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

constexpr std::uint64_t kRatioLimit = 250;
constexpr std::uint64_t kSmall = 16U << 20;
constexpr std::uint64_t kDeflateRatio = 1032; ///< the most that deflate can do

/// An unsigned number of `size` bytes, least significant first; `at + size` lies within.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i - 1]);
    return value;
}

std::string comparable(std::string_view name)
{
    std::string key(name);
    for (char& c : key)
        c = c == '\\' ? '/' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key.substr(key.starts_with('/') ? 1 : 0);
}

/// Takes the sizes and the offset from the ZIP64 field where the fixed ones point there.
void widen(std::string_view extra, std::uint64_t& size, std::uint64_t& packedSize,
           std::uint64_t& offset)
{
    while (extra.size() >= 4) {
        const std::uint64_t id = number(extra, 0, 2);
        std::string_view field = extra.substr(4, number(extra, 2, 2));
        extra.remove_prefix(4 + field.size());
        if (id != kZip64Field)
            continue;
        for (std::uint64_t* wide : {&size, &packedSize, &offset}) {
            if (*wide != kInExtraField || field.size() < 8)
                continue;
            *wide = number(field, 0, 8);
            field.remove_prefix(8);
        }
        return;
    }
}

/// Unpacks into exactly `size` bytes; false where that is not what comes out.
bool inflateTo(std::string_view packed, std::string& unpacked)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    // zlib counts in 32 bits: enough below `kSizeLimit`. It does not write to its input.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return result == Z_STREAM_END && stream.avail_out == 0;
}

} // namespace

ZipArchive::ZipArchive(std::string bytes, std::string source)
    : m_bytes(std::move(bytes)), m_source(std::move(source))
{
    if (m_bytes.size() > kSizeLimit)
        throw InputError(
            Message(SENTENCE("core", "%1 is larger than 1 GiB; save the sheet as CSV."), m_source));
    readDirectory();
}

bool ZipArchive::contains(std::string_view name) const
{
    return m_entries.contains(comparable(name));
}

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, entry] : m_entries)
        if (!name.ends_with('/'))
            names.push_back(name);
    return names;
}

std::size_t ZipArchive::sizeOf(std::string_view name) const
{
    const auto found = m_entries.find(comparable(name));
    return found == m_entries.end() ? 0 : found->second.size;
}

std::string ZipArchive::read(std::string_view name, std::size_t limit) const
{
    const auto found = m_entries.find(comparable(name));
    if (found == m_entries.end())
        refuse(Message(SENTENCE("core", "it has no part \"%1\""), name));
    const Entry& entry = found->second;
    if (entry.isEncrypted)
        throw InputError(Message(
            SENTENCE("core", "%1 is protected by a password; save it without one."), m_source));
    if (entry.size > limit)
        throw InputError(Message(
            SENTENCE("core", "%1 is too large when unpacked; save the sheet as CSV."), m_source));
    const std::string_view bytes = packed(entry);
    if (entry.method != kStored && entry.method != kDeflated)
        refuse(SENTENCE("core", "a part is compressed in an unknown way"));
    if ((entry.method == kStored && entry.size != bytes.size()) ||
        entry.size > (bytes.size() + 1) * kDeflateRatio)
        refuse(SENTENCE("core", "a part does not have the size that is stated"));
    if (entry.size > kSmall && entry.size > bytes.size() * kRatioLimit)
        throw InputError(
            Message(SENTENCE("core", "%1 unpacks to more than %2 times its size, as no "
                                     "ordinary workbook does; save the sheet as CSV."),
                    m_source, kRatioLimit));
    std::string unpacked;
    unpacked.reserve(entry.size + 128); // the XML reader appends to it
    if (entry.method == kStored) {
        unpacked.assign(bytes);
    } else {
        unpacked.resize(entry.size);
        if (!inflateTo(bytes, unpacked))
            refuse(SENTENCE("core", "a part cannot be unpacked"));
    }
    const uLong crc = crc32(0, reinterpret_cast<const Bytef*>(unpacked.data()),
                            static_cast<uInt>(unpacked.size()));
    if (crc != entry.crc)
        refuse(SENTENCE("core", "a part does not have its checksum"));
    return unpacked;
}

void ZipArchive::readDirectory()
{
    const std::size_t tail = m_bytes.size() - std::min(m_bytes.size(), kEndSize + kLongestComment);
    const std::size_t found = m_bytes.rfind(kEndMark);
    if (found == std::string::npos || found < tail || found + kEndSize > m_bytes.size())
        refuse(SENTENCE("core", "its end is missing"));
    const std::string_view end = part(found, kEndSize);
    const std::uint64_t count = number(end, 10, 2);
    std::uint64_t at = number(end, 16, 4);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::string_view header = part(at, kCentralSize);
        if (!header.starts_with(kCentralMark))
            refuse(SENTENCE("core", "its list of parts is broken"));
        const std::uint64_t nameSize = number(header, 28, 2);
        const std::uint64_t extraSize = number(header, 30, 2);
        const std::string_view name = part(at + kCentralSize, nameSize);
        Entry entry{.offset = number(header, 42, 4),
                    .packedSize = number(header, 20, 4),
                    .size = number(header, 24, 4),
                    .crc = static_cast<std::uint32_t>(number(header, 16, 4)),
                    .method = static_cast<std::uint16_t>(number(header, 10, 2)),
                    .isEncrypted = (number(header, 8, 2) & 1) != 0};
        widen(part(at + kCentralSize + nameSize, extraSize), entry.size, entry.packedSize,
              entry.offset);
        m_entries.try_emplace(comparable(name), entry);
        at += kCentralSize + nameSize + extraSize + number(header, 32, 2);
    }
}

std::string_view ZipArchive::part(std::uint64_t offset, std::uint64_t size) const
{
    if (offset > m_bytes.size() || size > m_bytes.size() - offset)
        refuse(SENTENCE("core", "a part lies beyond its end"));
    return std::string_view(m_bytes).substr(offset, size);
}

std::string_view ZipArchive::packed(const Entry& entry) const
{
    const std::string_view header = part(entry.offset, kLocalSize);
    if (!header.starts_with(kLocalMark))
        refuse(SENTENCE("core", "a part is not where it should be"));
    // The name and the extra field of this header may be others than those of the directory.
    const std::uint64_t before = kLocalSize + number(header, 26, 2) + number(header, 28, 2);
    return part(entry.offset + before, entry.packedSize);
}

void ZipArchive::refuse(const Message& fault) const
{
    throw InputError(Message(SENTENCE("core", "%1 is damaged or no workbook: %2; open it in a "
                                              "spreadsheet program and save it again."),
                             m_source, fault));
}

} // namespace core
