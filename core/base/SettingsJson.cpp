#include "core/base/SettingsJson.h"

#include "core/base/InputError.h"

#include <algorithm>

namespace core {

namespace {

std::string sentenceOf(const JsonError& error, const std::string& text, const std::string& source)
{
    const std::string expected = "; expected settings like {\"epochs\": 25}.";
    switch (error.kind()) {
    case JsonError::Kind::TooDeep:
        return source + " nests lists more than " + std::to_string(kDeepestJson) + " deep" +
               expected;
    case JsonError::Kind::TooLarge:
        return source + " holds far too many values" + expected;
    case JsonError::Kind::NumberTooLarge:
        return source + " holds a number that is too large to be read" + expected;
    case JsonError::Kind::NotJson:
        break;
    }
    const auto end =
        text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte(), text.size()));
    const auto line = 1 + std::count(text.begin(), end, '\n');
    return source + ", line " + std::to_string(line) + ": this is not JSON" + expected;
}

} // namespace

Json settingsJson(const std::string& text, const std::string& source)
{
    Json json;
    try {
        json = parseJson(text);
    } catch (const JsonError& error) {
        throw InputError(sentenceOf(error, text, source));
    }
    if (!json.is_object())
        throw InputError(source + " is JSON but holds no settings; expected settings like "
                                  "{\"epochs\": 25}.");
    return json;
}

} // namespace core
