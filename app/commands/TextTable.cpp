#include "app/commands/TextTable.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace commands {

namespace {

/// Characters as they stand on a terminal: bytes that begin one of UTF-8.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

std::string quantity(double value)
{
    if (!std::isfinite(value))
        return "-";
    const double size = std::abs(value);
    char text[400];
    if (size > 0.0 && size < 1e-4) {
        std::snprintf(text, sizeof text, "%.2e", value);
        return text;
    }
    const int decimals = size >= 100    ? 0
                         : size >= 10   ? 1
                         : size >= 1    ? 2
                         : size >= 0.01 ? 4
                         : size >= 1e-3 ? 5
                         : size > 0.0   ? 6
                                        : 4;
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string percent(double share, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %%", decimals, 100.0 * share);
    return text;
}

std::string textTable(const std::vector<std::vector<std::string>>& rows, std::size_t leftColumns)
{
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
