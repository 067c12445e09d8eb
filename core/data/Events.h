#pragma once

#include "core/base/Message.h"

#include <chrono>
#include <string>
#include <vector>

namespace core {

/// A stretch of time with a name: a holiday of the data or an event of the analyst.
struct CalendarEvent
{
    std::string name;
    std::chrono::sys_seconds start; ///< first moment inside
    std::chrono::sys_seconds end;   ///< first moment after it
};

/// The name of a holiday that has none of its own.
inline constexpr const char* kUnnamedHoliday = SENTENCE("core", "Holiday");

/// An event's name for people: that of an unnamed holiday translates, any other is somebody's.
Message shownName(const CalendarEvent& event);

enum class Recurrence
{
    None,
    Weekly,
    Yearly, ///< the same date; 29 February only in leap years
};

/// An event of the analyst, by its first time. It is known however far ahead.
struct RecurringEvent
{
    CalendarEvent first;
    Recurrence recurrence = Recurrence::None;
};

/// All times of an event that touch [begin, end), in order.
std::vector<CalendarEvent> occurrences(const RecurringEvent& event, std::chrono::sys_seconds begin,
                                       std::chrono::sys_seconds end);

/// The same of several events.
std::vector<CalendarEvent> occurrences(const std::vector<RecurringEvent>& events,
                                       std::chrono::sys_seconds begin,
                                       std::chrono::sys_seconds end);

} // namespace core
