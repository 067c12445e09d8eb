#pragma once

#include "core/data/Table.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// 1 to 12 for the name of a column that is a month: Jan, "März", "M01", 1, 01; 0 for others.
int monthOfName(std::string_view name);

/// True of a number of four digits from 1700 to 2100.
bool isYear(std::string_view text);

/// The columns among `columns` that are months, each once; empty for fewer than six. Numbers count
/// where they are all from 1 to 12. Without months the four quarters, each standing for its first
/// month.
std::vector<std::size_t> monthsAmong(const Table& table, const std::vector<std::size_t>& columns);

/// Those that are weekdays, five to seven in their order; empty for others.
std::vector<std::size_t> weekdaysAmong(const Table& table, const std::vector<std::size_t>& columns);

/// The column of years, four digits each, beside columns of months; `among` limits the search to
/// these unless it is empty. Nothing where there is none.
std::optional<std::size_t> yearsBeside(const Table& table, const std::vector<std::size_t>& months,
                                       const std::vector<std::size_t>& among);

/// The columns that say the week beside columns of weekdays: one of dates or of ISO weeks, or those
/// of year and ISO week. Empty where there are none.
std::vector<std::size_t> weeksBeside(const Table& table, const std::vector<std::size_t>& weekdays,
                                     const std::vector<std::size_t>& among);

/// The dates of the cells of a wide row, one per column.
class CalendarColumns
{
public:
    /// Months beside years, or weekdays beside weeks; `periods` as found above.
    CalendarColumns(const Table& table, const std::vector<std::size_t>& columns,
                    const std::vector<std::size_t>& periods, bool areMonths);

    /// The date of a cell; nothing where the period of its row cannot be read.
    std::optional<std::chrono::sys_days> dateOf(std::size_t row, std::size_t i) const;

private:
    const Table& m_table;
    bool m_areMonths;
    std::vector<int> m_numbers; ///< per column: the month, or the days after the week's first one
    std::vector<std::optional<std::chrono::sys_days>> m_starts; ///< per row, of year or week
};

} // namespace core
