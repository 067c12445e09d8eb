#pragma once

#include "core/data/Table.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a column is used for.
enum class Role
{
    Ignored,
    Time,        ///< date and time of day together, or a date alone
    Date,        ///< the date, beside an Hour column
    Hour,        ///< hour of the day 0..23, beside a Date column
    Value,       ///< the quantity to forecast
    Group,       ///< text: values of different groups in one step are added up
    HolidayFlag, ///< Y/N, yes/no, true/false, 1/0
    HolidayName, ///< the holiday's name; empty on other days
    Covariate,   ///< a number known at each step
};

/// "ignored", "time", ...; `roleNamed` throws `InputError` for any other name.
std::string_view nameOf(Role role);
Role roleNamed(std::string_view name);

/// Order of day and month in dates written with numbers.
enum class DateOrder
{
    YearMonthDay,
    MonthDayYear,
    DayMonthYear
};

/// The role of each column of a table, and how its dates are read.
struct ColumnRoles
{
    std::vector<Role> roles; ///< one per column
    DateOrder dateOrder = DateOrder::YearMonthDay;
    std::vector<std::string> notes; ///< what was ambiguous, for people
};

/// Guesses the roles from names and contents; the guess can be changed before `makeSeries`.
///
/// A date order that no row of the column settles is taken as month first and said in `notes`,
/// never guessed silently. Throws `InputError` when there is no time column or no number column.
ColumnRoles guessRoles(const Table& table);

} // namespace core
