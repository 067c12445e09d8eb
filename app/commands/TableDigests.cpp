#include "app/commands/TableDigests.h"

#include "app/commands/TextTable.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/base/Sha256.h"

#include <cstddef>
#include <fstream>
#include <system_error>
#include <vector>

namespace commands {

namespace {

constexpr std::size_t kBlockBytes = 1 << 20;
constexpr const char* kOwnDigest = "sha256";

/// Of all that the result says but this digest.
std::string ownDigest(core::Json result)
{
    result["provenance"].erase(kOwnDigest);
    core::Sha256 hash;
    hash.feed(result.dump());
    return hash.finish();
}

bool hasProvenance(const core::Json& result)
{
    return result.is_object() && result.contains("provenance") && result["provenance"].is_object();
}

} // namespace

std::string withTables(std::string_view json, const TableDigests& tables)
{
    core::Json result = core::parseJsonIfAny(json);
    if (!hasProvenance(result))
        return std::string(json);
    if (!tables.empty())
        result["provenance"]["tables"] = tables;
    result["provenance"][kOwnDigest] = ownDigest(result);
    return jsonText(result.dump(2, ' ', false, core::Json::error_handler_t::replace)) + '\n';
}

bool isChanged(const core::Json& result)
{
    return hasProvenance(result) && result["provenance"].contains(kOwnDigest) &&
           result["provenance"][kOwnDigest] != ownDigest(result);
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
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) // a pipe might never end
        return {};
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
