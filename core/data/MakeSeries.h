#pragma once

#include "core/base/Progress.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/Series.h"
#include "core/data/Table.h"

#include <string>
#include <vector>

namespace core {

/// A series, and what a person should know of how it was made.
struct MadeSeries
{
    Series series;
    Findings findings; ///< their messages are `series.warnings` too
};

/// The groups of a table in order of appearance; empty without a column of groups. Of several
/// columns a group is its texts joined, "north / apples".
std::vector<std::string> groupsOf(const Table& table, const ColumnRoles& roles);

/// Builds the regular series of a table, whose rows may be in any order.
///
/// Its step, and the step that each row belongs to: see `findGrid`; rows without a time are left
/// out. Where a group alone leaves the step open, the times of all groups tell it. The value of a
/// step: see `stepValues`; one without a known value stays NaN. A cell that is no number is
/// missing. The series ends at its last known value.
///
/// A group that is the sum of the others is left out (see `totalGroups`), unless it was chosen to
/// be added. A covariate is the mean of the known numbers in the step's rows. A day with any row
/// that names a holiday (see `HolidayColumn`) is one in all its steps; "Holiday" is its name where
/// the data have none. All that was repaired, left out or looks odd is counted in a finding.
///
/// Throws `InputError` with file, row, column and what was expected: a time that cannot be read, no
/// known value, roles without a time or a value or with two of a kind (setting "roles"), a group
/// that does not occur (setting "group"). Throws `NoSeries` with the ways on: times at no regular
/// distances; steps found, not asked for, of which more than a tenth have no row (see
/// `requireFewGaps`), or whose rows repeat their group in more than a tenth of the cases: several
/// different hours would become one. Stops with `Cancelled` when asked to.
MadeSeries makeSeries(const Table& table, const ColumnRoles& roles, const Progress& progress = {});

} // namespace core
