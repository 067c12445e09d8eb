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

constexpr std::array<const char*, 7> kWeekdays{SENTENCE("core", "Sun"), SENTENCE("core", "Mon"),
                                               SENTENCE("core", "Tue"), SENTENCE("core", "Wed"),
                                               SENTENCE("core", "Thu"), SENTENCE("core", "Fri"),
                                               SENTENCE("core", "Sat")};
constexpr std::array<const char*, 12> kMonths{
    SENTENCE("core", "Jan"), SENTENCE("core", "Feb"), SENTENCE("core", "Mar"),
    SENTENCE("core", "Apr"), SENTENCE("core", "May"), SENTENCE("core", "Jun"),
    SENTENCE("core", "Jul"), SENTENCE("core", "Aug"), SENTENCE("core", "Sep"),
    SENTENCE("core", "Oct"), SENTENCE("core", "Nov"), SENTENCE("core", "Dec")};

/// A figure with a true minus sign.
core::Message withMinus(core::Figure figure)
{
    if (!core::figureText(figure).starts_with('-'))
        return core::Message("%1", figure);
    figure.value = -figure.value;
    return core::Message("−%1", figure);
}

/// A day by the words that stand for it.
struct Date
{
    core::Message weekday;
    unsigned day;
    core::Message month;
    std::string year;

    explicit Date(sys_days date) : Date(date, std::chrono::year_month_day(date)) {}
    Date(sys_days date, std::chrono::year_month_day parts)
        : weekday(kWeekdays[std::chrono::weekday(date).c_encoding()]),
          day(static_cast<unsigned>(parts.day())),
          month(kMonths[static_cast<unsigned>(parts.month()) - 1]),
          year(std::to_string(static_cast<int>(parts.year())))
    {
    }
};

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
        const Date date(day);
        if (day >= begin)
            ticks.push_back({day, core::Message(SENTENCE("core", "%1 %2"), date.month, date.year)});
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
        ticks.push_back({i * step, withMinus({i * step, form})});
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
        const Date date(day);
        ticks.push_back({time, isHours && time != day
                                   ? core::Message(clockText(time))
                                   : core::Message(SENTENCE("core", "%1 %2 %3"), date.weekday,
                                                   date.day, date.month)});
    }
    return ticks;
}

core::Message numberMessage(double value)
{
    return withMinus(core::roundedFigure(value));
}

core::Message dayMessage(sys_days day)
{
    const Date date(day);
    return core::Message(SENTENCE("core", "%1 %2 %3 %4"), date.weekday, date.day, date.month,
                         date.year);
}

core::Message momentMessage(sys_seconds time)
{
    const Date date(std::chrono::floor<days>(time));
    return core::Message(SENTENCE("core", "%1 %2 %3 %4, %5"), date.weekday, date.day, date.month,
                         date.year, clockText(time));
}

} // namespace report
