#include "core/data/Table.h"

#include "core/base/InputError.h"

namespace core {

namespace {

constexpr std::size_t kLongestQuote = 40; ///< bytes of a cell shown in a sentence

std::string shortened(std::string_view text)
{
    if (text.size() <= kLongestQuote)
        return std::string(text);
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // never cut inside a UTF-8 character
    return std::string(text.substr(0, end)) + "...";
}

} // namespace

std::optional<std::size_t> Table::indexOf(std::string_view column) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name() == column)
            return i;
    }
    return std::nullopt;
}

std::size_t Table::sheetRow(std::size_t row) const
{
    // Of the rows left out, those with fewer rows of the table before them than `row` count.
    const std::size_t before = row + headerRows;
    std::size_t low = 0;
    for (std::size_t high = blankRows.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (blankRows[middle] - 1 - middle <= before)
            low = middle + 1;
        else
            high = middle;
    }
    return before + low + 1;
}

void failAt(const Table& table, std::size_t row, std::size_t column, std::string_view fault)
{
    const TextColumn& texts = table.columns[column];
    throw InputError(table.source + ", row " + std::to_string(table.sheetRow(row)) + ", column \"" +
                     texts.name() + "\": \"" + shortened(texts[row]) + "\" " + std::string(fault) +
                     ".");
}

} // namespace core
