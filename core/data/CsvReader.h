#pragma once

#include "core/base/Progress.h"
#include "core/data/TableReader.h"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

namespace core {

/// The bytes of a file, or of a pipe until it is closed. Throws `InputError` naming it when it is
/// missing, a folder, cannot be read, or, as soon as that is seen, when it cannot be a table: zero
/// bytes in what is no UTF-16 text, a first row of more than 16 MiB. Can be cancelled while a pipe
/// is waited for.
std::string fileBytes(const std::filesystem::path& file, const Progress& progress = {});

/// The same of a stream, such as standard input, which `source` names.
std::string streamBytes(std::istream& stream, const std::string& source,
                        const Progress& progress = {});

/// Reads a file as `readTable` does its text, with nothing chosen.
Table readCsv(const std::filesystem::path& file, const Progress& progress = {});

/// The same from text in memory; `source` stands for the file in messages.
Table readCsvText(std::string_view text, std::string source, const Progress& progress = {});

} // namespace core
