#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Columns that hold one quantity side by side, and what tells them apart.
struct WideColumns
{
    std::vector<std::size_t> columns; ///< of the values
    ValueColumns kind = ValueColumns::Series;
};

/// Hours or dates as the names of columns: at least twelve hours of the day ("0".."23", "00:00",
/// "H1", "Hour 1") beside other columns, or at least five different dates. Nothing for any other
/// table.
std::optional<WideColumns> wideColumns(const Table& table);

/// The same of columns that were chosen: hours or dates where all their names are such, else a
/// series each.
WideColumns wideColumns(const Table& table, std::vector<std::size_t> columns);

/// True where several columns have the role value.
bool isWide(const ColumnRoles& roles);

/// A row for each value of a wide table: the other columns as they are, then the name of the
/// value's column (an hour, a time or a series), then the value. Rows keep their order, and within
/// one the columns theirs: row r of the table becomes n rows, n being the number of value columns,
/// and `sheetRow` of these is that of r.
struct LongTable
{
    Table table;
    std::size_t key = 0;   ///< column of the names
    std::size_t value = 0; ///< column of the values
    ColumnRoles roles;     ///< of its columns, where those of the wide table were given
};

LongTable longTable(const Table& table, const WideColumns& wide);
LongTable longTable(const Table& table, const ColumnRoles& roles);

/// Choices for the wide table as choices for its long one.
ReadingChoices longChoices(const LongTable& longer, ValueColumns kind,
                           const ReadingChoices& choices);

} // namespace core
