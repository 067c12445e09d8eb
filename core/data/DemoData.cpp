#include "core/data/DemoData.h"

#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/data/DemoWeather.h"
#include "core/data/HolidayDays.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace core {

namespace {

using namespace std::chrono_literals;
using std::chrono::month_day;
using Shape = std::array<double, 24>; ///< demand by hour of day, the mean of a weekday being 1

constexpr Shape kWeekday{0.55, 0.42, 0.36, 0.33, 0.36, 0.52, 0.82, 1.15, 1.25, 1.08, 0.98, 0.98,
                         1.02, 1.03, 1.08, 1.18, 1.32, 1.52, 1.68, 1.66, 1.52, 1.36, 1.12, 0.80};
constexpr Shape kWeekend{1.20, 1.08, 0.92, 0.68, 0.50, 0.42, 0.44, 0.52, 0.66, 0.82, 0.95, 1.05,
                         1.12, 1.15, 1.18, 1.25, 1.38, 1.58, 1.78, 1.88, 1.84, 1.80, 1.74, 1.52};
constexpr std::array<double, 7> kDayLevel{0.95, 0.93, 0.97, 1.00,
                                          1.05, 1.08, 1.08}; ///< from Sunday on

/// What a holiday does to the hours of its day.
enum class HolidayKind
{
    Quiet,   ///< no commuters, fewer trips all day
    Parade,  ///< a normal day with a high afternoon
    Festive, ///< a quiet day with a high evening
    NewYear, ///< the night before is the peak
};

struct Holiday
{
    month_day day;
    HolidayKind kind;
};

constexpr std::array<Holiday, 13> kHolidays{{
    {std::chrono::January / 1, HolidayKind::NewYear},
    {std::chrono::January / 15, HolidayKind::Quiet},
    {std::chrono::February / 19, HolidayKind::Quiet},
    {std::chrono::March / 17, HolidayKind::Parade},
    {std::chrono::April / 1, HolidayKind::Quiet},
    {std::chrono::May / 12, HolidayKind::Festive},
    {std::chrono::May / 27, HolidayKind::Quiet},
    {std::chrono::June / 8, HolidayKind::Parade},
    {std::chrono::June / 19, HolidayKind::Festive},
    {std::chrono::July / 4, HolidayKind::Festive},
    {std::chrono::September / 2, HolidayKind::Quiet},
    {std::chrono::November / 28, HolidayKind::Quiet},
    {std::chrono::December / 25, HolidayKind::Quiet},
}};

const Holiday* holidayOn(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    const auto found =
        std::find_if(kHolidays.begin(), kHolidays.end(), [&](const Holiday& holiday) {
            return holiday.day == date.month() / date.day();
        });
    return found == kHolidays.end() ? nullptr : &*found;
}

double holidayFactor(HolidayKind kind, int hour)
{
    switch (kind) {
    case HolidayKind::Quiet:
        return hour < 6 ? 1.15 : hour < 11 ? 0.55 : 0.75;
    case HolidayKind::Parade:
        return hour >= 11 && hour < 18 ? 1.40 : 1.05;
    case HolidayKind::Festive:
        return hour < 16 ? 0.80 : 1.30;
    case HolidayKind::NewYear:
        return hour < 5 ? 3.20 : hour < 12 ? 0.60 : 0.80;
    }
    return 1.0;
}

/// A stretch of hours that no column announces.
struct Event
{
    const char* name;
    std::chrono::hours begin; ///< since the start of the series
    std::chrono::hours end;
    double factor;
};

constexpr std::array<Event, 5> kEvents{{
    {"Storm", 40 * 24h + 15h, 40 * 24h + 23h, 0.55},
    {"Travel ban", 40 * 24h + 23h, 41 * 24h + 8h, 0.35},
    {"Big evening", 103 * 24h + 18h, 104 * 24h + 2h, 1.30},
    {"Big evening", 145 * 24h + 19h, 146 * 24h + 1h, 1.35},
    {"Big evening", 172 * 24h + 18h, 173 * 24h + 1h, 1.35},
}};

double shapeAt(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const unsigned weekday = std::chrono::weekday(day).c_encoding();
    const auto hour = static_cast<std::size_t>((time - day) / 1h);
    // The weekend's nights begin on Friday evening and end on Sunday evening.
    const bool isWeekend =
        weekday == 6 || (weekday == 0 && hour < 19) || (weekday == 5 && hour >= 19);
    return kDayLevel[weekday] * (isWeekend ? kWeekend : kWeekday)[hour];
}

double eventFactor(std::chrono::seconds sinceStart)
{
    double factor = 1.0;
    for (const Event& event : kEvents) {
        if (sinceStart >= event.begin && sinceStart < event.end)
            factor *= event.factor;
    }
    return factor;
}

void checkOptions(const DemoOptions& options)
{
    if (options.days < 2 || options.days > 20000)
        throw InputError(SENTENCE("core", "The demo's days must be from 2 to 20,000."), "days");
    if (!(options.noise >= 0.0 && options.noise <= 1.0))
        throw InputError(SENTENCE("core", "The demo's noise must be from 0 to 1."), "noise");
}

} // namespace

DemoData makeDemoData(const DemoOptions& options)
{
    checkOptions(options);
    DemoData demo;
    demo.noise = options.noise;
    Series& series = demo.series;
    series.valueName = "pickups";
    series.start = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
    const std::size_t hours = static_cast<std::size_t>(options.days) * 24;
    RandomStream weather(options.seed, 1);
    series.covariates = demoWeather(hours, weather);
    const std::vector<double>& rain = series.covariates[5].values;

    RandomStream noise(options.seed, 0);
    HolidayDays holidays;
    for (std::size_t t = 0; t < hours; ++t) {
        const auto time = series.start + std::chrono::hours(t);
        const auto day = std::chrono::floor<std::chrono::days>(time);
        const double years = static_cast<double>(t) / (24.0 * 365.25);
        // A third more in half a year, levelling off, with a slow wave across the seasons.
        const double growth = 1.0 + 0.7 * (1.0 - std::exp(-1.3 * years)) +
                              0.03 * std::sin(2.0 * std::numbers::pi * 4.0 * years);
        double mean = 3000.0 * growth * shapeAt(time) * eventFactor(time - series.start) *
                      (1.0 + 0.08 * std::min(1.0, rain[t] / 0.1));
        if (const Holiday* holiday = holidayOn(day)) {
            mean *= holidayFactor(holiday->kind, static_cast<int>((time - day) / 1h));
            holidays.emplace(day, kUnnamedHoliday);
        }
        demo.trueMean.push_back(mean);
        series.values.push_back(std::round(mean * std::exp(options.noise * noise.normal())));
    }
    setHolidays(series, holidays);
    for (const Event& event : kEvents)
        if (event.begin < std::chrono::hours(hours))
            demo.events.push_back(
                {event.name, series.start + event.begin, series.start + event.end});
    return demo;
}

} // namespace core
