#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using core::RandomStream;

TEST_CASE("the same seed and index give the same numbers", "[base]")
{
    RandomStream a(7, 3);
    RandomStream b(7, 3);
    for (int i = 0; i < 100; ++i)
        REQUIRE(a.bits() == b.bits());
}

TEST_CASE("streams of other indices and swapped seeds share no numbers", "[base]")
{
    RandomStream a(1, 0);
    RandomStream b(0, 1);
    RandomStream c(1, 1);
    for (int i = 0; i < 100; ++i) {
        const auto fromA = a.bits();
        const auto fromB = b.bits();
        const auto fromC = c.bits();
        REQUIRE(fromA != fromB);
        REQUIRE(fromA != fromC);
        REQUIRE(fromB != fromC);
    }
}

TEST_CASE("normal numbers have mean 0, variance 1 and the tails of a normal", "[base]")
{
    RandomStream stream(11);
    constexpr int n = 200000;
    double sum = 0.0;
    double squares = 0.0;
    int beyond = 0;
    for (int i = 0; i < n; ++i) {
        const double x = stream.normal();
        sum += x;
        squares += x * x;
        beyond += std::abs(x) > 1.959964 ? 1 : 0;
    }
    // Five standard errors of each.
    REQUIRE(std::abs(sum / n) < 5.0 / std::sqrt(n));
    REQUIRE(std::abs(squares / n - 1.0) < 5.0 * std::sqrt(2.0 / n));
    REQUIRE(std::abs(beyond / double(n) - 0.05) < 5.0 * std::sqrt(0.05 * 0.95 / n));
}

TEST_CASE("bounded numbers are equally likely", "[base]")
{
    RandomStream stream(5);
    std::vector<int> counts(7, 0);
    for (int i = 0; i < 70000; ++i)
        ++counts[stream.below(7)];
    for (const int count : counts)
        REQUIRE(std::abs(count - 10000) < 5.0 * std::sqrt(10000.0));
}

TEST_CASE("a dropout mask keeps the expected share and the expected sum", "[base]")
{
    std::vector<float> mask(100001);
    RandomStream(3).dropoutMask(mask, 0.2);
    const auto zeros = std::count(mask.begin(), mask.end(), 0.0F);
    REQUIRE(std::abs(zeros / 100001.0 - 0.2) < 5.0 * std::sqrt(0.2 * 0.8 / 100001.0));
    REQUIRE(std::count(mask.begin(), mask.end(), 1.25F) == 100001 - zeros);
}

TEST_CASE("without dropout the mask is one and uses no random number", "[base]")
{
    RandomStream used(3);
    std::vector<float> mask(10);
    used.dropoutMask(mask, 0.0);
    REQUIRE(std::count(mask.begin(), mask.end(), 1.0F) == 10);
    REQUIRE(used.bits() == RandomStream(3).bits());
}

TEST_CASE("shuffling keeps every item", "[base]")
{
    std::vector<int> items(50);
    std::iota(items.begin(), items.end(), 0);
    RandomStream(9).shuffle(std::span<int>(items));
    REQUIRE_FALSE(std::is_sorted(items.begin(), items.end()));
    std::sort(items.begin(), items.end());
    for (int i = 0; i < 50; ++i)
        REQUIRE(items[static_cast<std::size_t>(i)] == i);
}
