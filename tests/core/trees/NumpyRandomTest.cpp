#include "core/trees/NumpyRandom.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <algorithm>
#include <set>

using core::NumpyRandom;

TEST_CASE("integers are drawn as NumPy draws them", "[random]")
{
    const auto& recorded = exactSynthetic().at("randint");
    NumpyRandom random(recorded["seed"].get<std::uint32_t>());
    const auto drawn =
        random.randint(recorded["high"].get<std::uint32_t>(), recorded["size"].get<std::size_t>());
    CHECK(drawn == recorded["values"].get<std::vector<std::uint32_t>>());
}

TEST_CASE("a shuffle is NumPy's", "[random]")
{
    // numpy.random.RandomState(0).permutation(10), NumPy's documented stream.
    CHECK(NumpyRandom(0).permutation(10) == std::vector<std::size_t>{2, 8, 4, 9, 1, 6, 7, 3, 0, 5});
}

TEST_CASE("drawing below 1 uses up no random number", "[random]")
{
    NumpyRandom one(7);
    NumpyRandom other(7);
    CHECK(one.randint(1) == 0);
    CHECK(one.randint(1000) == other.randint(1000));
}

TEST_CASE("integers cover their range evenly, the largest bound included", "[random]")
{
    NumpyRandom random(3);
    std::vector<int> counts(5, 0);
    for (int i = 0; i < 5000; ++i)
        ++counts[random.randint(5)];
    for (const int count : counts)
        CHECK(std::abs(count - 1000) < 150); // 5 standard deviations
    CHECK(random.randint(0xFFFFFFFFU) < 0xFFFFFFFFU);
}

TEST_CASE("a sample without replacement has different members of the population", "[random]")
{
    // One case for each of the three ways of drawing, and the edges.
    const auto [population, samples] = GENERATE(table<std::size_t, std::size_t>(
        {{1200, 10}, {120, 6}, {200, 199}, {7, 7}, {1, 1}, {5, 0}}));
    NumpyRandom random(11);
    const auto drawn = random.sampleWithoutReplacement(population, samples);
    CHECK(drawn.size() == samples);
    CHECK(std::set<std::size_t>(drawn.begin(), drawn.end()).size() == samples);
    const std::size_t bound = population;
    CHECK(std::all_of(drawn.begin(), drawn.end(), [bound](std::size_t i) { return i < bound; }));
}

TEST_CASE("a whole population is sampled in its order", "[random]")
{
    CHECK(NumpyRandom(1).sampleWithoutReplacement(4, 4) == std::vector<std::size_t>{0, 1, 2, 3});
}
