#include "app/commands/CsvText.h"

#include <charconv>
#include <cmath>

namespace commands {

void appendNumber(std::string& text, double number)
{
    if (!std::isfinite(number))
        return;
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, number);
    text.append(digits, result.ptr);
}

std::string csvField(std::string_view text)
{
    // Blanks at the ends are dropped by readers unless they are quoted.
    const bool needsQuotes = text.find_first_of(",;\t\"\r\n") != std::string_view::npos ||
                             text.starts_with(' ') || text.ends_with(' ');
    if (!needsQuotes)
        return std::string(text);
    std::string field = "\"";
    for (const char c : text) {
        field += c;
        if (c == '"')
            field += c;
    }
    return field + '"';
}

} // namespace commands
