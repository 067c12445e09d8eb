#pragma once

#include "app/commands/TableDigests.h"

#include <filesystem>
#include <string>
#include <vector>

namespace commands {

/// The tables beside a JSON result, of which its provenance lists those published with it.
///
/// A result may have been renamed, with its tables or alone: a table is looked for with what stands
/// before the usual name of the result ("explain-1-"), under the name that is listed, and under its
/// usual one.
class TablesBeside
{
public:
    /// `usual`: what the result is called by its command ("explain.json").
    TablesBeside(const std::filesystem::path& result, const std::string& usual);

    /// Where the table of this usual name ("scores.csv") is, or should be.
    std::filesystem::path placeOf(const std::string& table) const;
    bool isThere(const std::string& table) const;
    bool isListed(const std::string& table) const { return !listed(table).empty(); }
    /// Whether it is there with another digest than is listed.
    bool isChanged(const std::string& table) const;

    /// The usual names of listed tables.
    std::vector<std::string> names() const;

    /// Throws `core::InputError` where a pipe, a device or a folder is in the place of one of these
    /// or of a listed table: reading it might never end.
    void requireFiles(const std::vector<std::string>& tables) const;

private:
    std::string listed(const std::string& table) const; ///< its listed name; empty for none

    std::filesystem::path m_result;
    std::string m_prefix;
    TableDigests m_digests;
};

} // namespace commands
