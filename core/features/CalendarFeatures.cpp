#include "core/features/CalendarFeatures.h"

#include <cmath>
#include <numbers>

namespace core {

namespace {

double shareOfDay(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return static_cast<double>((time - day).count()) / 86400.0;
}

unsigned weekdayFromMonday(std::chrono::sys_seconds time)
{
    return std::chrono::weekday(std::chrono::floor<std::chrono::days>(time)).iso_encoding() - 1;
}

} // namespace

bool isWeekend(std::chrono::sys_seconds time)
{
    return weekdayFromMonday(time) >= 5;
}

std::array<float, kCalendarFeatures> calendarFeatures(std::chrono::sys_seconds time)
{
    const double day = 2.0 * std::numbers::pi * shareOfDay(time);
    const double week = 2.0 * std::numbers::pi * (weekdayFromMonday(time) + shareOfDay(time)) / 7.0;
    const auto single = [](double x) { return static_cast<float>(x); };
    return {single(std::sin(day)),        single(std::cos(day)),  single(std::sin(2.0 * day)),
            single(std::cos(2.0 * day)),  single(std::sin(week)), single(std::cos(week)),
            isWeekend(time) ? 1.0F : 0.0F};
}

std::array<float, kYearFeatures> yearFeatures(std::chrono::sys_seconds time)
{
    using namespace std::chrono;
    const sys_days day = floor<days>(time);
    const auto year = year_month_day(day).year();
    const sys_days first = year / January / 1;
    const sys_days next = (year + years(1)) / January / 1;
    const auto length = static_cast<double>((next - first).count());
    const double angle =
        2.0 * std::numbers::pi * static_cast<double>((day - first).count()) / length;
    const auto single = [](double x) { return static_cast<float>(x); };
    return {single(std::sin(angle)), single(std::cos(angle)), single(std::sin(2.0 * angle)),
            single(std::cos(2.0 * angle))};
}

void appendCalendar(std::vector<float>& features, const Series& series, std::size_t step)
{
    const auto append = [&](const auto& of) {
        features.insert(features.end(), of.begin(), of.end());
    };
    if (series.hasYearlySeason())
        append(yearFeatures(series.localTime(step)));
    else
        append(calendarFeatures(series.localTime(step)));
}

} // namespace core
