#include "app/commands/TableDigests.h"

#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/Sha256.h"

#include <cstddef>
#include <fstream>
#include <vector>

namespace commands {

namespace {

constexpr std::size_t kBlockBytes = 1 << 20;

} // namespace

std::string withTables(std::string_view json, const TableDigests& tables)
{
    core::Json result = core::parseJsonIfAny(json);
    if (!result.is_object() || !result.contains("provenance") ||
        !result["provenance"].is_object() || tables.empty())
        return std::string(json);
    result["provenance"]["tables"] = tables;
    return result.dump(2, ' ', false, core::Json::error_handler_t::replace) + '\n';
}

TableDigests tablesOf(const std::filesystem::path& json)
{
    try {
        const std::string text = core::wholeFile(json);
        const core::Json tables =
            core::parseJsonIfAny(core::jsonMember(core::jsonMember(text, "provenance"), "tables"));
        TableDigests digests;
        if (tables.is_object())
            for (const auto& [name, digest] : tables.items())
                if (digest.is_string())
                    digests[name] = digest.get<std::string>();
        return digests;
    } catch (const core::InputError&) {
        return {};
    }
}

std::string digestOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> block(kBlockBytes);
    core::Sha256 hash;
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        hash.feed({block.data(), static_cast<std::size_t>(stream.gcount())});
    }
    return stream.eof() ? hash.finish() : std::string();
}

} // namespace commands
