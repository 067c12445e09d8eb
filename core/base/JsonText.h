#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace core {

using Json = nlohmann::ordered_json;

/// Why a text was not read as JSON.
class JsonError : public std::runtime_error
{
public:
    enum class Kind
    {
        NotJson,
        NumberTooLarge,
        TooDeep,  ///< lists within lists, beyond `kDeepestJson`
        TooLarge, ///< more values than there is memory and time for
    };
    JsonError(Kind kind, std::size_t byte)
        : std::runtime_error("not JSON that can be read"), m_kind(kind), m_byte(byte)
    {
    }

    Kind kind() const noexcept { return m_kind; }
    std::size_t byte() const noexcept { return m_byte; } ///< where the text goes wrong

private:
    Kind m_kind;
    std::size_t m_byte;
};

inline constexpr std::size_t kDeepestJson = 64;
inline constexpr std::size_t kMostJsonValues = 8'000'000;

/// The text as JSON. This is the only way JSON is read: what comes out can be copied, compared and
/// written without running out of stack, takes less than 100 bytes a value, and is made in a time
/// that grows with the text. Throws `JsonError`.
Json parseJson(std::string_view text);

/// The same, and a discarded value (`is_discarded()`) where it throws.
Json parseJsonIfAny(std::string_view text);

/// The first key that an object of `text` has twice, of which all but the last are lost in reading;
/// empty where none has. `text` is known to be JSON that `parseJson` reads.
std::string repeatedKey(std::string_view text);

/// The text of the value that the JSON object `object` has under `key`, empty where it has none;
/// nothing is read but what stands before it. `object` is known to be JSON, `key` is of plain
/// letters.
std::string_view jsonMember(std::string_view object, std::string_view key);

} // namespace core
