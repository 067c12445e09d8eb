#pragma once

#include "core/data/DateOrder.h"
#include "core/data/ParseTime.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the times of a column are written as.
enum class TimeKind
{
    Calendar,    ///< a date, with or without a time of day, as `parseTime` reads it
    DateDigits,  ///< six or eight digits in an order: 04032024, 240304
    Month,       ///< 2024-03, 03/2024, Mar 2024, 2024M03, 202403, P03 2024: its first day
    Quarter,     ///< 2024-Q1, Q1 2024, 1T2024: its first day
    HalfYear,    ///< 2024-H1, H1 2024, 2024S1, 1. Halbjahr 2024: its first day
    Week,        ///< ISO weeks: 2024-W05, 2024-W05-1, KW 5/2024, 202405: Monday, or the day written
    Year,        ///< 2024, FY2024, 2024/25: its first day, or that of the year it begins in
    DecimalYear, ///< 2024.08333, years and twelfths: the first day of that month
    EpochSeconds, ///< since 1970-01-01 00:00 UTC; decimals are dropped
    EpochMilliseconds,
    EpochMicroseconds,
    EpochNanoseconds,
    ExcelSerial ///< days since 1899-12-30, rounded to the second; to the minute where as few
                ///< decimals are written as leave no more
};

/// How the times of a column are written: enough to read each cell the same way.
struct TimeFormat
{
    TimeKind kind = TimeKind::Calendar;
    DateOrder order = DateOrder::YearMonthDay; ///< of `Calendar` and `DateDigits`
    /// What looks like an offset is the end of a range: "00:00-01:00".
    bool isRange = false;

    friend bool operator==(const TimeFormat&, const TimeFormat&) = default;
};

/// True of times since 1970 in UTC.
bool isEpoch(const TimeFormat& format);

/// "year-month-day", "day-month-year", "day-month-year range", "digits day-month-year", "month",
/// "epoch seconds", "excel serial", ...: what people type and settings keep.
std::string nameOf(const TimeFormat& format);

/// The format of that name; throws `InputError` that lists the names for any other.
TimeFormat timeFormatNamed(std::string_view name);

/// All names, the usual ones first.
std::vector<std::string> timeFormatNames();

/// Reads a cell; nothing for what is not written in this format.
std::optional<ParsedTime> parseTime(std::string_view text, const TimeFormat& format);

} // namespace core
