#include "core/trees/FeatureSort.h"

#include <bit>
#include <utility>

namespace core {

namespace {

float medianOfThree(const SortedRow* rows, std::size_t n)
{
    const float a = rows[0].x;
    const float b = rows[n / 2].x;
    const float c = rows[n - 1].x;
    if (a < b)
        return b < c ? b : (a < c ? c : a);
    if (b < c)
        return a < c ? a : c;
    return b;
}

/// Moves the root of the heap rows[start, end) down to its place.
void siftDown(SortedRow* rows, std::size_t start, std::size_t end)
{
    for (std::size_t root = start;;) {
        const std::size_t child = 2 * root + 1;
        std::size_t largest = root;
        if (child < end && rows[largest].x < rows[child].x)
            largest = child;
        if (child + 1 < end && rows[largest].x < rows[child + 1].x)
            largest = child + 1;
        if (largest == root)
            return;
        std::swap(rows[root], rows[largest]);
        root = largest;
    }
}

void heapsort(SortedRow* rows, std::size_t n)
{
    for (std::size_t start = (n - 2) / 2 + 1; start-- > 0;)
        siftDown(rows, start, n);
    for (std::size_t end = n - 1; end > 0; --end) {
        std::swap(rows[0], rows[end]);
        siftDown(rows, 0, end);
    }
}

void introsort(SortedRow* rows, std::size_t n, int depthLeft)
{
    while (n > 1) {
        if (depthLeft-- <= 0) {
            heapsort(rows, n);
            return;
        }
        const float pivot = medianOfThree(rows, n);
        std::size_t less = 0;
        std::size_t greater = n;
        for (std::size_t i = 0; i < greater;) {
            if (rows[i].x < pivot)
                std::swap(rows[i++], rows[less++]);
            else if (rows[i].x > pivot)
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

void sortByFeature(SortedRow* rows, std::size_t n)
{
    introsort(rows, n, n == 0 ? 0 : 2 * (static_cast<int>(std::bit_width(n)) - 1));
}

} // namespace core
