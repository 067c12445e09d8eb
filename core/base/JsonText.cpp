#include "core/base/JsonText.h"

#include <array>
#include <set>
#include <vector>

namespace core {

namespace {

/// An object's keys are looked for one after the other: so many comparisons are a second or two.
constexpr double kMostComparisons = 1e9;

/// The byte behind the string that begins at `quote`; the text's end where it is not closed.
std::size_t endOfString(std::string_view text, std::size_t quote)
{
    std::size_t at = quote + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return at < text.size() ? at + 1 : text.size();
}

/// Throws `JsonError` for what would take too much stack, memory or time.
void checkSize(std::string_view text)
{
    std::array<std::size_t, kDeepestJson + 1> keys{}; // of the object at each depth
    std::size_t depth = 0;
    std::size_t values = 0;
    double comparisons = 0.0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
        case '"':
            at = endOfString(text, at) - 1;
            break;
        case '[':
        case '{':
            if (++depth > kDeepestJson)
                throw JsonError(JsonError::Kind::TooDeep, at);
            keys[depth] = 0;
            ++values;
            break;
        case ']':
        case '}':
            depth -= depth > 0 ? 1 : 0;
            break;
        case ':':
            comparisons += static_cast<double>(++keys[depth]);
            break;
        case ',':
            ++values;
            break;
        default:
            break;
        }
        if (values > kMostJsonValues || comparisons > kMostComparisons)
            throw JsonError(JsonError::Kind::TooLarge, at);
    }
}

} // namespace

Json parseJson(std::string_view text)
{
    checkSize(text);
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw JsonError(JsonError::Kind::NotJson, error.byte == 0 ? 0 : error.byte - 1);
    } catch (const Json::out_of_range&) {
        throw JsonError(JsonError::Kind::NumberTooLarge, 0);
    }
}

Json parseJsonIfAny(std::string_view text)
{
    try {
        return parseJson(text);
    } catch (const JsonError&) {
        return Json(Json::value_t::discarded);
    }
}

std::string repeatedKey(std::string_view text)
{
    std::string repeated;
    std::vector<std::set<std::string>> keys; // of the objects that are open
    const auto note = [&](int, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key && repeated.empty() &&
                 !keys.back().insert(value.get<std::string>()).second)
            repeated = value.get<std::string>();
        return true;
    };
    static_cast<void>(Json::parse(text, note));
    return repeated;
}

std::string_view jsonMember(std::string_view object, std::string_view key)
{
    std::size_t depth = 0;
    std::size_t begin = std::string_view::npos; // of the value that is looked for
    std::string_view name;                      // the string before
    for (std::size_t at = 0; at < object.size(); ++at) {
        const char c = object[at];
        if (c == '"') {
            const std::size_t end = endOfString(object, at);
            if (depth == 1)
                name = object.substr(at + 1, end - at - 2);
            at = end - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (depth == 1 && (c == ',' || c == '}') && begin != std::string_view::npos) {
            return object.substr(begin, at - begin);
        } else if (c == ']' || c == '}') {
            depth -= depth > 0 ? 1 : 0;
        } else if (depth == 1 && c == ':' && name == key) {
            begin = at + 1;
        }
    }
    return {};
}

} // namespace core
