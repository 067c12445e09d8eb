#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/RowTimes.h"
#include "core/data/SeriesColumns.h"
#include "core/data/Table.h"

#include <optional>

namespace core {

// What the order of the rows says of times that were read or written wrongly.

/// Dates whose day and month a spreadsheet has swapped: those of the first twelve days of a month
/// that are out of order as they stand and in order with day and month the other way round, between
/// dates that can be read in one way only. Nothing where there are none.
std::optional<Finding> swappedDates(const Table& table, const SeriesColumns& columns,
                                    const RowTimes& times);

/// Two-digit years that lead to the future: at least a year from now.
std::optional<Finding> futureYears(const Table& table, const SeriesColumns& columns,
                                   const RowTimes& times);

/// Years so far from ours that they are of another calendar: before 1500, or a century from now.
std::optional<Finding> otherCalendar(const SeriesColumns& columns, const RowTimes& times);

/// Rows more than a day earlier than the row before, where rows otherwise rise in time; later,
/// where they fall. Nothing with groups, which begin anew, and where rows are in no order at all.
std::optional<Finding> rowsOutOfOrder(const Table& table, const SeriesColumns& columns,
                                      const RowTimes& times);

} // namespace core
