#pragma once

#include "core/base/Progress.h"
#include "core/data/Table.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// What an exported CSV may begin with, on a line of its own: where it comes from, as JSON.
constexpr std::string_view kExportComment = "# surgescope ";

/// Reads a comma-, semicolon- or tab-separated file with a header row into a table of texts.
///
/// The separator is the commonest of the three in the header. LF, CRLF and lone CR line ends, a
/// UTF-8 BOM and quoted fields (with doubled quotes, separators and line ends inside) are read;
/// blanks around a field are dropped unless they are quoted; rows without any text are left out; a
/// column without a name is called "column 3". A comment of an export (`kExportComment`) before the
/// header is left out.
///
/// Throws `InputError` with one sentence naming file, row (counted as a spreadsheet does: the
/// header is row 1) and column for: a file that is missing, a folder, empty, binary, UTF-16 or not
/// UTF-8, without data rows, with a repeated column name, with a row of too few or too many fields,
/// or with a quote that is not closed or not doubled. Stops with `Cancelled` when asked to.
Table readCsv(const std::filesystem::path& file, const Progress& progress = {});

/// The same from text in memory; `source` stands for the file in messages.
Table readCsvText(std::string_view text, std::string source, const Progress& progress = {});

} // namespace core
