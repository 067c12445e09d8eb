#include "core/trees/NumpyRandom.h"

#include <bit>
#include <cassert>
#include <numeric>
#include <unordered_set>

namespace core {

std::uint32_t NumpyRandom::randint(std::uint32_t n)
{
    assert(n >= 1);
    const std::uint32_t largest = n - 1;
    if (largest == 0)
        return 0;
    const std::uint32_t mask = 0xFFFFFFFFU >> std::countl_zero(largest);
    std::uint32_t value = 0;
    do
        value = static_cast<std::uint32_t>(m_generator()) & mask;
    while (value > largest);
    return value;
}

std::vector<std::uint32_t> NumpyRandom::randint(std::uint32_t n, std::size_t size)
{
    std::vector<std::uint32_t> values(size);
    for (auto& value : values)
        value = randint(n);
    return values;
}

std::vector<std::size_t> NumpyRandom::permutation(std::size_t n)
{
    std::vector<std::size_t> items(n);
    std::iota(items.begin(), items.end(), std::size_t{0});
    shuffle(std::span(items));
    return items;
}

std::vector<std::size_t> NumpyRandom::sampleWithoutReplacement(std::size_t population,
                                                               std::size_t samples)
{
    assert(samples <= population);
    const double ratio =
        population == 0 ? 1.0 : static_cast<double>(samples) / static_cast<double>(population);
    if (ratio > 0.01 && ratio < 0.99) {
        auto items = permutation(population);
        items.resize(samples);
        return items;
    }
    return ratio < 0.2 ? trackingSelection(population, samples)
                       : reservoirSample(population, samples);
}

std::vector<std::size_t> NumpyRandom::trackingSelection(std::size_t population, std::size_t samples)
{
    std::unordered_set<std::size_t> selected;
    std::vector<std::size_t> items;
    while (items.size() < samples) {
        const std::size_t item = randint(static_cast<std::uint32_t>(population));
        if (selected.insert(item).second)
            items.push_back(item);
    }
    return items;
}

std::vector<std::size_t> NumpyRandom::reservoirSample(std::size_t population, std::size_t samples)
{
    std::vector<std::size_t> items(samples);
    std::iota(items.begin(), items.end(), std::size_t{0});
    for (std::size_t i = samples; i < population; ++i) {
        const std::size_t j = randint(static_cast<std::uint32_t>(i + 1));
        if (j < samples)
            items[j] = i;
    }
    return items;
}

} // namespace core
