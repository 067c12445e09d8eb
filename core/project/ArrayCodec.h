#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core {

using Bytes = std::vector<std::uint8_t>;

/// Numbers as a project file keeps them: the first bytes of all elements (the least significant),
/// then the second bytes, and so on, in one zstd frame with its checksum. Apart from one another
/// the exponents of samples are alike, and compress.
///
/// `elements` holds whole elements of `elementSize` bytes each, in this machine's byte order; the
/// result is the same on any machine.
Bytes packArray(std::span<const std::byte> elements, std::size_t elementSize);

/// Takes back what `packArray` made, into exactly `elements.size()` bytes. False where the frame is
/// damaged or holds another number of bytes.
bool unpackArray(std::span<const std::uint8_t> packed, std::size_t elementSize,
                 std::span<std::byte> elements);

} // namespace core
