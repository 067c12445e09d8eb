#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A named array of weights, row-major.
struct WeightArray
{
    std::string name;                ///< "encoder.0.inputWeights"
    std::vector<std::int64_t> shape; ///< each at least 1; the values are as many as their product
    std::vector<float> values;

    bool operator==(const WeightArray&) const = default;
};

/// Weights as bytes: plain numbers, nothing that runs when a stranger's file is opened.
///
/// All integers are little-endian without padding, all floats IEEE 754 single:
///
///     8 bytes  magic "SGSWGHTS"
///     uint32   version, 1
///     uint32   number of arrays
///     per array:
///         uint32   length of the name, then the name in bytes
///         uint32   number of dimensions, 1 to 4, then a uint64 for each
///         float32  the values
///     uint32   CRC-32 (polynomial 0xEDB88320, as zlib's) of all bytes before it
std::vector<std::uint8_t> encodeWeights(std::span<const WeightArray> weights);

/// Reads what `encodeWeights` wrote, bit for bit. `source` names the file in messages.
///
/// Nothing is allocated before it is known to be there. Throws `InputError` when the bytes are no
/// weights, of another version, damaged or cut short, or hold a value that is not finite.
std::vector<WeightArray> decodeWeights(std::span<const std::uint8_t> bytes,
                                       const std::string& source);

/// The same in a file. A file that is there is replaced whole or not at all. Throws `InputError`
/// where it cannot be written or read.
void saveWeights(const std::filesystem::path& file, std::span<const WeightArray> weights);
std::vector<WeightArray> loadWeights(const std::filesystem::path& file);

/// Throws `InputError` naming `source` unless `weights` has exactly the names and shapes of
/// `expected` (whose values do not count), in any order, and as many finite values.
void checkWeights(std::span<const WeightArray> weights, std::span<const WeightArray> expected,
                  const std::string& source);

} // namespace core
