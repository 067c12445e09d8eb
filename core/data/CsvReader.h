#pragma once

#include "core/base/Progress.h"
#include "core/data/Table.h"

#include <filesystem>
#include <string_view>

namespace core {

/// Reads a comma-, semicolon- or tab-separated file with a header row into a table of texts.
///
/// LF, CRLF and lone CR line ends, a UTF-8 BOM, quoted fields (with quotes, separators and line
/// ends inside) and blank lines are read. Throws `InputError` with one sentence naming file, row
/// (counted as a spreadsheet does: the header is row 1) and column for: a file that is missing,
/// empty, binary, without data rows, with a repeated column name, or with a row of too few or too
/// many fields.
Table readCsv(const std::filesystem::path& file, const Progress& progress = {});

/// The same from text in memory; `source` stands for the file in messages.
Table readCsvText(std::string_view text, std::string source, const Progress& progress = {});

} // namespace core
