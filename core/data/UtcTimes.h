#pragma once

#include "core/data/LocalClock.h"
#include "core/data/RowTimes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// Rows whose moment their text leaves open, and the first of them.
struct OpenMoments
{
    std::size_t rows = 0;
    std::optional<std::uint32_t> first;

    void add(std::uint32_t row);
};

/// What could not be told from the texts when times were put on an axis of UTC.
struct UtcDoubts
{
    OpenMoments skipped;   ///< at times that the clocks leap over: read as the time after the leap
    OpenMoments ambiguous; ///< in an hour that the clocks show twice: taken for the first
};

/// Puts the times of rows, wall-clock times in the zone of `clock`, on an axis of UTC.
///
/// An offset written in a row counts as it is written. Where the clocks show an hour twice, the
/// rows of each group tell which is which: by the one place where their times fall back; where
/// they never do, two rows of the same time are the first and the second; of rows in no order the
/// first with a time is the first. `groups` has the group of each row of the table. Where times
/// number hours by their `areEnds`, the moment before them counts: hour 2 of 1 to 24, which ends at
/// 02:00, comes twice where the clocks show 01:00 to 02:00 twice.
UtcDoubts putOnUtc(RowTimes& times, std::span<const std::uint32_t> groups, const LocalClock& clock,
                   bool areEnds = false);

} // namespace core
