#pragma once

#include "core/base/Progress.h"
#include "core/data/Sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The sheets of an Excel workbook (.xlsx, .xlsm) or an OpenDocument spreadsheet (.ods), in their
/// order, hidden ones too; sheets that hold a chart only are left out.
///
/// What a cell becomes: a number its shortest text that reads back the same, with a decimal point;
/// a date "2024-03-04 00:00:00"; a time of day "13:30:00"; a truth value "true" or "false"; an
/// error its text ("#N/A"); a formula the value it had when the file was saved. A share shown with
/// % is "25%", as in a CSV of the sheet; amounts of money are numbers. Of merged cells the first
/// has the value. In Excel's files a number is a date, time or percentage by its number format, in
/// both date systems.
struct Workbook
{
    std::vector<Sheet> sheets;
};

/// Whether a file that begins so is a workbook: a ZIP archive, or an Excel file before 2007
/// (`readWorkbookBytes` then says how to go on).
bool isWorkbook(std::string_view firstBytes);

/// Reads all sheets of a file's bytes; `source` stands for the file in messages. `InputError` with
/// one sentence naming it: an .xls or .xlsb file, protected by a password, damaged, or larger than
/// `ZipArchive` and `SheetBuilder` allow. Stops with `Cancelled` when asked to.
Workbook readWorkbookBytes(std::string bytes, const std::string& source,
                           const Progress& progress = {});

/// Index of the sheet to read where none is named: the first that is shown and has at least two
/// rows and two columns, else the first hidden one of that size. `InputError` where none has.
std::size_t mainSheet(const Workbook& workbook, std::string_view source);

/// Index of the sheet of that name, else by its number from 1; `InputError` (setting "sheet")
/// listing the names where there is neither.
std::size_t sheetNamed(const Workbook& workbook, std::string_view name, std::string_view source);

} // namespace core
