#include "core/data/CellFaults.h"

#include "core/data/Utf8.h"

#include <algorithm>

namespace core {

std::string shownText(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return std::string(text);
    std::size_t end = longest;
    while (end > 0 && continuesCharacter(text[end]))
        --end; // never cut inside a UTF-8 character
    return std::string(text.substr(0, end)) + "...";
}

void CellFaults::add(std::size_t row, std::size_t column)
{
    ++m_count;
    if (m_first.size() < kNamed)
        m_first.push_back({row, column});
}

void CellFaults::add(const CellFaults& later)
{
    m_count += later.m_count;
    const std::size_t room = std::min(kNamed - m_first.size(), later.m_first.size());
    m_first.insert(m_first.end(), later.m_first.begin(),
                   later.m_first.begin() + static_cast<std::ptrdiff_t>(room));
}

InputError CellFaults::asError(const Table& table, const Message& fault) const
{
    const auto text = [&](const Cell& cell) {
        return shownText(table.columns[cell.column][cell.row]);
    };
    const auto rowNumber = [&](const Cell& cell) {
        return std::to_string(table.sheetRow(cell.row));
    };
    const Cell& cell = m_first.front();
    const std::string& column = table.columns[cell.column].name();
    if (m_count == 1)
        return InputError(Message(SENTENCE("core", "%1, row %2, column \"%3\": \"%4\" %5."),
                                  table.source, rowNumber(cell), column, text(cell), fault));
    return InputError(Message(SENTENCE("core", "%1, row %2, column \"%3\": \"%4\" %5; nor is it in "
                                               "%6."),
                              table.source, rowNumber(cell), column, text(cell), fault,
                              cells(table, 1)));
}

MessageList CellFaults::cells(const Table& table, std::size_t from) const
{
    MessageList cells;
    for (std::size_t i = from; i < m_first.size(); ++i)
        cells.push_back(cellMessage(table, m_first[i]));
    if (m_count > m_first.size())
        cells.push_back(Message::counted(m_count - m_first.size(), SENTENCE("core", "1 other row"),
                                         SENTENCE("core", "%1 other rows")));
    return cells;
}

Message cellMessage(const Table& table, const CellFaults::Cell& cell)
{
    return Message(SENTENCE("core", "row %1 (\"%2\")"), std::to_string(table.sheetRow(cell.row)),
                   shownText(table.columns[cell.column][cell.row]));
}

} // namespace core
