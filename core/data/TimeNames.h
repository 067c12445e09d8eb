#pragma once

#include <string_view>

namespace core {

/// What the name of a column says that its numbers are.
enum class TimeName
{
    Time, ///< a date, a time or both: date, timestamp, Zeitpunkt, fecha, 日期, pickup_datetime
    Year,
    Month,
    Day, ///< of the month
    DayOfYear,
    Week,
    Quarter, ///< of the year
    HalfYear,
    Hour, ///< or a time of day: hour, HE, Stunde, Uhrzeit, heure, ora, 时
    Minute,
    Period ///< of the day: period, periodo, interval, MTU, quarter hour, settlement period
};

/// True when `columnName`, or a word of it, names that in English, German, French, Spanish,
/// Italian, Portuguese, Dutch, Chinese or Japanese.
bool names(std::string_view columnName, TimeName what);

/// As `names`, of a name that has no other word.
bool namesOnly(std::string_view columnName, TimeName what);

} // namespace core
