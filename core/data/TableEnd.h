#pragma once

#include "core/data/TableRows.h"

namespace core {

/// Remarks and rows of sums at the end of a table.
struct Footer
{
    std::size_t count = 0;
    std::size_t regular = 0; ///< how many of them have a cell for each column
    std::string text;        ///< the first cell with text of the first of them
    bool beginsOdd = false;  ///< the first is `oddRows()[odd]`, else the first of the regular ones
};

/// Finds the rows at the end that are no data: sums, sources, lines; nothing where they would be
/// all rows or more than a footer has.
Footer findFooter(const TableRows& rows, const TableShape& shape);

/// True for a short row that is a remark rather than the begin of a row of data.
bool isFooterText(const CellRow& cells, const TableShape& shape);

} // namespace core
