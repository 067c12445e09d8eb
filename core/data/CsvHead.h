#pragma once

#include "core/data/CsvScan.h"
#include "core/data/TableLayout.h"

#include <string_view>
#include <vector>

namespace core {

/// The first rows of a CSV text, for finding its layout.
struct CsvHead
{
    std::vector<CellRow> rows;
    std::vector<std::size_t> ends; ///< where each row ends in the text
    /// `Line`, or what is wrong with the quotes of a row: remarks before the header need no right
    /// ones, so that its cells are then what stands between separators, quotes included.
    std::vector<RowEnd> faults;
    std::vector<std::size_t> faultFields; ///< the field of the fault, from 0
};

/// Of rows that blanks separate, a lone # in front belongs to the first cell: "# time load".
CsvHead csvHead(std::string_view text, char separator, std::size_t rows);

/// The separator of the first rows as a whole: the one that makes them the most regular table with
/// the most cells that are numbers or times. Where none of comma, semicolon, tab and | makes a
/// table of more than one column, a blank if that does, and '\0' else. The last rows are looked at
/// as well where the first ones are no table.
char guessSeparator(std::string_view text);

} // namespace core
