#pragma once

#include "core/data/NoSeries.h"
#include "core/data/TimeStep.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Equal steps of time that hold a set of times: step i begins at step.after(start, i).
struct RegularGrid
{
    std::chrono::sys_seconds start;
    TimeStep step;
    std::size_t steps = 0;
    /// A time up to this long before the beginning of a step belongs to it: clocks that log every
    /// hour are some seconds early or late.
    std::int64_t earlySeconds = 0;
    double certainty = 1.0; ///< share of consecutive times that are one step apart

    /// The step is no guess.
    bool isCertain() const { return certainty >= 0.9; }

    /// The step of `time`, which is one of those the grid was found from.
    std::size_t stepOf(std::chrono::sys_seconds time) const
    {
        return static_cast<std::size_t>(
            step.between(start, time + std::chrono::seconds(earlySeconds)));
    }
    /// How far `time` is from the beginning of its step; negative where it is early.
    std::int64_t shiftOf(std::chrono::sys_seconds time) const
    {
        return (time - step.after(start, static_cast<std::int64_t>(stepOf(time)))).count();
    }
};

/// The grid of `times`, which may be in any order and repeat.
///
/// Its step is the commonest difference between consecutive times (the shortest of equally common
/// ones) where that is one a series can have; else the usual step (1, 2, 3, 5, 10, 15, ... minutes,
/// hours, days, a week, a month) near their median difference, where nine of ten times are within a
/// tenth of it of the grid. Monthly where the times are 28 to 31 days apart on the same day of the
/// month, or on its last. `asked` takes the place of that search; the grid then begins at a whole
/// step of the day (of the week, of the month).
///
/// Throws `InputError` naming `source` for fewer than two different times, more than 20 million
/// steps, and more than 100,000 of which not one in 1,000 has a time; `NoSeries` for times at
/// no such distances.
RegularGrid findGrid(std::vector<std::chrono::sys_seconds> times, const std::string& source,
                     std::optional<TimeStep> asked = {});

} // namespace core
