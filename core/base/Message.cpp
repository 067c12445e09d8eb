#include "core/base/Message.h"

#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/ShortestText.h"
#include "core/base/Wording.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <limits>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kMostDecimals = 30;

struct EnglishText
{
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t count) const
    {
        // Unsigned, since the smallest number has no counterpart above zero.
        const auto bits = static_cast<std::size_t>(count);
        return count < 0 ? "-" + countText(0 - bits) : countText(bits);
    }
    std::string operator()(double number) const { return shortestText(number); }
    std::string operator()(const Figure& figure) const { return figureText(figure); }
    std::string operator()(std::chrono::sys_seconds time) const { return timeText(time); }
    std::string operator()(const MessageList& list) const { return listText(textsOf(list)); }
};

struct AsJson
{
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t count) const { return count; }
    Json operator()(double number) const { return {{"number", shortestText(number)}}; }
    Json operator()(const Figure& figure) const
    {
        return {{"figure", shortestText(figure.value)},
                {"decimals", figure.form.decimals},
                {"exponent", figure.form.hasExponent}};
    }
    Json operator()(std::chrono::sys_seconds time) const
    {
        return {{"time", time.time_since_epoch().count()}};
    }
    Json operator()(const MessageList& list) const
    {
        Json all = Json::array();
        for (const Message& message : list)
            all.push_back(jsonOf(message));
        return all;
    }
    static Json jsonOf(const Message& message)
    {
        Json json = Json::array({message.pattern()});
        for (const Message::Argument& argument : message.arguments())
            json.push_back(std::visit(AsJson{}, argument));
        return json;
    }
};

[[noreturn]] void failParsing()
{
    throw InputError(SENTENCE("core", "The text is not a stored message."));
}

/// True for an integer that an argument can hold.
bool isWholeNumber(const Json& json)
{
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return json.is_number_integer() &&
           (!json.is_number_unsigned() || json.get<std::uint64_t>() <= kLargest);
}

double numberIn(const Json& json)
{
    const std::string digits = json.is_string() ? json.get<std::string>() : std::string();
    double number = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        failParsing();
    return number;
}

Figure figureIn(const Json& json)
{
    const auto decimals = json.find("decimals");
    const auto exponent = json.find("exponent");
    if (decimals == json.end() || !decimals->is_number_integer() || exponent == json.end() ||
        !exponent->is_boolean() || *decimals < 0 || *decimals > kMostDecimals)
        failParsing();
    return {numberIn(json.at("figure")), {decimals->get<int>(), exponent->get<bool>()}};
}

} // namespace

std::string Message::text() const
{
    return filledPattern(m_pattern, m_arguments.size(), [&](std::size_t place) {
        return std::visit(EnglishText{}, m_arguments[place - 1]);
    });
}

bool Message::operator==(const Message& other) const
{
    return m_pattern == other.m_pattern && m_arguments == other.m_arguments;
}

MessageList verbatim(const std::vector<std::string>& names)
{
    MessageList messages;
    messages.reserve(names.size());
    for (const std::string& name : names)
        messages.emplace_back("%1", name);
    return messages;
}

std::string toJson(const Message& message)
{
    return AsJson::jsonOf(message).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Message messageFromJson(std::string_view json)
{
    const auto read = [](const auto& self, const Json& value) -> Message {
        if (!value.is_array() || value.empty() || !value.front().is_string())
            failParsing();
        Message message(value.front().get<std::string>());
        for (auto item = value.begin() + 1; item != value.end(); ++item) {
            if (item->is_string()) {
                message.add(item->template get<std::string>());
            } else if (isWholeNumber(*item)) {
                message.add(item->template get<std::int64_t>());
            } else if (item->is_object() && item->contains("number")) {
                message.add(numberIn(item->at("number")));
            } else if (item->is_object() && item->contains("figure")) {
                message.add(figureIn(*item));
            } else if (item->is_object() && item->contains("time") &&
                       isWholeNumber(item->at("time"))) {
                message.add(std::chrono::sys_seconds(
                    std::chrono::seconds(item->at("time").template get<std::int64_t>())));
            } else if (item->is_array()) {
                MessageList list;
                for (const Json& one : *item)
                    list.push_back(self(self, one));
                message.add(std::move(list));
            } else {
                failParsing();
            }
        }
        return message;
    };
    return read(read, parseJsonIfAny(json)); // which is no deeper than kDeepestJson
}

std::vector<std::string> textsOf(const MessageList& messages)
{
    std::vector<std::string> texts;
    texts.reserve(messages.size());
    for (const Message& message : messages)
        texts.push_back(message.text());
    return texts;
}

} // namespace core
