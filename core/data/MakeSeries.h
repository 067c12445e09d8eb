#pragma once

#include "core/base/Progress.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Series.h"
#include "core/data/Table.h"

#include <string>
#include <vector>

namespace core {

struct SeriesOptions
{
    std::string group; ///< take this group alone; empty adds up all groups
};

/// The distinct texts of the group column in order of appearance; empty without one.
std::vector<std::string> groupsOf(const Table& table, const ColumnRoles& roles);

/// Builds the regular series of a table, whose rows may be in any order.
///
/// Rows of different groups in one step are added up, an absent group counting as zero; several
/// rows of the same group and step are one observation repeated: averaged, and counted in a
/// warning. Missing values are left out of sums and averages; a step without a known value stays
/// NaN. Both are counted in warnings. The step is the commonest difference between consecutive
/// times; it must divide a day. A time between two steps counts to the earlier one, with a warning.
///
/// A covariate is the first known number in the step's rows; where they differ, a warning counts
/// the steps. A day with any flagged row is a holiday in all its steps; "Holiday" is its name where
/// the data have none. No covariate of the data is known ahead.
///
/// Throws `InputError` with file, row, column and what was expected: a time, number or flag that
/// cannot be read, an infinite number, no known value, fewer than two steps, a step that does not
/// divide a day, most times off the grid, a grid of more than 20 million steps or one that is all
/// but empty, roles without a time or a value or with two of a kind (setting "roles"), a group that
/// does not occur (setting "group"). Stops with `Cancelled` when asked to.
Series makeSeries(const Table& table, const ColumnRoles& roles, const SeriesOptions& options = {},
                  const Progress& progress = {});

} // namespace core
