#include "core/trees/FeatureSort.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <algorithm>
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

TEST_CASE("a sort that goes quadratic ends as a heapsort", "[sort]")
{
    // 2 floor(log2 3) = 2 partitions allowed: enough for 3 values.
    CHECK(sortedOrder({3, 1, 2}) == std::vector<std::uint32_t>{1, 2, 0});
    // An organ pipe makes the median of 3 the smallest value again and again.
    std::vector<float> pipe;
    for (int i = 0; i < 64; ++i)
        pipe.push_back(static_cast<float>(i < 32 ? 2 * i : 127 - 2 * i));
    auto rows = rowsOf(pipe);
    core::sortByFeature(rows.data(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(core::valueOf(core::keyOf(rows[i])) == static_cast<float>(i));
}
