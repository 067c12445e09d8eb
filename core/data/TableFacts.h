#pragma once

#include "core/base/Progress.h"
#include "core/data/MissingTexts.h"
#include "core/data/NumberColumn.h"
#include "core/data/Table.h"
#include "core/data/TimeColumn.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What the cells of a table's columns are, whatever the columns are called.
///
/// Numbers and times are found out for all columns at once and from all rows; the rest when it is
/// asked for. The table outlives this.
class TableFacts
{
public:
    TableFacts(const Table& table, MissingTexts missing, char separator,
               std::optional<DateOrder> dateOrder, const GivenMarks& marks,
               const Progress& progress = {});

    const Table& table() const { return m_table; }
    const MissingTexts& missing() const { return m_missing; }
    const std::vector<NumberColumn>& numbers() const { return m_numbers; }
    const std::optional<TimeColumn>& time(std::size_t column) const { return m_times[column]; }

    std::size_t columns() const { return m_table.columns.size(); }
    std::string_view name(std::size_t column) const { return m_table.columns[column].name(); }

    bool isNumber(std::size_t column) const { return m_numbers[column].isNumeric(); }
    bool isEmpty(std::size_t column) const;
    /// All known texts are the same one.
    bool isConstant(std::size_t column) const;
    /// Each row is one more than the row before.
    bool countsRows(std::size_t column) const;
    /// Y/N, 1/0 and the like in nearly all sampled cells.
    bool isFlag(std::size_t column) const;
    /// A text has at least two rows on average, as a group has and free texts have not.
    bool hasFewTexts(std::size_t column) const;

private:
    const Table& m_table;
    MissingTexts m_missing;
    std::vector<std::size_t> m_sample;
    std::vector<std::optional<TimeColumn>> m_times;
    std::vector<NumberColumn> m_numbers;
};

} // namespace core
