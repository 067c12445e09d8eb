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
    std::vector<std::size_t> periods = {}; ///< of months the years; of weekdays the weeks
};

/// Hours, dates, months or weekdays as the names of columns: at least twelve hours of the day
/// ("0".."23", "00:00", "H1", "Hour 1") beside other columns; at least five different dates, or
/// two years beside months, quarters, half-years or weeks; at least six months ("Jan", "März",
/// "M01", or 1 to 12) beside a column of years; five to seven weekdays in their order beside years
/// and ISO weeks, or dates of the first or the last of them. Nothing for any other table.
std::optional<WideColumns> wideColumns(const Table& table);

/// The same of columns that were chosen, with what was chosen for the times beside them: a series
/// each where their names are nothing of the kind.
WideColumns wideColumns(const Table& table, std::vector<std::size_t> columns,
                        const std::vector<std::size_t>& time = {});

/// True where several columns have the role value.
bool isWide(const ColumnRoles& roles);

/// A row for each value of a wide table: the other columns as they are, then the name of the
/// value's column (an hour, a time or a series; of months and weekdays the date that it is with the
/// periods, which are left out), then the value. Rows keep their order, and within one the columns
/// theirs: row r of the table becomes n rows, n being the number of value columns, and `sheetRow`
/// of these is that of r.
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
///
/// A column of months, quarters, half-years or weeks beside years, or of times of day beside dates,
/// is part of the time. Columns of sums beside hours, months or weekdays are ignored: they would
/// tell the value.
ReadingChoices longChoices(const LongTable& longer, ValueColumns kind,
                           const ReadingChoices& choices);

} // namespace core
