#include "core/network/Weights.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <cmath>
#include <filesystem>
#include <limits>

using Bytes = std::vector<std::uint8_t>;
using core::WeightArray;

namespace {

std::vector<WeightArray> someWeights()
{
    return {{"encoder.0.bias", {3}, {1.0F, -0.0F, std::numeric_limits<float>::denorm_min()}},
            {"output.weights", {1, 2}, {3.5F, -1e30F}}};
}

/// The error that bytes give.
std::string damage(const Bytes& bytes)
{
    return errorSentence([&] { core::decodeWeights(bytes, "w.bin"); });
}

/// The bytes with a checksum that fits: what a stranger, not an accident, would make.
Bytes resealed(Bytes bytes)
{
    bytes.resize(bytes.size() - 4);
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    crc ^= 0xFFFFFFFFU;
    for (int i = 0; i < 4; ++i)
        bytes.push_back(static_cast<std::uint8_t>(crc >> (8 * i)));
    return bytes;
}

} // namespace

TEST_CASE("weights come back bit for bit", "[weights]")
{
    const auto bytes = core::encodeWeights(someWeights());
    const auto back = core::decodeWeights(bytes, "w.bin");
    REQUIRE(back == someWeights());
    REQUIRE(std::signbit(back[0].values[1]));
    REQUIRE(core::encodeWeights(back) == bytes);
    REQUIRE(core::decodeWeights(core::encodeWeights({}), "w.bin").empty());
}

TEST_CASE("the layout is the documented one", "[weights]")
{
    const std::vector<WeightArray> one{{"a", {1}, {1.0F}}};
    const Bytes expected{'S', 'G', 'S', 'W', 'G', 'H', 'T', 'S', 1, 0,    0,   0, 1,
                         0,   0,   0,   1,   0,   0,   0,   'a', 1, 0,    0,   0, 1,
                         0,   0,   0,   0,   0,   0,   0,   0,   0, 0x80, 0x3F};
    auto bytes = core::encodeWeights(one);
    REQUIRE(resealed(bytes) == bytes);
    bytes.resize(bytes.size() - 4);
    REQUIRE(bytes == expected);
}

TEST_CASE("any changed byte and any cut are noticed", "[weights]")
{
    const auto bytes = core::encodeWeights(someWeights());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] ^= 0x10;
        REQUIRE(damage(changed) != "no error");
        REQUIRE(damage({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(i)}) !=
                "no error");
    }
    REQUIRE(damage({}) == "w.bin is not a file of weights of Surgescope.");
    auto changed = bytes;
    changed[30] ^= 1;
    REQUIRE(damage(changed) == "w.bin is damaged: its checksum does not match.");
    changed = bytes;
    changed[8] = 2;
    REQUIRE(damage(changed) == "w.bin is of version 2; this program reads version 1.");
}

TEST_CASE("sizes that lie take no memory and are an error", "[weights]")
{
    const auto bytes = core::encodeWeights(someWeights());
    for (std::size_t i = 12; i + 4 < bytes.size(); ++i) {
        for (const std::uint8_t value : {0x00, 0x7F, 0xFF}) {
            auto changed = bytes;
            changed[i] = value;
            // Values and letters may change to others; whatever is read must be finite and small.
            try {
                for (const auto& array : core::decodeWeights(resealed(changed), "w.bin"))
                    REQUIRE(array.values.size() <= 5);
            } catch (const core::InputError&) {
            }
        }
    }
    auto changed = bytes;
    changed[12] = 9; // arrays
    REQUIRE(damage(resealed(changed)) == "w.bin is damaged: its arrays do not fit its size.");
}

TEST_CASE("weights that are not finite are an error", "[weights]")
{
    auto weights = someWeights();
    weights[1].values[0] = std::numeric_limits<float>::infinity();
    REQUIRE(damage(core::encodeWeights(weights)) ==
            "w.bin holds a weight in \"output.weights\" that is not a finite number.");
}

TEST_CASE("weights of another network are told apart by name and shape", "[weights]")
{
    const auto check = [](const std::vector<WeightArray>& weights) {
        return errorSentence([&] { core::checkWeights(weights, someWeights(), "w.bin"); });
    };
    auto weights = someWeights();
    std::swap(weights[0], weights[1]);
    REQUIRE(check(weights) == "no error");
    weights[0].shape = {2, 1};
    REQUIRE(check(weights) == "w.bin does not fit this network: \"output.weights\" is 2 x 1, but "
                              "1 x 2 was expected.");
    weights = someWeights();
    weights[0].name = "other";
    REQUIRE(check(weights) == "w.bin does not fit this network: \"encoder.0.bias\" is missing.");
    weights = someWeights();
    weights.push_back({"decoder.bias", {1}, {0.0F}});
    REQUIRE(check(weights) == "w.bin does not fit this network: it holds 3 arrays, but 2 were "
                              "expected.");
    weights = someWeights();
    weights[0].values.pop_back();
    REQUIRE(check(weights) ==
            "w.bin holds values in \"encoder.0.bias\" that are missing or not finite.");
}

TEST_CASE("a file of weights is written whole and read again", "[weights]")
{
    const auto file = std::filesystem::temp_directory_path() / "surgescope_weights_test.bin";
    core::saveWeights(file, {});
    core::saveWeights(file, someWeights());
    REQUIRE(core::loadWeights(file) == someWeights());
    std::filesystem::remove(file);
    REQUIRE(errorSentence([&] { core::loadWeights(file); }) ==
            "The weights could not be read from " + file.string() + ".");
    const auto nowhere = file / "no" / "folder";
    REQUIRE(errorSentence([&] { core::saveWeights(nowhere, {}); }) ==
            "The weights could not be written to " + nowhere.string() + ".");
}
