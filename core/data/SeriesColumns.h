#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// The columns of a table that a series is made of, by their roles.
///
/// Throws `InputError` (setting "roles") without a time or a value, or with two of a kind where one
/// can be. Where rows are counted no value is needed.
struct SeriesColumns
{
    std::optional<std::size_t> time, date, hour;         ///< a time, or a date and perhaps an hour
    std::optional<std::size_t> year, month, day, minute; ///< in place of `date`
    std::optional<std::size_t> halfYear, quarter, week;  ///< beside `year`
    std::optional<std::size_t> flag, name;               ///< of holidays
    std::optional<std::size_t> value;
    std::vector<std::size_t> groups;

    SeriesColumns(const Table& table, const ColumnRoles& roles);
};

/// What a group is called whose cell is empty.
constexpr const char* kEmptyGroup = "(empty)";

/// The group of each row, numbered in order of appearance; one nameless group without a column. Of
/// several columns a group is its texts joined, "north / apples".
struct RowGroups
{
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> parts; ///< of each group its text in each column
    std::vector<std::uint32_t> ofRow;            ///< one per row of the table

    RowGroups(const Table& table, const SeriesColumns& columns);

    /// Leaves the rows of one group in `rows`. Throws `InputError` (setting "group") where it does
    /// not occur.
    void keepOnly(const Table& table, const std::string& group,
                  std::vector<std::uint32_t>& rows) const;
};

} // namespace core
