#pragma once

#include "core/base/JsonText.h"

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

/// A JSON result that also says these tables, and under `"sha256"` its own digest; the text itself
/// where it is no JSON result.
std::string withTables(std::string_view json, const TableDigests& tables);

/// Whether a JSON result says another digest than its own: it was changed since it was written. One
/// that was only laid out anew is the same; an earlier program says none.
bool isChanged(const core::Json& result);

/// The tables that a JSON result says; none where it says none or cannot be read.
TableDigests tablesOf(const std::filesystem::path& json);

/// The SHA-256 of a regular file; empty where it is none or cannot be read to its end.
std::string digestOf(const std::filesystem::path& file);

} // namespace commands
