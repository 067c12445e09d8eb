#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// The random numbers of NumPy's legacy `RandomState(seed)`, draw for draw.
///
/// What scikit-learn draws (tree seeds, bootstraps, folds, candidates of a randomised search) comes
/// from here, so that the same seed gives the same numbers. All else in this program draws from
/// RandomStream.
///
/// MT19937 (Matsumoto and Nishimura 1998, doi:10.1145/272991.272995) as NumPy seeds it, its bounded
/// integers by masked rejection. NumPy (BSD-3-Clause) is the source of these rules.
class NumpyRandom
{
public:
    explicit NumpyRandom(std::uint32_t seed) : m_generator(seed) {}

    /// `randint(n)`: in [0, n), n at least 1. With n = 1 nothing is drawn.
    std::uint32_t randint(std::uint32_t n);

    /// `randint(n, size=size)`.
    std::vector<std::uint32_t> randint(std::uint32_t n, std::size_t size);

    /// `shuffle`: Fisher-Yates from the end.
    template <typename T>
    void shuffle(std::span<T> items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[randint(static_cast<std::uint32_t>(i))]);
    }

    /// `permutation(n)`: 0..n-1, shuffled.
    std::vector<std::size_t> permutation(std::size_t n);

    /// scikit-learn's `sample_without_replacement(population, samples)`: `samples` different
    /// numbers of [0, population), by the way it chooses for that share of the population.
    std::vector<std::size_t> sampleWithoutReplacement(std::size_t population, std::size_t samples);

private:
    std::vector<std::size_t> trackingSelection(std::size_t population, std::size_t samples);
    std::vector<std::size_t> reservoirSample(std::size_t population, std::size_t samples);

    std::mt19937 m_generator;
};

} // namespace core
