#pragma once

#include "core/data/AskedColumns.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/ReadingChoices.h"
#include "core/data/TableFacts.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace core {

/// The columns that hold the times, and how they are written.
struct TimeGuess
{
    std::vector<std::pair<std::size_t, Role>> roles;
    TimeFormat time;
    ClockColumn clock;
    bool hasClock = false;
    bool isOrderAssumed = false;
    Findings findings;
};

/// Of the columns that were asked for, else of the `free` ones: dates with a time of day; dates and
/// a column that goes through the day for each; a column each for year, month and day; dates alone;
/// numbers that could be times. Throws `NoSeries` where there are none, `InputError` (its setting
/// is the choice's key) where a column that was asked for holds no times.
TimeGuess guessTime(const TableFacts& facts, const AskedColumns& asked,
                    const std::vector<bool>& free);

/// The choices that give these times again.
void completeTimeChoices(const Table& table, const ColumnRoles& roles, ReadingChoices& choices);

/// "day first"
const char* orderName(DateOrder order);

/// "is not a date and time such as 27/06/2015 22:00 (day first)": what is wrong with a cell that is
/// no time.
Message timeFault(const TimeFormat& format);

} // namespace core
