#pragma once

#include "core/base/Progress.h"
#include "core/data/CellFaults.h"
#include "core/data/ColumnRoles.h"
#include "core/data/MissingTexts.h"
#include "core/data/SeriesColumns.h"
#include "core/data/Table.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace core {

/// The time of each row of a table.
struct RowTimes
{
    std::vector<std::chrono::sys_seconds> times; ///< of a row without one the first moment there is
    std::vector<std::uint32_t> rows;             ///< those that have a time, ascending
    /// Minutes that the zone written beside the time is ahead of UTC, one per row; empty where no
    /// zone is written, `kNoOffset` in rows without one.
    std::vector<std::int16_t> offsets;

    CellFaults missing; ///< cells that stand for no time
    CellFaults sums;    ///< cells of rows of sums: "2015 Total"

    static constexpr std::int16_t kNoOffset = 10'000;
};

/// Reads the time of each row as `roles` says. Rows whose time is missing, and rows
/// of sums, have none. Throws
/// `InputError` that lists up to five cells which are no times.
RowTimes rowTimes(const Table& table, const ColumnRoles& roles, const SeriesColumns& columns,
                  const MissingTexts& missing, const Progress& progress = {});

} // namespace core
