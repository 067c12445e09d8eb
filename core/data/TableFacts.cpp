#include "core/data/TableFacts.h"

#include "core/base/ParallelFor.h"
#include "core/data/ColumnRoles.h"
#include "core/data/ParseNumber.h"
#include "core/data/SampledRows.h"

#include <algorithm>
#include <unordered_set>

namespace core {

namespace {

constexpr double kMostFlags = 0.8; ///< share of the sampled cells that decides

/// Dates such as 31.12.2024 in the first row.
bool hasDots(const TextColumn& dates)
{
    const std::string_view text = dates.size() > 0 ? dates[0] : std::string_view();
    return std::count(text.begin(), text.end(), '.') >= 2;
}

} // namespace

TableFacts::TableFacts(const Table& table, MissingTexts missing, char separator,
                       std::optional<DateOrder> dateOrder, const GivenMarks& marks,
                       const Progress& progress)
    : m_table(table), m_missing(std::move(missing)), m_sample(sampledRows(table.rows())),
      m_times(table.columns.size())
{
    progress.advance(0, 2);
    const IsMissing isMissing = withoutTime(m_missing);
    parallelFor(columns(), [&](std::size_t column) {
        m_times[column] = timeColumn(m_table.columns[column], isMissing, dateOrder);
    });
    NumberHints hints;
    hints.separator = separator;
    for (std::size_t column = 0; column < columns(); ++column) {
        const auto& time = m_times[column];
        if (!time || !time->isCertain)
            continue;
        hints.noVotes.push_back(column);
        hints.hasDottedDates = hints.hasDottedDates || hasDots(m_table.columns[column]);
    }
    progress.advance(1, 2);
    m_numbers = numberColumns(m_table, m_missing, hints,
                              marks.areGiven() ? std::vector<GivenMarks>(columns(), marks)
                                               : std::vector<GivenMarks>());
    progress.advance(2, 2);
}

bool TableFacts::isEmpty(std::size_t column) const
{
    return m_numbers[column].missing == m_table.rows();
}

bool TableFacts::isConstant(std::size_t column) const
{
    const TextColumn& texts = m_table.columns[column];
    std::optional<std::string_view> first;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto text = trimmed(texts[row]);
        if (first ? text == *first : m_missing.contains(text))
            continue;
        if (first && !m_missing.contains(text))
            return false;
        if (!first)
            first = text;
    }
    return true;
}

bool TableFacts::countsRows(std::size_t column) const
{
    const TextColumn& texts = m_table.columns[column];
    const auto first = parseNumber(texts[0]);
    if (!first || texts.size() < 3)
        return false;
    for (std::size_t row = 1; row < texts.size(); ++row) {
        const auto number = parseNumber(texts[row]);
        if (!number || *number != *first + static_cast<double>(row))
            return false;
    }
    return true;
}

bool TableFacts::isFlag(std::size_t column) const
{
    std::size_t known = 0;
    std::size_t flags = 0;
    for (const std::size_t row : m_sample) {
        const auto text = m_table.columns[column][row];
        known += m_missing.contains(text) ? 0 : 1;
        flags += parseFlag(text) ? 1 : 0;
    }
    return known > 0 && static_cast<double>(flags) >= kMostFlags * static_cast<double>(known);
}

bool TableFacts::hasFewTexts(std::size_t column) const
{
    const TextColumn& texts = m_table.columns[column];
    std::unordered_set<std::string_view> distinct;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        distinct.insert(texts[row]);
        if (distinct.size() > 1 && distinct.size() * 2 > texts.size())
            return false;
    }
    return true;
}

} // namespace core
