#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace core {

/// A finite float as an integer of the same order; 0 and -0 are the same.
inline std::uint32_t sortKey(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F);
    const auto sign = static_cast<std::uint32_t>(static_cast<std::int32_t>(bits) >> 31);
    return bits ^ (sign | 0x80000000U);
}

/// The float of a key.
inline float valueOf(std::uint32_t key)
{
    return std::bit_cast<float>(key ^ (((key >> 31) - 1U) | 0x80000000U));
}

/// A training row with the key of the feature that is looked at: key in the upper half, row in the
/// lower one.
using KeyedRow = std::uint64_t;

inline KeyedRow keyedRow(std::uint32_t key, std::uint32_t row)
{
    return (static_cast<KeyedRow>(key) << 32) | row;
}
inline std::uint32_t keyOf(KeyedRow keyed)
{
    return static_cast<std::uint32_t>(keyed >> 32);
}
inline std::uint32_t rowOf(KeyedRow keyed)
{
    return static_cast<std::uint32_t>(keyed);
}

/// Sorts ascending by key, equal keys in the order in which scikit-learn 1.2 leaves them.
///
/// That order decides how sums are rounded and which of two equal splits is met first, so the sort
/// is its introsort step for step: median of 3, three-way partition, heapsort below depth
/// 2 floor(log2 n). Not stable. Few rows of different keys, which any sort brings into the same
/// order, pass through a sorting network instead. scikit-learn (BSD-3-Clause) is the source.
void sortByFeature(KeyedRow* rows, std::size_t n);

} // namespace core
