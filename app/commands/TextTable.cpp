#include "app/commands/TextTable.h"

#include "core/base/Figure.h"
#include "core/base/HiddenCharacter.h"
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
    while (!text.empty()) {
        const std::size_t hidden = core::hiddenCharacter(text);
        shown += hidden > 0 ? kReplacement : text.substr(0, 1);
        text.remove_prefix(std::max<std::size_t>(hidden, 1));
    }
    return shown;
}

std::string jsonText(std::string_view json)
{
    std::string text;
    text.reserve(json.size());
    while (!json.empty()) {
        const std::size_t hidden = core::hiddenCharacter(json);
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(json[i]); };
        char escape[8];
        if (hidden == 3)
            std::snprintf(escape, sizeof escape, "\\u%04x",
                          (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU));
        else if (hidden > 0)
            std::snprintf(escape, sizeof escape, "\\u%04x", byte(hidden - 1));
        text += hidden > 0 ? std::string_view(escape) : json.substr(0, 1);
        json.remove_prefix(std::max<std::size_t>(hidden, 1));
    }
    return text;
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
