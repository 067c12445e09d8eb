#include "core/base/SettingsJson.h"

#include "core/base/InputError.h"

#include <algorithm>

namespace core {

namespace {

Message messageOf(const JsonError& error, const std::string& text, const std::string& source)
{
    switch (error.kind()) {
    case JsonError::Kind::TooDeep:
        return Message(SENTENCE("core", "%1 nests lists more than %2 deep; expected settings like "
                                        "{\"epochs\": 25}."),
                       source, kDeepestJson);
    case JsonError::Kind::TooLarge:
        return Message(SENTENCE("core", "%1 holds far too many values; expected settings like "
                                        "{\"epochs\": 25}."),
                       source);
    case JsonError::Kind::NumberTooLarge:
        return Message(SENTENCE("core", "%1 holds a number that is too large to be read; expected "
                                        "settings like {\"epochs\": 25}."),
                       source);
    case JsonError::Kind::NotJson:
        break;
    }
    const auto end =
        text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte(), text.size()));
    const auto line = 1 + std::count(text.begin(), end, '\n');
    return Message(SENTENCE("core", "%1, line %2: this is not JSON; expected settings like "
                                    "{\"epochs\": 25}."),
                   source, std::to_string(line));
}

} // namespace

Json settingsJson(const std::string& text, const std::string& source)
{
    Json json;
    try {
        json = parseJson(text);
    } catch (const JsonError& error) {
        throw InputError(messageOf(error, text, source));
    }
    if (!json.is_object())
        throw InputError(Message(SENTENCE("core", "%1 is JSON but holds no settings; expected "
                                                  "settings like {\"epochs\": 25}."),
                                 source));
    return json;
}

} // namespace core
