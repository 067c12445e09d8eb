#pragma once

#include <cstddef>
#include <cstdint>

namespace core {

/// A training row with the value of the feature that is looked at.
struct SortedRow
{
    float x = 0.0F;
    std::uint32_t row = 0;
};

/// Sorts ascending by x, equal values in the order in which scikit-learn 1.2 leaves them.
///
/// That order decides how sums are rounded and which of two equal splits is met first, so the sort
/// is its introsort step for step: median of 3, three-way partition, heapsort below depth
/// 2 floor(log2 n). Not stable. scikit-learn (BSD-3-Clause) is the source.
void sortByFeature(SortedRow* rows, std::size_t n);

} // namespace core
