#include "core/base/InputError.h"
#include "core/network/Weights.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

namespace {

/// As zlib's: without it hardly an input would come past the checksum.
std::uint32_t crc32(std::span<const std::uint8_t> bytes)
{
    std::uint32_t crc = ~0U;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void decode(std::span<const std::uint8_t> bytes)
{
    try {
        const auto weights = core::decodeWeights(bytes, "fuzz.bin");
        if (core::decodeWeights(core::encodeWeights(weights), "again.bin") != weights)
            std::abort();
    } catch (const core::InputError&) {
    }
}

} // namespace

/// A file of weights, as it is and with the right checksum behind it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<std::uint8_t> bytes(data, data + size);
    decode(bytes);
    const std::uint32_t crc = crc32(bytes);
    for (int shift = 0; shift < 32; shift += 8)
        bytes.push_back(static_cast<std::uint8_t>(crc >> shift));
    decode(bytes);
    return 0;
}
