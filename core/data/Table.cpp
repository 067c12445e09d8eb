#include "core/data/Table.h"

namespace core {

std::optional<std::size_t> Table::indexOf(std::string_view column) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name() == column)
            return i;
    }
    return std::nullopt;
}

std::string Table::newName(std::string name) const
{
    while (indexOf(name))
        name += '_';
    return name;
}

std::size_t Table::sheetRow(std::size_t row) const
{
    // Of the rows left out, those with fewer rows of the table before them than `row` count.
    const std::size_t before = row / rowsPerSheetRow + headerRows;
    std::size_t low = 0;
    for (std::size_t high = blankRows.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (blankRows[middle] - 1 - middle <= before)
            low = middle + 1;
        else
            high = middle;
    }
    return before + low + 1;
}

} // namespace core
