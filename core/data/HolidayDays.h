#pragma once

#include "core/data/Series.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace core {

/// The flagged days and their names.
using HolidayDays = std::map<std::chrono::sys_days, std::string>;

/// Sets `holiday` and `holidays` of a series whose values are already there, and the flags of its
/// known future, as long as these are: all steps of a flagged
/// day (of steps of a week or of months those with a flagged day in them), and one event per run of
/// days with the same name, from local midnight to local midnight.
void setHolidays(Series& series, const HolidayDays& days);

/// Half-open range of the days that a step of the series, or one to come, belongs to or holds.
std::pair<std::chrono::sys_days, std::chrono::sys_days> daysOf(const Series& series,
                                                               std::size_t step);

} // namespace core
