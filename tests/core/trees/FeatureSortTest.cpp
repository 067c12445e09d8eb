#include "core/trees/FeatureSort.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace {

std::vector<core::KeyedRow> rowsOf(const std::vector<float>& values)
{
    std::vector<core::KeyedRow> rows;
    for (const float value : values)
        rows.push_back(
            core::keyedRow(core::sortKey(value), static_cast<std::uint32_t>(rows.size())));
    return rows;
}

/// The rules of the sort, written plainly; counts how often it falls back on its heapsort.
struct PlainSort
{
    std::vector<float> x;
    std::vector<std::uint32_t> row;
    int heapsorts = 0;

    explicit PlainSort(const std::vector<float>& values) : x(values), row(values.size())
    {
        std::iota(row.begin(), row.end(), 0U);
        const auto n = static_cast<double>(values.size());
        sort(0, values.size(), 2 * static_cast<int>(std::log(n) / std::log(2.0)));
    }

    void swap(std::size_t a, std::size_t b)
    {
        std::swap(x[a], x[b]);
        std::swap(row[a], row[b]);
    }

    void sort(std::size_t begin, std::size_t end, int depth)
    {
        if (end - begin < 2)
            return;
        if (depth <= 0) {
            heapsort(begin, end - begin);
            return;
        }
        std::vector<float> three{x[begin], x[begin + (end - begin) / 2], x[end - 1]};
        std::sort(three.begin(), three.end());
        std::size_t less = begin;
        std::size_t greater = end;
        for (std::size_t i = begin; i < greater;) {
            if (x[i] < three[1])
                swap(i++, less++);
            else if (x[i] > three[1])
                swap(i, --greater);
            else
                ++i;
        }
        sort(begin, less, depth - 1);
        sort(greater, end, depth - 1);
    }

    void heapsort(std::size_t begin, std::size_t n)
    {
        ++heapsorts;
        for (std::size_t i = (n - 2) / 2 + 1; i > 0; --i)
            sift(begin, i - 1, n);
        for (std::size_t last = n - 1; last > 0; --last) {
            swap(begin, begin + last);
            sift(begin, 0, last);
        }
    }

    void sift(std::size_t begin, std::size_t root, std::size_t n)
    {
        std::size_t largest = root;
        for (const std::size_t child : {2 * root + 1, 2 * root + 2})
            if (child < n && x[begin + largest] < x[begin + child])
                largest = child;
        if (largest == root)
            return;
        swap(begin + root, begin + largest);
        sift(begin, largest, n);
    }
};

/// Values that make every median of 3 the second smallest, so that the sort runs out of depth with
/// many equal values left: each partition is played through with the values not yet given as large.
std::vector<float> quadraticValues(std::size_t n)
{
    constexpr float unknown = 1e6F;
    std::vector<float> values(n, unknown);
    std::vector<std::size_t> slots(n);
    std::iota(slots.begin(), slots.end(), std::size_t{0});
    float next = 0.0F;
    while (slots.size() > n / 4) {
        values[slots.front()] = next;
        const float pivot = values[slots[slots.size() / 2]] = next + 1.0F;
        next += 2.0F;
        std::size_t less = 0;
        std::size_t greater = slots.size();
        for (std::size_t i = 0; i < greater;) {
            if (values[slots[i]] < pivot)
                std::swap(slots[i++], slots[less++]);
            else if (values[slots[i]] > pivot)
                std::swap(slots[i], slots[--greater]);
            else
                ++i;
        }
        slots.erase(slots.begin(), slots.begin() + static_cast<std::ptrdiff_t>(greater));
    }
    for (std::size_t i = 0; i < slots.size(); ++i)
        values[slots[i]] = next + static_cast<float>(i % 5);
    return values;
}

std::vector<std::uint32_t> sortedOrder(const std::vector<float>& values)
{
    auto rows = rowsOf(values);
    core::sortByFeature(rows.data(), rows.size());
    std::vector<std::uint32_t> order;
    for (const auto row : rows)
        order.push_back(core::rowOf(row));
    return order;
}

} // namespace

TEST_CASE("keys have the order of their floats and give them back", "[sort]")
{
    const std::vector<float> values{-3.0e38F, -1.0F, -1.0e-40F,  0.0F,
                                    1.0e-45F, 1.0F,  1.0000001F, 3.0e38F};
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(core::valueOf(core::sortKey(values[i])) == values[i]);
        if (i > 0)
            CHECK(core::sortKey(values[i - 1]) < core::sortKey(values[i]));
    }
    CHECK(core::sortKey(-0.0F) == core::sortKey(0.0F));
}

TEST_CASE("rows are sorted by their value, each once", "[sort]")
{
    core::RandomStream random(5);
    const auto distinct = GENERATE(1ULL, 3ULL, 40ULL, 1000000ULL);
    for (std::size_t n = 0; n < 300; ++n) {
        std::vector<float> values;
        for (std::size_t i = 0; i < n; ++i)
            values.push_back(static_cast<float>(random.below(distinct)) - 7.0F);
        auto rows = rowsOf(values);
        core::sortByFeature(rows.data(), n);
        REQUIRE(std::is_sorted(rows.begin(), rows.end(),
                               [](auto a, auto b) { return core::keyOf(a) < core::keyOf(b); }));
        std::vector<bool> seen(n, false);
        for (const auto row : rows) {
            REQUIRE(core::valueOf(core::keyOf(row)) == values[core::rowOf(row)]);
            REQUIRE_FALSE(seen[core::rowOf(row)]);
            seen[core::rowOf(row)] = true;
        }
    }
}

TEST_CASE("equal values are left in the introsort's order, not in their own", "[sort]")
{
    // By hand: pivot 2 (median of 2, 2, 1). Row 0 equal; row 1 (1) swaps with row 0; row 2 equal;
    // row 3 (3) swaps with the last (row 4, value 1), which then swaps with row 0 of value 2.
    CHECK(sortedOrder({2, 1, 2, 3, 1}) == std::vector<std::uint32_t>{1, 4, 2, 0, 3});
    // A stable sort would give {1, 4, 0, 2, 3}.
}

TEST_CASE("equal values are left as the rules leave them, written plainly", "[sort]")
{
    core::RandomStream random(9);
    for (int trial = 0; trial < 20000; ++trial) {
        const std::size_t n = 1 + random.below(40);
        const std::uint64_t distinct = 1 + random.below(2 * n);
        std::vector<float> values;
        for (std::size_t i = 0; i < n; ++i)
            values.push_back(static_cast<float>(random.below(distinct)));
        REQUIRE(sortedOrder(values) == PlainSort(values).row);
    }
}

TEST_CASE("a sort that goes quadratic ends as a heapsort", "[sort]")
{
    for (std::size_t n = 64; n < 200; ++n) {
        const auto values = quadraticValues(n);
        const PlainSort plain(values);
        REQUIRE(plain.heapsorts > 0);
        REQUIRE(sortedOrder(values) == plain.row);
    }
}

TEST_CASE("floor(log2 n) is that of the logarithms' ratio", "[sort]")
{
    for (int bits = 1; bits < 32; ++bits)
        for (const std::uint64_t n : {(1ULL << bits) - 1, 1ULL << bits, (1ULL << bits) + 1})
            CHECK(static_cast<int>(std::log(static_cast<double>(n)) / std::log(2.0)) ==
                  static_cast<int>(std::bit_width(n)) - 1);
}
