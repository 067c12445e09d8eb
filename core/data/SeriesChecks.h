#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/RegularGrid.h"
#include "core/data/RowTimes.h"
#include "core/data/Series.h"
#include "core/data/SeriesColumns.h"
#include "core/data/StepRows.h"
#include "core/data/StepValues.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

// What looks odd while a table becomes a series, in words.

/// True where more than a tenth of the steps have no row, the five longest holes set aside: those
/// are the times at which something was out of order, while many short ones say that the step is
/// not that of the data, or that they have none by night or at weekends.
bool hasScatteredGaps(const StepRows& rows);

/// Throws `NoSeries` where more than a tenth of the steps have no row and the step is not certain
/// (fewer than nine of ten times are one step apart), or the gaps are scattered. With a certain
/// step and a few long holes they are told by `gapFindings` alone.
void requireFewGaps(const Table& table, const ColumnRoles& roles, const StepRows& rows,
                    const RegularGrid& grid);

/// Throws `NoSeries` where more than a tenth of the rows repeat the step of their group: something
/// that tells them apart was not understood.
void requireFewRepeats(const Table& table, const ColumnRoles& roles, const StepValues& values,
                       const StepRows& rows, const RowTimes& times, const TimeStep& step);

/// Throws `NoSeries` where more than a tenth of the steps are unknown because some group has no
/// row, unless what that means was chosen.
void requireFewAbsences(const Table& table, const ColumnRoles& roles, const StepValues& values);

Findings rowsWithoutTime(const Table& table, const RowTimes& times);
Findings offGridFindings(const StepRows& rows, const RegularGrid& grid);
Findings valueFindings(const Table& table, const SeriesColumns& columns, const RowGroups& groups,
                       const StepValues& values, const StepRows& rows, const RowTimes& times,
                       const Series& series, Combine combine);

/// Throws `InputError` where values add up to infinity.
void requireFinite(const Table& table, const Series& series);

/// Steps without a row or a value. Throws `InputError` where no value is known at all.
/// Steps that are unknown because some group has no value are told already.
Findings gapFindings(const Table& table, const StepRows& rows, const Series& series,
                     const std::vector<bool>& isAbsent);

/// Cells of a column of numbers that are none; nothing where all are.
std::optional<Finding> strayFinding(const Table& table, std::size_t column,
                                    const NumberColumn& numbers);

/// Makes infinite numbers among the values of a column ("inf", "1e999") missing; nothing where
/// there are none.
std::optional<Finding> withoutInfinite(const Table& table, std::size_t column,
                                       std::vector<double>& values);

/// More than a quarter of the days are holidays, `days` of them.
std::optional<Finding> manyHolidays(const Series& series, std::size_t days);

} // namespace core
