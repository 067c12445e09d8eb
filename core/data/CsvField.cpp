#include "core/data/CsvField.h"

#include "core/data/ParseNumber.h"

namespace core {

namespace {

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos &&
           !parseNumber(text);
}

} // namespace

std::string csvField(std::string_view text)
{
    std::string shown = looksLikeFormula(text) ? "'" : "";
    shown += text;
    // Blanks at the ends are dropped by readers unless they are quoted.
    const bool needsQuotes = shown.find_first_of(",;\t\"\r\n") != std::string::npos ||
                             shown.starts_with(' ') || shown.ends_with(' ');
    if (!needsQuotes)
        return shown;
    std::string field = "\"";
    for (const char c : shown) {
        field += c;
        if (c == '"')
            field += c;
    }
    return field + '"';
}

} // namespace core
