#pragma once

#include "core/base/Message.h"

#include <string_view>

namespace core {

/// What a column is used for.
enum class Role
{
    Ignored,
    Time,        ///< date and time of day together, or a date alone
    Date,        ///< the date, beside an Hour column; a time of day in it is not looked at
    Hour,        ///< hour of the day, period or time of day, beside a date
    Value,       ///< the quantity to forecast
    Group,       ///< text: values of different groups in one step are added up
    HolidayFlag, ///< Y/N, yes/no, true/false, 1/0; a missing one is a no
    HolidayName, ///< the holiday's name or code; empty, "none" and the like on other days
    Covariate,   ///< a number known at each step
    KnownAhead,  ///< a covariate whose future is given
    Year,        ///< Year, Month and Day take the place of Date
    Month,
    Day,
    Minute,   ///< beside an Hour column
    Quarter,  ///< Year and Quarter, or Year and one of these, take the place of Date
    HalfYear, ///< the first or the second
    Week      ///< an ISO week
};

/// "ignored", "time", ...; `roleNamed` throws `InputError` for any other name.
std::string_view nameOf(Role role);
Role roleNamed(std::string_view name);

} // namespace core
