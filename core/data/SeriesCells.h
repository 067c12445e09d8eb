#pragma once

#include "core/data/SeriesColumns.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace core {

/// Reads the cells that a series is made of. All throw `InputError` with row, column and what was
/// expected.
class SeriesCells
{
public:
    /// The table outlives this.
    SeriesCells(const Table& table, const SeriesColumns& columns, DateOrder dateOrder)
        : m_table(table), m_columns(columns), m_dateOrder(dateOrder)
    {
    }

    std::chrono::sys_seconds timeAt(std::size_t row) const;
    /// Finite, or NaN where it is missing.
    double numberAt(std::size_t row, std::size_t column) const;
    bool isHoliday(std::size_t row) const;            ///< by its flag
    std::string holidayNameAt(std::size_t row) const; ///< empty: none

private:
    const Table& m_table;
    SeriesColumns m_columns;
    DateOrder m_dateOrder;
};

} // namespace core
