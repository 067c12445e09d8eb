#include "core/data/HolidayDays.h"

namespace core {

void setHolidays(Series& series, const HolidayDays& days)
{
    series.holiday.assign(series.size(), 0);
    for (std::size_t step = 0; step < series.size() && !days.empty(); ++step) {
        const auto day = std::chrono::floor<std::chrono::days>(series.time(step));
        series.holiday[step] = days.contains(day) ? 1 : 0;
    }
    series.holidays.clear();
    for (const auto& [day, name] : days) {
        const std::chrono::sys_days next = day + std::chrono::days(1);
        if (!series.holidays.empty() && series.holidays.back().end == day &&
            series.holidays.back().name == name)
            series.holidays.back().end = next;
        else
            series.holidays.push_back({name, day, next});
    }
}

} // namespace core
