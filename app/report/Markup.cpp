#include "app/report/Markup.h"

#include "core/base/HiddenCharacter.h"
#include "core/data/Utf8.h"

#include <cstddef>

namespace report {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Bytes of the character that begins the text; 0 where it begins none, or one of the two that XML
/// forbids.
std::size_t lengthOfFirst(std::string_view text)
{
    const bool isForbidden = text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
    return isForbidden ? 0 : core::characterLength(text);
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t length = lengthOfFirst(text);
        const char c = text.front();
        if (length == 0 || core::hiddenCharacter(text) > 0)
            result += kReplacement;
        else if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else
            result += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

} // namespace report
