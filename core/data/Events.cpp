#include "core/data/Events.h"

#include <algorithm>

namespace core {

namespace {

using std::chrono::sys_seconds;

bool touches(const CalendarEvent& event, sys_seconds begin, sys_seconds end)
{
    return event.start < end && event.end > begin;
}

} // namespace

std::vector<CalendarEvent> occurrences(const RecurringEvent& event, sys_seconds begin,
                                       sys_seconds end)
{
    using namespace std::chrono;
    std::vector<CalendarEvent> times;
    const auto add = [&](sys_seconds start) {
        const CalendarEvent time{event.first.name, start,
                                 start + (event.first.end - event.first.start)};
        if (touches(time, begin, end))
            times.push_back(time);
    };
    if (event.recurrence == Recurrence::None) {
        add(event.first.start);
    } else if (event.recurrence == Recurrence::Weekly) {
        for (sys_seconds start = event.first.start; start < end; start += weeks(1))
            add(start);
    } else {
        const sys_days day = floor<days>(event.first.start);
        const auto clock = event.first.start - day;
        for (year_month_day date(day); sys_days(date.year() / January / 1) < end; date += years(1))
            if (date.ok())
                add(sys_days(date) + clock);
    }
    return times;
}

std::vector<CalendarEvent> occurrences(const std::vector<RecurringEvent>& events, sys_seconds begin,
                                       sys_seconds end)
{
    std::vector<CalendarEvent> all;
    for (const RecurringEvent& event : events) {
        const auto times = occurrences(event, begin, end);
        all.insert(all.end(), times.begin(), times.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const CalendarEvent& a, const CalendarEvent& b) {
        return a.start < b.start;
    });
    return all;
}

Message shownName(const CalendarEvent& event)
{
    return event.name == kUnnamedHoliday ? Message(event.name) : Message("%1", event.name);
}

} // namespace core
