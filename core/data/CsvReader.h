#pragma once

#include "core/base/Progress.h"
#include "core/data/TableReader.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// The bytes of a file. Throws `InputError` naming it when it is missing, a folder or cannot be
/// read.
std::string fileBytes(const std::filesystem::path& file, const Progress& progress = {});

/// Reads a file as `readTable` does its text, with nothing chosen.
Table readCsv(const std::filesystem::path& file, const Progress& progress = {});

/// The same from text in memory; `source` stands for the file in messages.
Table readCsvText(std::string_view text, std::string source, const Progress& progress = {});

} // namespace core
