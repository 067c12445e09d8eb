#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/TableFacts.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace core {

/// The columns whose texts tell the rows of one step apart.
struct GroupGuess
{
    std::vector<std::size_t> columns; ///< none: there are no groups
    bool hasRepeats = false;          ///< several rows have the same time
    std::vector<std::size_t> perStep; ///< texts that are the same in all rows of a step: a season,
                                      ///< a time zone; no groups
    std::vector<std::size_t> others;  ///< that could be the group too
    /// That tell rows of a time apart and would be groups, but for their names: parts of the time
    /// that could not be read.
    std::vector<std::size_t> parts;
};

/// Of the `free` columns; `times` has the time of each row, and `roles` says how it is written.
///
/// A group is a column of few texts of which several stand at one time. Where the best one leaves
/// rows that repeat their group's time, the columns that tell those apart are groups with it: the
/// items of each store. Columns of dates, times of day, flags and numbers are none.
GroupGuess guessGroups(const TableFacts& facts, const std::vector<bool>& free,
                       const ColumnRoles& roles,
                       const std::vector<std::chrono::sys_seconds>& times);

} // namespace core
