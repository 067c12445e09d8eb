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

/// Builds the regular series of a table.
///
/// Rows of different groups in one step are added up; several rows of the same group and step are
/// one observation repeated: averaged, and counted in a warning. Steps without a row stay NaN and
/// are counted in a warning. Covariates and holiday are those of the step's first row. A day with
/// any flagged step is a holiday in all its steps. The step is the commonest difference between
/// consecutive times; it must divide a day.
///
/// Throws `InputError` with file, row, column and what was expected: a time or number that cannot
/// be read, no known value, fewer than two steps, a grid of more than 20 million steps, a group
/// that does not occur (setting "group").
Series makeSeries(const Table& table, const ColumnRoles& roles, const SeriesOptions& options = {},
                  const Progress& progress = {});

} // namespace core
