#pragma once

#include "core/data/Series.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace core {

/// What the calendar says of a moment, known however far ahead: sine and cosine of the hour of day
/// (one and two periods a day) and of the hour of week, and 1 on Saturdays and Sundays.
inline constexpr std::size_t kCalendarFeatures = 7;
std::array<float, kCalendarFeatures> calendarFeatures(std::chrono::sys_seconds time);

/// The same of a day within its year: sine and cosine of one and two periods a year.
inline constexpr std::size_t kYearFeatures = 4;
std::array<float, kYearFeatures> yearFeatures(std::chrono::sys_seconds time);

/// Appends what the calendar says of a step, by its local time: where the season is the year,
/// `yearFeatures`.
void appendCalendar(std::vector<float>& features, const Series& series, std::size_t step);

} // namespace core
