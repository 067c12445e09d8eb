#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace commands {

/// Whether a file says of itself that this program made it: by the provenance in it.
bool saysItIsOurs(const std::filesystem::path& file);

/// The first line of a file; empty where it cannot be read.
std::string firstLineOf(const std::filesystem::path& file);

/// A sentence on the first of these names in `folder` that is one of `inputs`; empty where none is.
std::string inputAmong(const std::filesystem::path& folder, const std::vector<std::string>& names,
                       const std::vector<std::filesystem::path>& inputs);

/// What is in the way of results of these names in `folder`: a sentence on the first file that is
/// one of `inputs` ("-": what standard input reads), a folder, or no earlier result as it was
/// written; empty where there is none.
///
/// A table has no room for a provenance unless that was asked for. It is an earlier result where a
/// JSON result beside it says its digest (see TableDigests.h; with another digest it was changed
/// since, and is in the way), and where none speaks of it, if it begins as the new one does, which
/// `newFirstLine(name)` gives (empty: not known yet). Where no JSON result says any table, as
/// earlier programs wrote them, any result beside it will do.
std::string obstacleTo(const std::filesystem::path& folder, const std::vector<std::string>& names,
                       const std::vector<std::filesystem::path>& inputs,
                       const std::function<std::string(const std::string& name)>& newFirstLine);

/// What the earlier run whose JSON results are `written` anew left under names that are `expected`
/// of this command, as it was written, and what is not written this time.
std::vector<std::string> staleResults(const std::filesystem::path& folder,
                                      const std::vector<std::string>& expected,
                                      const std::vector<std::string>& written);

} // namespace commands
