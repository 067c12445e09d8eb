#pragma once

#include "core/data/Table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// A column whose empty cells were filled with the text above them.
struct FilledColumn
{
    std::size_t column = 0;
    std::size_t cells = 0;    ///< that were empty
    std::size_t firstRow = 0; ///< of the table, of the first of them
};

/// Fills the empty cells of columns whose text is written once for the rows below, as merged cells
/// and reports have it.
///
/// `asked` names the columns, or is "none" alone. Empty, they are found out: dates, years or months
/// each written once above as many empty cells as the others, where no other column has the full
/// times; then names of groups, each where the times begin anew. Throws `InputError` (setting
/// "fill_down") for a column that is not there.
std::vector<FilledColumn> fillDown(Table& table, const std::vector<std::string>& asked);

} // namespace core
