#include "core/trees/FeatureSort.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace core {

namespace {

std::uint32_t medianOfThree(const KeyedRow* rows, std::size_t n)
{
    const std::uint32_t a = keyOf(rows[0]);
    const std::uint32_t b = keyOf(rows[n / 2]);
    const std::uint32_t c = keyOf(rows[n - 1]);
    return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

/// Moves the root of the heap rows[start, end) down to its place.
void siftDown(KeyedRow* rows, std::size_t start, std::size_t end)
{
    for (std::size_t root = start;;) {
        const std::size_t child = 2 * root + 1;
        std::size_t largest = root;
        if (child < end && keyOf(rows[largest]) < keyOf(rows[child]))
            largest = child;
        if (child + 1 < end && keyOf(rows[largest]) < keyOf(rows[child + 1]))
            largest = child + 1;
        if (largest == root)
            return;
        std::swap(rows[root], rows[largest]);
        root = largest;
    }
}

void heapsort(KeyedRow* rows, std::size_t n)
{
    for (std::size_t start = (n - 2) / 2 + 1; start-- > 0;)
        siftDown(rows, start, n);
    for (std::size_t end = n - 1; end > 0; --end) {
        std::swap(rows[0], rows[end]);
        siftDown(rows, 0, end);
    }
}

template <std::size_t size>
using Lanes = std::array<KeyedRow, size>;

inline void order(KeyedRow& a, KeyedRow& b)
{
    const KeyedRow least = std::min(a, b);
    b = std::max(a, b);
    a = least;
}

/// The networks of fewest comparisons (Knuth, The Art of Computer Programming 3, 5.3.4).
inline void sortLanes(Lanes<4>& v)
{
    order(v[0], v[1]), order(v[2], v[3]);
    order(v[0], v[2]), order(v[1], v[3]);
    order(v[1], v[2]);
}

inline void sortLanes(Lanes<8>& v)
{
    order(v[0], v[2]), order(v[1], v[3]), order(v[4], v[6]), order(v[5], v[7]);
    order(v[0], v[4]), order(v[1], v[5]), order(v[2], v[6]), order(v[3], v[7]);
    order(v[0], v[1]), order(v[2], v[3]), order(v[4], v[5]), order(v[6], v[7]);
    order(v[2], v[4]), order(v[3], v[5]);
    order(v[1], v[4]), order(v[3], v[6]);
    order(v[1], v[2]), order(v[3], v[4]), order(v[5], v[6]);
}

/// Sorts n <= size rows without a branch; false, and nothing done, where two keys are equal.
template <std::size_t size>
bool sortDistinct(KeyedRow* rows, std::size_t n)
{
    Lanes<size> v;
    for (std::size_t i = 0; i < size; ++i)
        v[i] = i < n ? rows[i] : std::numeric_limits<KeyedRow>::max();
    sortLanes(v);
    bool isDistinct = true;
    for (std::size_t i = 1; i < size; ++i)
        isDistinct &= i >= n || keyOf(v[i - 1]) != keyOf(v[i]);
    if (!isDistinct)
        return false;
    std::copy_n(v.begin(), n, rows);
    return true;
}

void introsort(KeyedRow* rows, std::size_t n, int depthLeft)
{
    while (n > 1) {
        if ((n <= 4 && sortDistinct<4>(rows, n)) || (n > 4 && n <= 8 && sortDistinct<8>(rows, n)))
            return;
        if (depthLeft-- <= 0) {
            heapsort(rows, n);
            return;
        }
        const std::uint32_t pivot = medianOfThree(rows, n);
        std::size_t less = 0;
        std::size_t greater = n;
        for (std::size_t i = 0; i < greater;) {
            if (keyOf(rows[i]) < pivot)
                std::swap(rows[i++], rows[less++]);
            else if (keyOf(rows[i]) > pivot)
                std::swap(rows[i], rows[--greater]);
            else
                ++i;
        }
        introsort(rows, less, depthLeft);
        rows += greater;
        n -= greater;
    }
}

} // namespace

void sortByFeature(KeyedRow* rows, std::size_t n)
{
    introsort(rows, n, n == 0 ? 0 : 2 * (static_cast<int>(std::bit_width(n)) - 1));
}

} // namespace core
