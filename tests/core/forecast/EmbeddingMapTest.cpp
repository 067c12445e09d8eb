#include "core/forecast/EmbeddingMap.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"

#include <algorithm>
#include <cmath>

using Catch::Matchers::WithinAbs;

namespace {

std::vector<float> normals(std::size_t count, std::uint64_t seed)
{
    core::RandomStream random(seed);
    std::vector<float> values(count);
    for (auto& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

} // namespace

TEST_CASE("the first component is the direction that embeddings vary along", "[embedding]")
{
    // Three numbers that are the same but for a little noise, each in its own unit.
    const auto line = [](std::size_t windows, std::uint64_t seed) {
        const auto position = normals(windows, seed);
        const auto noise = normals(3 * windows, seed + 1);
        std::vector<float> values;
        for (std::size_t w = 0; w < windows; ++w)
            for (std::size_t i = 0; i < 3; ++i)
                values.push_back(std::pow(10.0F, static_cast<float>(i)) *
                                 (position[w] + 0.01F * noise[3 * w + i]));
        return values;
    };
    const auto test = line(50, 7);
    const auto map = core::mapEmbeddings(line(500, 1), line(100, 5), test, 3);
    REQUIRE(map.values == test);
    REQUIRE(map.components.size() == 50);
    REQUIRE_THAT(map.explained[0], WithinAbs(1.0, 1e-3));
    REQUIRE(map.explained[1] < 1e-3);
    for (std::size_t w = 0; w < 50; ++w)
        REQUIRE_THAT(map.components[w][0] / std::sqrt(3.0) - test[3 * w], WithinAbs(0.0, 0.2));
}

TEST_CASE("distances are those of the plain nearest neighbours", "[embedding]")
{
    constexpr std::size_t size = 4;
    const auto training = normals(size * 60, 1);
    const auto test = normals(size * 100, 3);
    const auto map = core::mapEmbeddings(training, normals(size * 30, 2), test, size);
    std::vector<double> mean(size, 0.0);
    std::vector<double> deviation(size, 0.0);
    for (std::size_t i = 0; i < training.size(); ++i)
        mean[i % size] += training[i] / 60.0;
    for (std::size_t i = 0; i < training.size(); ++i)
        deviation[i % size] += std::pow(training[i] - mean[i % size], 2) / 60.0;
    for (std::size_t w = 0; w < 100; ++w) {
        std::vector<double> distances;
        for (std::size_t t = 0; t < 60; ++t) {
            double squares = 0.0;
            for (std::size_t i = 0; i < size; ++i)
                squares += std::pow(test[w * size + i] - training[t * size + i], 2) / deviation[i];
            distances.push_back(std::sqrt(squares / size));
        }
        std::sort(distances.begin(), distances.end());
        double expected = 0.0;
        for (std::size_t i = 0; i < 10; ++i)
            expected += distances[i] / 10.0;
        REQUIRE_THAT(map.distance[w], WithinAbs(expected, 1e-6));
    }
}

TEST_CASE("a window unlike all training windows stands out", "[embedding]")
{
    auto test = normals(2 * 20, 3);
    test[0] = 50.0F;
    const auto map = core::mapEmbeddings(normals(2 * 200, 1), normals(2 * 80, 2), test, 2);
    REQUIRE(map.percentile[0] == 1.0);
    REQUIRE(map.distance[0] == *std::max_element(map.distance.begin(), map.distance.end()));
    REQUIRE(*std::min_element(map.percentile.begin(), map.percentile.end()) < 0.5);
}

TEST_CASE("embeddings that never vary, of one number or of few windows, have a map", "[embedding]")
{
    const std::vector<float> same{2.0F, 2.0F, 2.0F};
    const auto map = core::mapEmbeddings(same, {same.data(), 1}, {same.data(), 2}, 1);
    REQUIRE(map.distance == std::vector<double>{0.0, 0.0});
    REQUIRE(map.percentile == std::vector<double>{1.0, 1.0});
    REQUIRE(map.components[0] == std::array<double, 2>{0.0, 0.0});
}
