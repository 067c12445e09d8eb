#include "core/base/SettingsJson.h"

#include "core/base/InputError.h"

#include <algorithm>

namespace core {

nlohmann::ordered_json settingsJson(const std::string& text, const std::string& source)
{
    nlohmann::ordered_json json;
    try {
        json = nlohmann::ordered_json::parse(text);
    } catch (const nlohmann::ordered_json::parse_error& error) {
        // The position counts characters from 1 and stands after the last one read.
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(
                                            error.byte == 0 ? 0 : error.byte - 1, text.size()));
        const auto line = 1 + std::count(text.begin(), end, '\n');
        throw InputError(source + ", line " + std::to_string(line) +
                         ": this is not JSON; expected settings like {\"epochs\": 25}.");
    } catch (const nlohmann::ordered_json::out_of_range&) {
        throw InputError(source + " holds a number that is too large to be read; expected settings "
                                  "like {\"epochs\": 25}.");
    }
    if (!json.is_object())
        throw InputError(source + " is JSON but holds no settings; expected settings like "
                                  "{\"epochs\": 25}.");
    return json;
}

} // namespace core
