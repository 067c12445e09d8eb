#include "core/data/Sheet.h"

#include "core/base/InputError.h"

#include <algorithm>
#include <utility>

namespace core {

std::string_view Sheet::textOf(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_texts).substr(begin, m_ends[index] - begin);
}

std::string_view Sheet::cell(std::size_t row, std::size_t column) const
{
    const std::size_t begin = m_rowStarts[row];
    const std::size_t end = m_rowStarts[row + 1];
    // In a full row the cell stands where its column says.
    if (begin + column < end && m_columns[begin + column] == column)
        return textOf(begin + column);
    const auto first = m_columns.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = m_columns.begin() + static_cast<std::ptrdiff_t>(end);
    const auto found = std::lower_bound(first, last, column);
    if (found == last || *found != column)
        return {};
    return textOf(static_cast<std::size_t>(found - m_columns.begin()));
}

std::size_t Sheet::width(std::size_t row) const
{
    const std::size_t end = m_rowStarts[row + 1];
    return end == m_rowStarts[row] ? 0 : m_columns[end - 1] + std::size_t{1};
}

SheetBuilder::SheetBuilder(std::string source, std::string name, SheetBudget& budget)
    : m_source(std::move(source)), m_budget(budget)
{
    m_sheet.name = std::move(name);
}

void SheetBuilder::add(std::size_t row, std::size_t column, std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return;
    if (row >= kRowLimit || column >= kColumnLimit)
        refuse(SENTENCE("core",
                        "%1, sheet \"%2\" has a cell beyond row 1,048,576 or column 16,384; "
                        "save the sheet as CSV, or keep only the table in it."));
    const bool isFirst = m_sheet.m_ends.empty();
    if (!isFirst && (row < m_row || (row == m_row && column <= m_column)))
        throw InputError(
            Message(SENTENCE("core", "%1, sheet \"%2\" has its cells out of order in row %3; save "
                                     "the sheet as CSV, or keep only the table in it."),
                    m_source, m_sheet.name, std::to_string(row + 1)));
    const std::size_t cost = 1 + (isFirst ? 1 : row - m_row);
    if (m_budget.cells < cost || m_budget.bytes < text.size())
        refuse(SENTENCE("core", "%1, sheet \"%2\" has more than 50 million cells or 1 GiB of text; "
                                "save the sheet as CSV, or keep only the table in it."));
    m_budget.cells -= cost;
    m_budget.bytes -= text.size();

    if (isFirst) {
        m_sheet.m_firstRow = row + 1;
        m_row = row;
        m_sheet.m_rowStarts.push_back(0);
    }
    for (; m_row < row; ++m_row)
        m_sheet.m_rowStarts.push_back(m_sheet.m_ends.size());
    m_column = column;
    m_left = std::min(m_left, column);
    m_right = std::max(m_right, column);
    m_sheet.m_texts += text;
    m_sheet.m_ends.push_back(static_cast<std::uint32_t>(m_sheet.m_texts.size()));
    m_sheet.m_columns.push_back(static_cast<std::uint16_t>(column));
}

Sheet SheetBuilder::finish()
{
    if (!m_sheet.m_ends.empty()) {
        m_sheet.m_rowStarts.push_back(m_sheet.m_ends.size());
        m_sheet.m_firstColumn = m_left + 1;
        m_sheet.m_columnCount = m_right - m_left + 1;
        for (std::uint16_t& column : m_sheet.m_columns)
            column = static_cast<std::uint16_t>(column - m_left);
    }
    return std::move(m_sheet);
}

void SheetBuilder::refuse(std::string_view pattern) const
{
    throw InputError(Message(pattern, m_source, m_sheet.name));
}

} // namespace core
