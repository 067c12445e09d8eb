#include "core/project/ArrayCodec.h"

#include <zstd.h>

#include <bit>
#include <memory>
#include <new>

namespace core {

namespace {

constexpr int kCompressionLevel = 3;

/// Place of the k-th least significant byte within an element of this machine.
constexpr std::size_t placeOf(std::size_t k, std::size_t elementSize)
{
    return std::endian::native == std::endian::little ? k : elementSize - 1 - k;
}

} // namespace

Bytes packArray(std::span<const std::byte> elements, std::size_t elementSize)
{
    const std::size_t count = elements.size() / elementSize;
    std::vector<std::byte> planes(elements.size());
    for (std::size_t k = 0; k < elementSize; ++k) {
        const std::size_t place = placeOf(k, elementSize);
        for (std::size_t i = 0; i < count; ++i)
            planes[k * count + i] = elements[i * elementSize + place];
    }
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                       ZSTD_freeCCtx);
    if (!context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kCompressionLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    Bytes packed(ZSTD_compressBound(planes.size()));
    const std::size_t size =
        ZSTD_compress2(context.get(), packed.data(), packed.size(), planes.data(), planes.size());
    if (ZSTD_isError(size) != 0) // there is room for any frame: only memory can be short
        throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

bool unpackArray(std::span<const std::uint8_t> packed, std::size_t elementSize,
                 std::span<std::byte> elements)
{
    if (ZSTD_getFrameContentSize(packed.data(), packed.size()) != elements.size())
        return false;
    std::vector<std::byte> planes(elements.size());
    if (ZSTD_decompress(planes.data(), planes.size(), packed.data(), packed.size()) !=
        planes.size())
        return false;
    const std::size_t count = elements.size() / elementSize;
    for (std::size_t k = 0; k < elementSize; ++k) {
        const std::size_t place = placeOf(k, elementSize);
        for (std::size_t i = 0; i < count; ++i)
            elements[i * elementSize + place] = planes[k * count + i];
    }
    return true;
}

} // namespace core
