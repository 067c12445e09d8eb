#pragma once

#include "core/data/Series.h"

#include <array>
#include <chrono>
#include <cstddef>

namespace core {

/// What the calendar says of a moment, known however far ahead: sine and cosine of the hour of day
/// (one and two periods a day) and of the hour of week, and 1 on Saturdays and Sundays.
inline constexpr std::size_t kCalendarFeatures = 7;
std::array<float, kCalendarFeatures> calendarFeatures(std::chrono::sys_seconds time);

} // namespace core
