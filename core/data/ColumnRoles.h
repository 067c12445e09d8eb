#pragma once

#include "core/data/DateOrder.h"
#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a column is used for.
enum class Role
{
    Ignored,
    Time,        ///< date and time of day together, or a date alone
    Date,        ///< the date, beside an Hour column; a time of day in it is not looked at
    Hour,        ///< hour of the day 0..23, or a time of day, beside a Date column
    Value,       ///< the quantity to forecast
    Group,       ///< text: values of different groups in one step are added up
    HolidayFlag, ///< Y/N, yes/no, true/false, 1/0; a missing one is a no
    HolidayName, ///< the holiday's name; empty, NA, NaN, null or none on other days
    Covariate,   ///< a number known at each step; all other roles but Ignored occur at most once
};

/// "ignored", "time", ...; `roleNamed` throws `InputError` for any other name.
std::string_view nameOf(Role role);
Role roleNamed(std::string_view name);

/// The role of each column of a table, and how its dates are read.
struct ColumnRoles
{
    std::vector<Role> roles; ///< one per column
    DateOrder dateOrder = DateOrder::YearMonthDay;
    std::vector<std::string> notes; ///< what was ambiguous, for people
};

/// Guesses the roles from names and contents; the guess can be changed before `makeSeries`.
///
/// Time: the first column of dates with a time of day; else a date column with an hour column; else
/// a date column. Value: by its name (pickups, demand, sales, y, ...), else the first number column
/// that is not weather, calendar or an index. Group: a text column with few distinct values.
/// Holiday: by its name. Other numbers are covariates; indices and other texts are ignored.
///
/// A number in the first place above 12 in any row settles that the day comes first, one in the
/// second place that the month does. A date order that no row settles is taken as month first and
/// said in `notes`, never guessed silently. Throws `InputError` when there is no time column or no
/// number column, or when two rows settle the order differently.
ColumnRoles guessRoles(const Table& table);

/// The order of day and month that the texts of `column` settle; a note is added where none does.
/// For a column that was chosen as time or date by hand. Throws as `guessRoles`.
DateOrder dateOrderOf(const Table& table, std::size_t column, std::vector<std::string>& notes);

/// Yes or no as a holiday flag writes it; nothing for any other text, a missing value included.
std::optional<bool> parseFlag(std::string_view text);

} // namespace core
