#pragma once

#include "core/data/ClockColumn.h"
#include "core/data/NumberColumn.h"
#include "core/data/Role.h"
#include "core/data/TimeColumn.h"
#include "core/data/TimeStep.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What becomes of several rows of one group in one step.
enum class Combine
{
    Mean, ///< one observation repeated
    Sum,  ///< parts of it; a step without rows is 0
    Count ///< events: the number of rows, whatever they hold; a step without rows is 0
};

/// What a step is worth in which some group has no row.
enum class AbsentGroups
{
    Zero,   ///< the sum of the others
    Unknown ///< not known
};

/// What becomes of a group that is the sum of the others.
enum class Totals
{
    LeaveOut,
    Add ///< it is a group like any other
};

/// What several columns of values are.
enum class ValueColumns
{
    Series,  ///< a series each, named like the column
    Hours,   ///< an hour of the day each, beside a date
    Dates,   ///< a time each; a row is a series
    Months,  ///< a month each, beside a year
    Weekdays ///< a day of the week each, beside a week: a year and a number, or a date
};

/// The role of each column of a table, and how its cells become a series.
struct ColumnRoles
{
    std::vector<Role> roles;     ///< one per column
    TimeFormat time;             ///< of the column of times or dates
    bool hasClock = false;       ///< the times have a time of day, their own or one beside them
    bool isOrderAssumed = false; ///< nothing settled the order of day and month
    ClockColumn clock;           ///< of the hours beside dates
    std::vector<NumberColumn> numbers; ///< one per column; empty: found out when they are needed
    std::vector<std::string> missing;  ///< texts for "no value", beside the usual ones
    ValueColumns valueColumns = ValueColumns::Series;
    std::string timeZone;         ///< of the wall clock; the series is then one of UTC
    std::string onlyGroup;        ///< this group alone; empty adds up all
    std::optional<TimeStep> step; ///< asked for; else found out
    std::optional<Combine> combine;
    std::optional<AbsentGroups> absentGroups;
    Totals totals = Totals::LeaveOut;
};

/// Yes or no as a holiday flag writes it; nothing for any other text, a missing value included.
std::optional<bool> parseFlag(std::string_view text);

} // namespace core
