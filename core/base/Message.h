#pragma once

#include "core/base/Figure.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// Marks the English pattern of a message, so that it is collected for translation: the context is
/// always "core" (lupdate knows this as another name of QT_TRANSLATE_NOOP).
#define SENTENCE(context, pattern) pattern

namespace core {

class Message;

/// Messages that are shown one after the other, "a, b and c".
using MessageList = std::vector<Message>;

/// A sentence for people: an English pattern with places %1 to %9, and the values that stand there.
///
/// It is formatted last, by whoever shows it: `text` does so in English; a window translates the
/// pattern and writes numbers and times as its user does. What a person wrote (names of columns,
/// cells) is an argument of text and is never translated; words of ours that stand at a place are
/// a Message of their own.
class Message
{
public:
    /// Counts are written with thousands separators, real numbers as short as they read back,
    /// figures with the digits they have.
    using Argument = std::variant<std::string, std::int64_t, double, Figure,
                                  std::chrono::sys_seconds, MessageList>;

    Message() = default;
    /// A text without places that is no pattern of ours, or one that is formatted already.
    Message(std::string verbatim) : m_pattern(std::move(verbatim)) {}
    Message(const char* pattern) : m_pattern(pattern) {}

    template <typename First, typename... Rest>
    Message(std::string_view pattern, First&& first, Rest&&... rest) : m_pattern(pattern)
    {
        m_arguments.reserve(1 + sizeof...(rest));
        add(std::forward<First>(first));
        (add(std::forward<Rest>(rest)), ...);
    }

    /// `one` where `count` is 1, else `many`: sentences of their own, since languages differ in
    /// what changes between them. `count` is the first argument of both.
    template <typename... Rest>
    static Message counted(std::size_t count, std::string_view one, std::string_view many,
                           Rest&&... rest)
    {
        return Message(count == 1 ? one : many, count, std::forward<Rest>(rest)...);
    }

    bool isEmpty() const { return m_pattern.empty(); }
    const std::string& pattern() const { return m_pattern; }
    const std::vector<Argument>& arguments() const { return m_arguments; }

    /// The sentence in English.
    std::string text() const;

    bool operator==(const Message&) const;

private:
    friend Message messageFromJson(std::string_view json);

    template <typename Value>
    void add(Value&& value)
    {
        using Plain = std::remove_cvref_t<Value>;
        if constexpr (std::is_same_v<Plain, Message>)
            m_arguments.emplace_back(MessageList{std::forward<Value>(value)});
        else if constexpr (std::is_same_v<Plain, MessageList> || std::is_same_v<Plain, Figure> ||
                           std::is_same_v<Plain, std::chrono::sys_seconds>)
            m_arguments.emplace_back(std::forward<Value>(value));
        else if constexpr (std::is_floating_point_v<Plain>)
            m_arguments.emplace_back(static_cast<double>(value));
        else if constexpr (std::is_integral_v<Plain>)
            m_arguments.emplace_back(static_cast<std::int64_t>(value));
        else
            m_arguments.emplace_back(std::string(std::forward<Value>(value)));
    }

    std::string m_pattern;
    std::vector<Argument> m_arguments;
};

/// Replaces the places of `pattern` by what `textOf(number of the place, from 1)` gives; a place
/// without an argument stays as it is.
template <typename TextOf>
std::string filledPattern(std::string_view pattern, std::size_t arguments, TextOf&& textOf)
{
    std::string filled;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t place = i + 1 < pattern.size() && pattern[i] == '%' &&
                                          pattern[i + 1] >= '1' && pattern[i + 1] <= '9'
                                      ? static_cast<std::size_t>(pattern[i + 1] - '0')
                                      : 0;
        if (place == 0 || place > arguments) {
            filled += pattern[i];
            continue;
        }
        filled += textOf(place);
        ++i;
    }
    return filled;
}

/// A list of names as messages that stay as they are in every language.
MessageList verbatim(const std::vector<std::string>& names);

/// The message as a JSON array, its pattern first; reading it gives the same message. Throws
/// `InputError` for any other text.
std::string toJson(const Message& message);
Message messageFromJson(std::string_view json);

/// Each in English.
std::vector<std::string> textsOf(const MessageList& messages);

} // namespace core
