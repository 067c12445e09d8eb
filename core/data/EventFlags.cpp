#include "core/data/EventFlags.h"

#include <algorithm>

namespace core {

std::pair<std::size_t, std::size_t> stepsOf(const Series& series, const CalendarEvent& stretch)
{
    const auto stepFrom = [&](std::chrono::sys_seconds time) {
        const std::int64_t seconds = (time - series.start).count();
        if (seconds <= 0)
            return std::size_t{0};
        const auto step =
            static_cast<std::size_t>((seconds + series.stepSeconds - 1) / series.stepSeconds);
        return std::min(step, series.size());
    };
    return {stepFrom(stretch.start), std::max(stepFrom(stretch.start), stepFrom(stretch.end))};
}

std::vector<EventFlags> eventFlags(const Series& series)
{
    std::vector<EventFlags> all;
    for (const RecurringEvent& event : series.events) {
        auto found = std::find_if(all.begin(), all.end(), [&](const EventFlags& flags) {
            return flags.name == event.first.name;
        });
        if (found == all.end())
            found = all.insert(all.end(),
                               {event.first.name, std::vector<std::uint8_t>(series.size(), 0)});
        for (const CalendarEvent& time :
             occurrences(event, series.start, series.time(series.size()))) {
            const auto [first, last] = stepsOf(series, time);
            std::fill(found->inside.begin() + static_cast<std::ptrdiff_t>(first),
                      found->inside.begin() + static_cast<std::ptrdiff_t>(last), 1);
        }
    }
    return all;
}

} // namespace core
