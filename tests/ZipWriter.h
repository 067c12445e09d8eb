#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// A text as zlib packs it: with -MAX_WBITS deflated alone, with 16 + MAX_WBITS as a .gz file.
inline std::string deflated(const std::string& text, int windowBits = -MAX_WBITS)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// A ZIP archive of the named files, deflated where that is asked for: workbooks for tests, made of
/// their XML parts.
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>>& files,
                         bool isDeflated = false)
{
    std::string archive;
    std::string directory;
    const auto put = [](std::string& to, std::uint32_t value, int size) {
        for (int i = 0; i < size; ++i)
            to += static_cast<char>(value >> (8 * i) & 0xFF);
    };
    for (const auto& [name, text] : files) {
        const std::string packed = isDeflated ? deflated(text) : text;
        const auto offset = static_cast<std::uint32_t>(archive.size());
        std::string common; // what both headers have alike
        put(common, 20, 2);
        put(common, 0, 2);
        put(common, isDeflated ? 8 : 0, 2);
        put(common, 0, 4);
        put(common,
            static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(text.data()),
                                             static_cast<uInt>(text.size()))),
            4);
        put(common, static_cast<std::uint32_t>(packed.size()), 4);
        put(common, static_cast<std::uint32_t>(text.size()), 4);
        put(common, static_cast<std::uint32_t>(name.size()), 2);
        put(common, 0, 2);
        archive += "PK\3\4" + common + name + packed;
        directory += "PK\1\2";
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, offset, 4);
        directory += name;
    }
    std::string end = "PK\5\6";
    put(end, 0, 4);
    put(end, static_cast<std::uint32_t>(files.size()), 2);
    put(end, static_cast<std::uint32_t>(files.size()), 2);
    put(end, static_cast<std::uint32_t>(directory.size()), 4);
    put(end, static_cast<std::uint32_t>(archive.size()), 4);
    put(end, 0, 2);
    return archive + directory + end;
}
