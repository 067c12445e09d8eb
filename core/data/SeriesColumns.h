#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The columns of a table that a series is made of, by their roles.
///
/// Throws `InputError` (setting "roles") without a time or a value, or with two of a kind.
struct SeriesColumns
{
    std::optional<std::size_t> time, date, hour; ///< a time, or a date and an hour
    std::optional<std::size_t> group, flag, name;
    std::size_t value = 0;

    SeriesColumns(const Table& table, const ColumnRoles& roles);
};

/// The group of each row, numbered in order of appearance; one nameless group without a column.
struct RowGroups
{
    std::vector<std::string_view> names;
    std::vector<std::uint32_t> ofRow; ///< one per row of the table

    /// Throws `InputError` (setting "roles") where two columns are that of the groups.
    RowGroups(const Table& table, const ColumnRoles& roles);
};

} // namespace core
