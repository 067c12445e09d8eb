#include "core/data/ReadingChoices.h"

#include "core/base/InputError.h"
#include "core/base/SettingsJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> textsIn(const Json& value, const std::string& key,
                                 const std::string& source)
{
    std::vector<std::string> texts;
    const auto take = [&](const Json& text) {
        if (!text.is_string())
            throw InputError(
                Message(
                    SENTENCE(
                        "core",
                        "%1: the setting \"%2\" is %3; expected a string or a list of strings."),
                    source, key, text.dump(-1, ' ', false, Json::error_handler_t::replace)),
                key);
        texts.push_back(text.get<std::string>());
    };
    if (value.is_array())
        for (const Json& text : value)
            take(text);
    else
        take(value);
    return texts;
}

} // namespace

ReadingChoices ReadingChoices::ofTable() const
{
    ReadingChoices choices;
    choices.encoding = encoding;
    choices.separator = separator;
    choices.header = header;
    choices.sheet = sheet;
    choices.fillDown = fillDown;
    choices.missing = missing;
    choices.decimal = decimal;
    choices.thousands = thousands;
    return choices;
}

bool ReadingChoices::readsFileAs(const ReadingChoices& other) const
{
    return encoding == other.encoding && separator == other.separator && header == other.header &&
           sheet == other.sheet && fillDown == other.fillDown;
}

std::string toJson(const ReadingChoices& choices)
{
    Json json = Json::object();
    for (const auto& option : readingOptions()) {
        const auto texts = option.get(choices);
        if (texts.empty())
            continue;
        if (option.isList)
            json[option.key()] = texts;
        else
            json[option.key()] = texts.front();
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ReadingChoices readingChoicesFromJson(std::string_view json, const std::string& source)
{
    ReadingChoices choices;
    const Json settings = settingsJson(std::string(json), source);
    for (const auto& [key, value] : settings.items())
        readingOption(key).set(choices, textsIn(value, key, source));
    return choices;
}

} // namespace core
