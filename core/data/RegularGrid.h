#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// Equal steps of time that hold a set of times: step i begins at start + i * stepSeconds.
struct RegularGrid
{
    std::chrono::sys_seconds start;
    std::int64_t stepSeconds = 3600; ///< divides a day
    std::size_t steps = 0;

    /// The step that `time` lies in; `time` is one of those the grid was found from.
    std::size_t stepOf(std::chrono::sys_seconds time) const
    {
        return static_cast<std::size_t>((time - start).count() / stepSeconds);
    }
    /// False for a time between the beginnings of two steps.
    bool isOnGrid(std::chrono::sys_seconds time) const
    {
        return (time - start).count() % stepSeconds == 0;
    }
};

/// The grid of `times`, which may be in any order and repeat: its step is the commonest difference
/// between consecutive times (the shortest of equally common ones), and most times lie on it.
///
/// Throws `InputError` naming `source` for fewer than two different times, a step that does not
/// divide a day, more times off the grid than on it, more than 20 million steps, and more than
/// 100,000 of which not one in 1,000 has a time.
RegularGrid findGrid(std::vector<std::chrono::sys_seconds> times, const std::string& source);

} // namespace core
