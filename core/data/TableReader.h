#pragma once

#include "core/base/InputError.h"
#include "core/base/Progress.h"
#include "core/data/Table.h"
#include "core/data/TableLayout.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct ReadTable
{
    Table table;
    Layout layout;
    std::vector<LayoutFinding> findings;
};

/// What an exported CSV may begin with, on a line of its own: where it comes from, as JSON.
constexpr std::string_view kExportComment = "# surgescope ";

/// Reads UTF-8 text whose fields a comma, semicolon, tab, | or blanks separate into a table of
/// texts.
///
/// LF, CRLF and lone CR line ends, a BOM and quoted fields (with doubled quotes, separators and
/// line ends inside) are read; blanks around a field are dropped unless they are quoted. Separator
/// and header are found where they are not chosen (see `guessSeparator` and `shapeOf`); a first
/// line "sep=;", as Excel has it, is taken for its word and, as in Excel, is no row. Left out: a
/// comment of an export (`kExportComment`), lines before the header, rows without any text or with
/// # in front, columns with neither name nor value at the right edge, lone texts beyond it, remarks
/// and sums at the end, and a last row that the end of the file cuts off. A row that lacks cells at
/// its end is filled up where the file never writes empty cells there. A column without a name is
/// called "column 3", the second column named "load" "load (2)".
///
/// Throws `InputError` with one sentence naming file, row (counted as a spreadsheet does, from 1)
/// and column for a text that is empty, binary, UTF-16 or not UTF-8, has no data rows or no such
/// row as the header is said to be in, for rows of too few or too many fields, of which five are
/// listed, or a quote that is not closed or not doubled. Stops with `Cancelled` when asked to.
/// Takes time in proportion to the text. `Table::sha256` and `bytes` are those of `text`.
ReadTable readTable(std::string_view text, std::string source, const LayoutChoices& choices = {},
                    const Progress& progress = {});

/// What is wrong with text that holds zero bytes, of which the first follows `before`.
InputError zeroBytes(std::string_view before, const std::string& source);

/// The same rules for the cells of a workbook's sheet, from its first row on.
ReadTable tableOfCells(const std::vector<CellRow>& rows, std::string source,
                       const LayoutChoices& choices = {});

} // namespace core
