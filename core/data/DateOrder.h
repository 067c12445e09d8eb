#pragma once

namespace core {

/// Order of day and month in dates written with numbers.
enum class DateOrder
{
    YearMonthDay,
    MonthDayYear,
    DayMonthYear
};

} // namespace core
