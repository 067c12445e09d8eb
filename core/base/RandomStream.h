#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace core {

/// Random numbers of one piece of work, the same on every machine and for any number of threads.
///
/// Each pass, epoch, repeat or fold draws from its own stream made from (seed, index); streams of
/// different indices are independent for all practical purposes. The generator is xoshiro256++
/// (Blackman and Vigna 2021, doi:10.1145/3460772), its state filled by SplitMix64.
class RandomStream
{
public:
    explicit RandomStream(std::uint64_t seed, std::uint64_t index = 0);

    std::uint64_t bits();                     ///< 64 random bits
    double uniform();                         ///< in [0, 1), 53 random bits
    double normal();                          ///< standard normal, by Marsaglia's polar method
    std::uint64_t below(std::uint64_t bound); ///< in [0, bound), without bias; bound at least 1

    /// Inverted dropout: each value is 0 with probability `p` and 1/(1-p) otherwise, p in [0, 1).
    /// With p = 0 all values are 1 and no random number is used.
    void dropoutMask(std::span<float> mask, double p);

    /// Fisher-Yates: every order of `items` is equally likely.
    template <typename T>
    void shuffle(std::span<T> items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::array<std::uint64_t, 4> m_state;
    double m_spareNormal = 0.0;
    bool m_hasSpareNormal = false;
};

} // namespace core
