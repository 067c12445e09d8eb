#include "core/features/EventFlags.h"

#include <algorithm>

namespace core {

std::pair<std::size_t, std::size_t> stepsOf(const Series& series, const CalendarEvent& stretch)
{
    const auto size = static_cast<std::ptrdiff_t>(series.size());
    const auto stepFrom = [&](std::chrono::sys_seconds time, bool holding) {
        // The step that holds the moment, or the first one that begins no earlier.
        const std::ptrdiff_t step =
            holding ? series.stepAt(time) : series.stepAt(time - std::chrono::seconds(1)) + 1;
        return static_cast<std::size_t>(std::clamp(step, std::ptrdiff_t{0}, size));
    };
    const std::size_t first = stepFrom(stretch.start, series.hasYearlySeason());
    return {first, std::max(first, stepFrom(stretch.end, false))};
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
