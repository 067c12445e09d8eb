#include "app/report/Ticks.h"

#include "core/base/Figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace report {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::array<const char*, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// A figure with a true minus sign.
std::string withMinus(std::string figure)
{
    return figure.starts_with('-') ? "−" + figure.substr(1) : figure;
}

std::string monthText(std::chrono::month month)
{
    return kMonths[static_cast<unsigned>(month) - 1];
}

std::string shortDay(sys_days day)
{
    const std::chrono::year_month_day date(day);
    return std::string(kWeekdays[std::chrono::weekday(day).c_encoding()]) + ' ' +
           std::to_string(static_cast<unsigned>(date.day())) + ' ' + monthText(date.month());
}

std::string clockText(sys_seconds time)
{
    const std::chrono::hh_mm_ss clock(time - std::chrono::floor<days>(time));
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()));
    return text;
}

std::vector<TimeTick> monthTicks(sys_seconds begin, sys_seconds end)
{
    std::vector<TimeTick> ticks;
    const std::chrono::year_month_day first(std::chrono::floor<days>(begin));
    for (auto month = first.year() / first.month();; month += std::chrono::months(1)) {
        const sys_days day(month / 1);
        if (day >= end)
            return ticks;
        if (day >= begin)
            ticks.push_back({day, monthText(month.month()) + ' ' +
                                      std::to_string(static_cast<int>(month.year()))});
    }
}

} // namespace

std::vector<ValueTick> valueTicks(double low, double high, int count)
{
    const double rough = (high - low) / count;
    if (!(rough > 0.0) || !std::isfinite(rough))
        return {};
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double digit = rough / power;
    const double step = power * (digit < 1.5 ? 1.0 : digit < 3.5 ? 2.0 : digit < 7.5 ? 5.0 : 10.0);
    const core::FigureForm form = core::tickForm(step, std::max(std::abs(low), std::abs(high)));
    std::vector<ValueTick> ticks;
    const double last = std::floor(high / step * (1.0 + 1e-12));
    for (double i = std::ceil(low / step); i <= last; ++i)
        ticks.push_back({i * step, withMinus(core::figureText(i * step, form))});
    return ticks;
}

std::vector<TimeTick> timeTicks(sys_seconds begin, sys_seconds end)
{
    const auto length = end - begin;
    if (length > days(100))
        return monthTicks(begin, end);
    const bool isHours = length <= days(2);
    const std::chrono::seconds step = isHours ? std::chrono::seconds(hours(6)) : days(1);
    std::vector<TimeTick> ticks;
    for (sys_seconds time = std::chrono::floor<days>(begin); time < end; time += step) {
        const sys_days day = std::chrono::floor<days>(time);
        const bool isMonday = std::chrono::weekday(day) == std::chrono::Monday;
        if (time < begin || (length > days(14) && !isMonday))
            continue;
        ticks.push_back({time, isHours && time != day ? clockText(time) : shortDay(day)});
    }
    return ticks;
}

std::string numberText(double value)
{
    return withMinus(core::figureText(value));
}

std::string dayText(sys_days day)
{
    const std::chrono::year_month_day date(day);
    return shortDay(day) + ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string momentText(sys_seconds time)
{
    return dayText(std::chrono::floor<days>(time)) + ", " + clockText(time);
}

} // namespace report
