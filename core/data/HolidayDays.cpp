#include "core/data/HolidayDays.h"

namespace core {

std::pair<std::chrono::sys_days, std::chrono::sys_days> daysOf(const Series& series,
                                                               std::size_t step)
{
    using std::chrono::days;
    const auto first = std::chrono::floor<days>(series.localTime(step));
    return {first, series.hasYearlySeason() ? std::chrono::floor<days>(series.localTime(step + 1))
                                            : first + days(1)};
}

void setHolidays(Series& series, const HolidayDays& days)
{
    const auto isFlagged = [&](std::size_t step) -> std::uint8_t {
        const auto [first, end] = daysOf(series, step);
        const auto found = days.lower_bound(first);
        return found != days.end() && found->first < end ? 1 : 0;
    };
    series.holiday.assign(series.size(), 0);
    series.future.holiday.assign(series.future.size(), 0);
    for (std::size_t step = 0; step < series.size() && !days.empty(); ++step)
        series.holiday[step] = isFlagged(step);
    for (std::size_t i = 0; i < series.future.size() && !days.empty(); ++i)
        series.future.holiday[i] = isFlagged(series.size() + i);
    series.holidays.clear();
    for (const auto& [day, name] : days) {
        const auto begin = series.clock.axis(day);
        const auto end = series.clock.axis(day + std::chrono::days(1));
        if (!series.holidays.empty() && series.holidays.back().end == begin &&
            series.holidays.back().name == name)
            series.holidays.back().end = end;
        else
            series.holidays.push_back({name, begin, end});
    }
}

} // namespace core
