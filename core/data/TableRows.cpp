#include "core/data/TableRows.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kKeptTexts = 64; ///< a footer is not longer

} // namespace

TableRows::TableRows(const TableShape& shape, bool areCells)
    : m_kinds(shape.kinds), m_areCells(areCells),
      m_hasTypedFirst(!shape.kinds.empty() && shape.kinds.front() != CellKind::Text),
      m_columns(shape.width, TextColumn(std::string()))
{
}

void TableRows::dropRow()
{
    for (std::size_t i = 0; i < std::min(m_field, m_columns.size()); ++i)
        m_columns[i].removeLast();
    m_beyond.clear();
    m_field = 0;
    m_hasText = false;
}

void TableRows::takeBeyond(std::string_view text)
{
    m_beyond.emplace_back(text);
}

/// Exporters that leave out empty cells leave out those at the end of a row. A lone text is rather
/// a remark.
bool TableRows::isPadded() const
{
    if (m_field >= m_columns.size())
        return false;
    const auto last = [&](std::size_t column) {
        return m_columns[column][m_columns[column].size() - 1];
    };
    for (std::size_t column = 0; column < m_field; ++column) {
        if (!suits(last(column), m_kinds[column]))
            return false;
    }
    return m_field > 1 || m_kinds[0] != CellKind::Text;
}

/// A lone text with room between it and the table: a field that a separator parts has none.
bool TableRows::isNote() const
{
    if (m_field <= m_columns.size() || (!m_areCells && !m_beyond.front().empty()))
        return false;
    const auto isFilled = [](const std::string& text) { return !text.empty(); };
    const auto note = std::find_if(m_beyond.begin(), m_beyond.end(), isFilled);
    return note != m_beyond.end() && std::none_of(note + 1, m_beyond.end(), isFilled) &&
           kindOfCell(*note) == CellKind::Text;
}

void TableRows::endNoted(std::size_t row)
{
    for (const std::string& text : m_beyond)
        if (!text.empty())
            add(m_notes, row, text);
    m_beyond.clear();
    bool isEmpty = true;
    for (const TextColumn& column : m_columns)
        isEmpty = isEmpty && column[column.size() - 1].empty();
    if (isEmpty) {
        m_blankRows.push_back(row);
        dropRow();
    }
    m_field = 0;
    m_hasText = false;
}

void TableRows::add(LeftOut& leftOut, std::size_t row, std::string_view text)
{
    if (leftOut.count++ > 0)
        return;
    leftOut.firstRow = row;
    leftOut.firstText = text;
}

void TableRows::join(LeftOut& leftOut, const LeftOut& later, std::size_t rowsBefore)
{
    if (leftOut.count == 0 && later.count > 0) {
        leftOut.firstRow = rowsBefore + later.firstRow;
        leftOut.firstText = later.firstText;
    }
    leftOut.count += later.count;
}

void TableRows::endOddRow()
{
    const std::size_t row = m_rows++;
    if (!m_hasText) {
        m_blankRows.push_back(row);
        dropRow();
        return;
    }
    const std::string_view first =
        m_field == 0 ? std::string_view() : m_columns[0][m_columns[0].size() - 1];
    if (isCommentRow({std::string(first)})) {
        add(m_comments, row, first);
        m_blankRows.push_back(row);
        dropRow();
        return;
    }
    if (m_field == m_columns.size()) { // "#N/A"
        m_field = 0;
        m_hasText = false;
        return;
    }
    if (isNote())
        return endNoted(row);
    const bool isLong = std::any_of(m_beyond.begin(), m_beyond.end(),
                                    [](const std::string& text) { return !text.empty(); });
    OddRow odd{.row = row, .cells = m_field, .before = m_columns[0].size() - 1, .texts = {}};
    if (!isLong && m_field > m_columns.size()) {
        m_field = 0;
        m_hasText = false;
        m_beyond.clear();
        return;
    }
    if (!isLong && isPadded()) {
        for (std::size_t column = m_field; column < m_columns.size(); ++column)
            m_columns[column].append(std::string_view());
        if (m_paddedRows.size() < kListedRows)
            m_paddedRows.push_back(std::move(odd));
        ++m_paddedCount;
        m_lastPadded = row;
        m_field = 0;
        m_hasText = false;
        return;
    }
    for (std::size_t column = 0; column < std::min(m_field, m_columns.size()); ++column)
        odd.texts.emplace_back(m_columns[column][m_columns[column].size() - 1]);
    odd.texts.insert(odd.texts.end(), m_beyond.begin(), m_beyond.end());
    m_oddRows.push_back(std::move(odd));
    if (m_oddRows.size() > kKeptTexts)
        m_oddRows[m_oddRows.size() - 1 - kKeptTexts].texts = {};
    dropRow();
}

void TableRows::forgetLastPadded()
{
    for (TextColumn& column : m_columns)
        column.removeLast();
    if (m_paddedRows.size() == m_paddedCount)
        m_paddedRows.pop_back();
    --m_paddedCount;
    m_lastPadded.reset();
}

void TableRows::appendColumn(const TableRows& more, std::size_t column)
{
    m_columns[column].append(more.m_columns[column]);
}

void TableRows::appendRest(const TableRows& more)
{
    for (const std::size_t row : more.m_blankRows)
        m_blankRows.push_back(m_rows + row);
    const auto moved = [&](OddRow odd) {
        odd.row += m_rows;
        odd.before += m_joined;
        return odd;
    };
    for (const OddRow& odd : more.m_oddRows) {
        m_oddRows.push_back(moved(odd));
        if (m_oddRows.size() > kKeptTexts)
            m_oddRows[m_oddRows.size() - 1 - kKeptTexts].texts = {};
    }
    for (const OddRow& padded : more.m_paddedRows) {
        if (m_paddedRows.size() < kListedRows)
            m_paddedRows.push_back(moved(padded));
    }
    join(m_notes, more.m_notes, m_rows);
    join(m_comments, more.m_comments, m_rows);
    m_paddedCount += more.m_paddedCount;
    if (more.m_lastPadded)
        m_lastPadded = m_rows + *more.m_lastPadded;
    m_writesEmptyEnds = m_writesEmptyEnds || more.m_writesEmptyEnds;
    m_rows += more.m_rows;
    m_joined += more.m_columns[0].size();
}

void TableRows::clear()
{
    for (TextColumn& column : m_columns)
        column.clear();
    m_beyond.clear();
    m_field = 0;
    m_hasText = false;
    m_writesEmptyEnds = false;
    m_rows = 0;
    m_blankRows.clear();
    m_oddRows.clear();
    m_paddedRows.clear();
    m_paddedCount = 0;
    m_lastPadded.reset();
    m_notes = {};
    m_comments = {};
}

void TableRows::reserve(double growth)
{
    const auto grown = [&](std::size_t now) {
        return static_cast<std::size_t>(growth * static_cast<double>(now));
    };
    for (TextColumn& column : m_columns)
        column.reserve(grown(column.size()), grown(column.bytes()));
}

} // namespace core
