#include "core/base/RandomStream.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

namespace {

std::uint64_t splitMix(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t index)
{
    // The index goes through the mixer once, so that (1, 0) and (0, 1) have nothing in common.
    std::uint64_t mixedIndex = index ^ 0xd1b54a32d192ed03ULL;
    std::uint64_t state = seed ^ splitMix(mixedIndex);
    for (auto& word : m_state)
        word = splitMix(state);
}

std::uint64_t RandomStream::bits()
{
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double RandomStream::uniform()
{
    return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

double RandomStream::normal()
{
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(s) / s);
    m_spareNormal = v * factor;
    m_hasSpareNormal = true;
    return u * factor;
}

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    assert(bound > 0);
    // Values below the threshold would make the first (2^64 mod bound) results likelier.
    const std::uint64_t threshold = (0 - bound) % bound;
    std::uint64_t value = bits();
    while (value < threshold)
        value = bits();
    return value % bound;
}

void RandomStream::dropoutMask(std::span<float> mask, double p)
{
    assert(p >= 0.0 && p < 1.0);
    if (p == 0.0) {
        for (auto& value : mask)
            value = 1.0F;
        return;
    }
    const float kept = static_cast<float>(1.0 / (1.0 - p));
    // 32 bits decide a value; one draw serves two.
    const auto threshold = static_cast<std::uint32_t>(p * 0x1.0p32);
    for (std::size_t i = 0; i < mask.size(); i += 2) {
        const std::uint64_t word = bits();
        mask[i] = static_cast<std::uint32_t>(word) < threshold ? 0.0F : kept;
        if (i + 1 < mask.size())
            mask[i + 1] = static_cast<std::uint32_t>(word >> 32) < threshold ? 0.0F : kept;
    }
}

} // namespace core
