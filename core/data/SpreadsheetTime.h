#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a cell's number format shows of a number.
enum class CellTimeFormat
{
    None,     ///< the number itself
    Date,     ///< a date, with or without a time of day
    DateOnly, ///< a date without a time of day
    Clock,    ///< a time of day
    Elapsed   ///< a length of time, "[h]:mm"
};

/// The day that a workbook counts from.
enum class DateSystem
{
    From1900, ///< 1 is 1900-01-01, and 60 is a 29 February that 1900 did not have
    From1904  ///< 0 is 1904-01-01
};

/// Of a format built into Excel, by its number (ECMA-376 part 1, 18.8.30, all languages).
CellTimeFormat builtInTimeFormat(int number);

/// Of a format code: "dd.mm.yyyy hh:mm". Letters in quotes, after a backslash and in brackets other
/// than [h], [m] and [s] count for nothing; the first of its sections decides.
CellTimeFormat cellTimeFormatOf(std::string_view code);

/// Text of a date or time that a spreadsheet holds as a count of days, to the millisecond:
/// "2024-03-04 13:30:00", "13:30:00" below one day; hours beyond 24 ("36:00:00") for a length of
/// time, and for a time of day up to one year, as tables that count hours from 1 to 24 have it.
/// Nothing where the number is no date: negative, beyond the year 9999, or 0 shown as a date.
std::optional<std::string> serialText(double days, CellTimeFormat format, DateSystem system);

/// An ISO 8601 date, time of day or both as above: "2024-03-04", "2024-03-04T13:30:00.000Z".
/// Text that is none stays as it is.
std::string isoText(std::string_view text);

/// An ISO 8601 length of time below a month, "PT13H30M00S", as "13:30:00". Nothing where it is
/// none.
std::optional<std::string> durationText(std::string_view text);

} // namespace core
