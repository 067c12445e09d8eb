#pragma once

#include "core/data/Finding.h"
#include "core/data/RowTimes.h"
#include "core/data/SeriesColumns.h"
#include "core/data/Table.h"

#include <optional>

namespace core {

/// Moves to the next day the times of 00:00 that stand behind the other times of their date (00:15
/// to 23:45, then 00:00, all of one date), as where stamps are the ends of their intervals. Only
/// where all midnights of the file stand so; nothing changes else, or where zones are written
/// beside the times.
std::optional<Finding> moveDayEnds(const Table& table, const SeriesColumns& columns,
                                   RowTimes& times);

} // namespace core
