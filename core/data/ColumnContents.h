#pragma once

#include "core/data/Table.h"

#include <cstddef>
#include <vector>

namespace core {

/// What the sampled texts of a column are, as shares of those that are not missing.
struct Contents
{
    double numbers = 0.0;
    double dates = 0.0;  ///< with or without a time of day
    double clocks = 0.0; ///< dates with a time of day
    double hours = 0.0;  ///< hours 0..23 or times of day
    double flags = 0.0;
    bool isCompact = false; ///< dates written as one number: 20150627
    bool isEmpty = true;

    /// At most a thousand rows: the first ones and random ones, since rows at equal distances could
    /// all be of one group.
    std::vector<std::size_t> sampledRows(std::size_t rows);

    Contents contentsOf(const TextColumn& column, const std::vector<std::size_t>& rows);

    /// True where each row is one more than the row before.
    bool countsRows(const TextColumn& column);

    /// True where a text has at least two rows on average, as a group has and free texts have not.
    bool hasFewTexts(const TextColumn& column);

} // namespace core
