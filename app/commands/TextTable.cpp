#include "app/commands/TextTable.h"

#include "core/base/Figure.h"
#include "core/data/Utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

namespace commands {

namespace {

/// Characters as they stand on a terminal.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), std::not_fn(core::continuesCharacter)));
}

} // namespace

std::string quantity(double value)
{
    return std::isfinite(value) ? core::figureText(value) : "-";
}

std::string percent(double share, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %%", decimals, 100.0 * share);
    return text;
}

std::string terminalText(std::string_view text)
{
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto at = [&](std::size_t k) {
            return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
        };
        const bool isControl = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        const bool isC1 = byte == 0xC2 && at(1) >= 0x80 && at(1) < 0xA0;
        // U+202A..U+202E and U+2066..U+2069
        const bool isDirection =
            byte == 0xE2 && ((at(1) == 0x80 && at(2) >= 0xAA && at(2) <= 0xAE) ||
                             (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9));
        if (isControl || isC1 || isDirection) {
            shown += kReplacement;
            i += isC1 ? 1 : isDirection ? 2 : 0;
        } else {
            shown += text[i];
        }
    }
    return shown;
}

std::string lineText(std::string_view text)
{
    std::string line = terminalText(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string textTable(std::vector<std::vector<std::string>> rows, std::size_t leftColumns)
{
    for (auto& row : rows)
        for (std::string& cell : row)
            cell = lineText(cell);
    std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size(), 0);
    for (const auto& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], widthOf(row[column]));
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string gap(widths[column] - widthOf(row[column]), ' ');
            const bool isLast = column + 1 == row.size(); // no blanks at the end of a line
            text += column == 0 ? "" : "  ";
            text += column >= leftColumns ? gap + row[column]
                    : isLast              ? row[column]
                                          : row[column] + gap;
        }
        text += '\n';
    }
    return text;
}

} // namespace commands
