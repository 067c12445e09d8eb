#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace commands {

/// The SHA-256 of tables by their names in the folder of results.
///
/// A table has no room to say whose it is; the JSON results that are published with it say so in
/// their provenance, as `"tables": {"summary.csv": "…"}`.
using TableDigests = std::map<std::string, std::string>;

/// A JSON result that also says these tables; the text itself where it is no JSON result.
std::string withTables(std::string_view json, const TableDigests& tables);

/// The tables that a JSON result says; none where it says none or cannot be read.
TableDigests tablesOf(const std::filesystem::path& json);

/// The SHA-256 of a file; empty where it cannot be read to its end.
std::string digestOf(const std::filesystem::path& file);

} // namespace commands
