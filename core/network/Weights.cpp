#include "core/network/Weights.h"

#include "core/base/InputError.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace core {

namespace {

constexpr std::string_view kMagic = "SGSWGHTS";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMaxNameLength = 256;
constexpr std::uint32_t kMaxDimensions = 4;

std::uint32_t checksum(std::span<const std::uint8_t> bytes)
{
    return static_cast<std::uint32_t>(crc32_z(0, bytes.data(), bytes.size()));
}

template <typename Integer>
void append(std::vector<std::uint8_t>& bytes, Integer value)
{
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// Takes numbers off the front of bytes; never past their end.
class Reader
{
public:
    Reader(std::span<const std::uint8_t> bytes, const std::string& source)
        : m_rest(bytes), m_source(source)
    {
    }

    bool isAtEnd() const { return m_rest.empty(); }
    std::size_t left() const { return m_rest.size(); }

    std::span<const std::uint8_t> take(std::size_t count)
    {
        if (count > m_rest.size())
            fail();
        const auto taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }

    template <typename Integer>
    Integer integer()
    {
        Integer value = 0;
        const auto bytes = take(sizeof(Integer));
        for (std::size_t i = sizeof(Integer); i > 0; --i)
            value = static_cast<Integer>(value << 8) | bytes[i - 1];
        return value;
    }

    [[noreturn]] void fail() const
    {
        throw InputError(
            Message(SENTENCE("core", "%1 is damaged: its arrays do not fit its size."), m_source));
    }

private:
    std::span<const std::uint8_t> m_rest;
    const std::string& m_source;
};

WeightArray readArray(Reader& reader, const std::string& source)
{
    WeightArray array;
    const auto nameLength = reader.integer<std::uint32_t>();
    if (nameLength > kMaxNameLength)
        reader.fail();
    const auto name = reader.take(nameLength);
    array.name.assign(name.begin(), name.end());

    const auto dimensions = reader.integer<std::uint32_t>();
    if (dimensions < 1 || dimensions > kMaxDimensions)
        reader.fail();
    std::size_t count = 1;
    for (std::uint32_t d = 0; d < dimensions; ++d) {
        const auto size = reader.integer<std::uint64_t>();
        if (size < 1 || size > reader.left() / sizeof(float) / count)
            reader.fail();
        array.shape.push_back(static_cast<std::int64_t>(size));
        count *= static_cast<std::size_t>(size);
    }
    if (count > reader.left() / sizeof(float))
        reader.fail();
    array.values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = std::bit_cast<float>(reader.integer<std::uint32_t>());
        if (!std::isfinite(value))
            throw InputError(Message(SENTENCE("core", "%1 holds a weight in \"%2\" that is not a "
                                                      "finite number."),
                                     source, array.name));
        array.values.push_back(value);
    }
    return array;
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const auto size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

} // namespace

std::vector<std::uint8_t> encodeWeights(std::span<const WeightArray> weights)
{
    std::vector<std::uint8_t> bytes(kMagic.begin(), kMagic.end());
    append(bytes, kVersion);
    append(bytes, static_cast<std::uint32_t>(weights.size()));
    for (const auto& array : weights) {
        append(bytes, static_cast<std::uint32_t>(array.name.size()));
        bytes.insert(bytes.end(), array.name.begin(), array.name.end());
        append(bytes, static_cast<std::uint32_t>(array.shape.size()));
        for (const auto size : array.shape)
            append(bytes, static_cast<std::uint64_t>(size));
        for (const float value : array.values)
            append(bytes, std::bit_cast<std::uint32_t>(value));
    }
    append(bytes, checksum(bytes));
    return bytes;
}

std::vector<WeightArray> decodeWeights(std::span<const std::uint8_t> bytes,
                                       const std::string& source)
{
    if (bytes.size() < kMagic.size() ||
        !std::equal(kMagic.begin(), kMagic.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }))
        throw InputError(
            Message(SENTENCE("core", "%1 is not a file of weights of Surgescope."), source));
    Reader header(bytes.subspan(kMagic.size()), source);
    const auto version = header.integer<std::uint32_t>();
    if (version != kVersion)
        throw InputError(
            Message(SENTENCE("core", "%1 is of version %2; this program reads version %3."), source,
                    std::to_string(version), std::to_string(kVersion)));
    if (header.left() < sizeof(std::uint32_t))
        header.fail();
    const auto content = bytes.first(bytes.size() - sizeof(std::uint32_t));
    if (Reader(bytes.last(sizeof(std::uint32_t)), source).integer<std::uint32_t>() !=
        checksum(content))
        throw InputError(
            Message(SENTENCE("core", "%1 is damaged: its checksum does not match."), source));

    Reader reader(content.subspan(kMagic.size() + sizeof(std::uint32_t)), source);
    const auto count = reader.integer<std::uint32_t>();
    std::vector<WeightArray> weights;
    for (std::uint32_t i = 0; i < count; ++i)
        weights.push_back(readArray(reader, source));
    if (!reader.isAtEnd())
        reader.fail();
    return weights;
}

void saveWeights(const std::filesystem::path& file, std::span<const WeightArray> weights)
{
    const auto bytes = encodeWeights(weights);
    auto part = file;
    part += ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code error;
    if (out)
        std::filesystem::rename(part, file, error);
    if (!out || error) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw InputError(
            Message(SENTENCE("core", "The weights could not be written to %1."), file.string()));
    }
}

std::vector<WeightArray> loadWeights(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
        throw InputError(
            Message(SENTENCE("core", "The weights could not be read from %1."), file.string()));
    return decodeWeights(bytes, file.string());
}

void checkWeights(std::span<const WeightArray> weights, std::span<const WeightArray> expected,
                  const std::string& source)
{
    for (const auto& wanted : expected) {
        const auto found =
            std::find_if(weights.begin(), weights.end(),
                         [&](const WeightArray& array) { return array.name == wanted.name; });
        if (found == weights.end())
            throw InputError(
                Message(SENTENCE("core", "%1 does not fit this network: \"%2\" is missing."),
                        source, wanted.name));
        if (found->shape != wanted.shape)
            throw InputError(Message(
                SENTENCE("core",
                         "%1 does not fit this network: \"%2\" is %3, but %4 was expected."),
                source, wanted.name, shapeText(found->shape), shapeText(wanted.shape)));
        std::size_t count = 1;
        for (const auto size : wanted.shape)
            count *= static_cast<std::size_t>(size);
        if (found->values.size() != count ||
            !std::all_of(found->values.begin(), found->values.end(),
                         [](float value) { return std::isfinite(value); }))
            throw InputError(Message(
                SENTENCE("core", "%1 holds values in \"%2\" that are missing or not finite."),
                source, wanted.name));
    }
    if (weights.size() != expected.size())
        throw InputError(Message(
            SENTENCE("core", "%1 does not fit this network: it holds %2 arrays, but %3 were "
                             "expected."),
            source, weights.size(), expected.size()));
}

} // namespace core
