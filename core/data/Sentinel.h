#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace core {

/// A value that seems to stand for a missing one.
struct Sentinel
{
    double value = 0.0;
    std::size_t count = 0;
    std::size_t firstRow = 0;
};

/// The lowest or highest of the values (NaN: none) where it is one that people and programs write
/// for "missing", at least three times, and lies far from the rest, which takes ten different
/// values at least. Among numbers of which none is negative, -999, -99.99 and the like need not
/// repeat, and beside any negative code two different values will do. The commoner one where both
/// edges are such.
///
/// Codes are -1, all nines (-99, 999, 9999), -200, -999.25 and a few more, the limits of integers,
/// and 1e19 or more beyond 0; far means at least a quarter of the spread of the rest (its 5 % to 95
/// % quantiles). Whole hundreds and nines with decimals (99.99, 999.9) must be farther away than
/// twice the whole range of the rest. 0 is never a code: many series hold it. Linear in the number
/// of values.
std::optional<Sentinel> sentinelOf(std::span<const double> values);

} // namespace core
