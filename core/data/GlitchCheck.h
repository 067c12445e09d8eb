#pragma once

#include "core/data/Finding.h"
#include "core/data/Series.h"
#include "core/data/StepRows.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Numbers so far from all others that a sensor or a program must have failed.
struct Glitches
{
    std::size_t count = 0;
    std::size_t largest = 0; ///< the place of the one that is farthest from 0
    double usual = 0.0;      ///< no other number is farther from 0
};

/// Numbers (NaN: none) of more than a million times the size that all but a hundredth of the
/// others, or but three, have at most. Nothing for fewer than 20 numbers, and where these others
/// are all 0. Demand and prices with heavy tails are thousands of times what is usual, not
/// millions. Linear in the number of values.
std::optional<Glitches> glitchesOf(std::span<const double> values);

/// Glitches among the numbers of the rows that a column has in a series. What repeats and may be a
/// code for a missing value is told elsewhere.
std::optional<Finding> glitchFinding(const Table& table, std::size_t column,
                                     const std::vector<double>& numbers, const StepRows& rows,
                                     const Series& series);

} // namespace core
