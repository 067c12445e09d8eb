#pragma once

#include "core/data/Series.h"

#include <chrono>
#include <map>
#include <string>

namespace core {

/// The flagged days and their names.
using HolidayDays = std::map<std::chrono::sys_days, std::string>;

/// Sets `holiday` and `holidays` of a series whose values are already there: all steps of a flagged
/// day, and one event per run of days with the same name, from midnight to midnight.
void setHolidays(Series& series, const HolidayDays& days);

} // namespace core
