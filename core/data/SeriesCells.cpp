#include "core/data/SeriesCells.h"

#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"

#include <cmath>
#include <limits>

namespace core {

namespace {

const char* dateFault(DateOrder order)
{
    switch (order) {
    case DateOrder::MonthDayYear:
        return "is not a date and time such as 06/27/2015 22:00 (month first)";
    case DateOrder::DayMonthYear:
        return "is not a date and time such as 27/06/2015 22:00 (day first)";
    case DateOrder::YearMonthDay:
        break;
    }
    return "is not a date and time such as 2015-06-27 22:00";
}

} // namespace

std::chrono::sys_seconds SeriesCells::timeAt(std::size_t row) const
{
    const std::size_t column = m_columns.time ? *m_columns.time : *m_columns.date;
    const auto time = parseTime(m_table.columns[column][row], m_dateOrder);
    if (!time)
        failAt(m_table, row, column, dateFault(m_dateOrder));
    if (m_columns.time)
        return time->time;
    const auto clock = parseClock(m_table.columns[*m_columns.hour][row]);
    if (!clock || *clock >= std::chrono::hours(24))
        failAt(m_table, row, *m_columns.hour, "is not an hour from 0 to 23");
    return std::chrono::floor<std::chrono::days>(time->time) + *clock;
}

double SeriesCells::numberAt(std::size_t row, std::size_t column) const
{
    const std::string_view text = m_table.columns[column][row];
    if (const auto number = parseNumber(text)) {
        if (!std::isfinite(*number))
            failAt(m_table, row, column, "is infinite; a finite number was expected");
        return *number;
    }
    if (!isMissing(text))
        failAt(m_table, row, column, "is not a number");
    return std::numeric_limits<double>::quiet_NaN();
}

bool SeriesCells::isHoliday(std::size_t row) const
{
    if (!m_columns.flag)
        return false;
    const std::string_view text = m_table.columns[*m_columns.flag][row];
    const auto flag = parseFlag(text);
    if (!flag && !isMissing(text))
        failAt(m_table, row, *m_columns.flag,
               "is not a holiday flag (Y/N, yes/no, true/false, 1/0)");
    return flag.value_or(false);
}

std::string SeriesCells::holidayNameAt(std::size_t row) const
{
    if (!m_columns.name)
        return {};
    const std::string_view text = trimmed(m_table.columns[*m_columns.name][row]);
    const bool isNone = isMissing(text) || equalsIgnoringCase(text, "none");
    return isNone ? std::string() : std::string(text);
}

} // namespace core
