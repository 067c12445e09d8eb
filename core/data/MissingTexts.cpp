#include "core/data/MissingTexts.h"

#include "core/data/Characters.h"
#include "core/data/NumberText.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kLongest = 16; ///< bytes of the longest text below

constexpr auto kUsual = std::to_array<std::string_view>(
    {// Words for it and their abbreviations; k.A. and s/d are German and Spanish.
     "na", "n/a", "n.a.", "n.a", "n. a.", "nan", "nan(ind)", "nan(snan)", "null", "none", "nil",
     "nat", "nd", "n/d", "n.d.", "k.a.", "k. a.", "keine angabe", "s/d", "no data", "nodata",
     "no value", "missing", "unknown", "undefined", "unavailable", "not available", "blank",
     "empty",
     // The same in brackets.
     "<na>", "<nan>", "<null>", "<none>", "(null)", "(na)", "(nan)", "(none)", "(missing)",
     "(blank)", "(empty)", "[null]", "[na]",
     // Databases, the C runtime of Windows, statistical offices.
     "\\n", "1.#ind", "1.#qnan", ":", "*", "**",
     // Signs.
     "-", "--", "---", "----", "\u2013", "\u2014", "\u2212", "\u2013\u2013", "\u2014\u2014", ".",
     "..", "...", "\u2026", "?", "??", "???", "_"});

/// "#N/A" and its translations, "#DIV/0!", "#NAME?" and theirs, "####" of a column too narrow.
bool isSpreadsheetError(std::string_view text)
{
    if (!text.starts_with('#') || text.size() < 2 || text.size() > kLongest)
        return false;
    if (text.find_first_not_of('#') == std::string_view::npos)
        return true;
    const bool isError = (text.ends_with('!') || text.ends_with('?')) &&
                         text.find_first_of(" \t") == std::string_view::npos;
    constexpr auto kNotAvailable = std::to_array<std::string_view>(
        {"#n/a", "#n/a n/a", "#na", "#nv", "#n/d", "#n/b", "#nd", "#getting_data"});
    return isError ||
           std::any_of(kNotAvailable.begin(), kNotAvailable.end(),
                       [&](std::string_view error) { return equalsIgnoringCase(text, error); });
}

} // namespace

MissingTexts::MissingTexts(std::vector<std::string> added)
{
    for (const std::string& text : added) {
        m_added.push_back(lowerCase(withoutBlanksAround(text)));
        if (const auto number = parseNumber(m_added.back()))
            m_numbers.push_back(*number);
    }
}

bool MissingTexts::isAdded(std::string_view text) const
{
    text = withoutBlanksAround(text);
    return std::any_of(m_added.begin(), m_added.end(),
                       [&](const std::string& added) { return equalsIgnoringCase(text, added); });
}

bool MissingTexts::contains(double number) const
{
    return std::find(m_numbers.begin(), m_numbers.end(), number) != m_numbers.end();
}

bool MissingTexts::contains(std::string_view text) const
{
    text = withoutBlanksAround(text);
    if (text.empty() || wasAdded(text) || isSpreadsheetError(text))
        return true;
    if (text.size() > kLongest)
        return false;
    // "-nan" and "-1.#IND" come from the sign bit of a NaN.
    if ((text[0] == '-' || text[0] == '+') && text.size() > 3)
        text.remove_prefix(1);
    return std::any_of(kUsual.begin(), kUsual.end(),
                       [&](std::string_view usual) { return equalsIgnoringCase(text, usual); });
}

} // namespace core
