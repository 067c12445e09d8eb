#pragma once

#include "core/base/Message.h"
#include "core/data/Events.h"
#include "core/data/LocalClock.h"
#include "core/data/TimeStep.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// A quantity known at each step beside the value: weather, say.
struct Covariate
{
    std::string name;
    bool knownAhead = false;    ///< true for the calendar and what was planned, not for weather
    std::vector<double> values; ///< one per step, NaN where missing
};

/// What is known of the steps after the last one of a series: of rows whose value is yet to come.
struct KnownFuture
{
    std::vector<std::uint8_t> holiday; ///< per step to come, 1 on a flagged day
    /// Of the series' covariates, by name, those that are known of some of these steps: one value
    /// per step to come, NaN where it is not known. Only those known ahead are inputs of a
    /// forecast.
    std::vector<Covariate> covariates;

    std::size_t size() const { return holiday.size(); }
    /// The value of a covariate in the step to come; NaN where it is not known.
    double covariateAt(const std::string& name, std::size_t step) const;
};

/// One value per step on a regular grid of wall-clock labels, never converted between time zones;
/// or, where a time zone was chosen, on a grid of UTC beside which `clock` tells the local time.
///
/// Gaps are kept: a missing step holds NaN. Vectors per step have `size()` entries.
struct Series
{
    std::string valueName;               ///< also its unit: "pickups"
    std::chrono::sys_seconds start;      ///< label of step 0
    LocalClock clock;                    ///< of no zone where labels are wall-clock times
    std::int64_t stepSeconds = 3600;     ///< of calendar months their mean, for widths alone
    int stepMonths = 0;                  ///< calendar months in a step; 0: `stepSeconds` counts
    std::vector<double> values;          ///< NaN in a gap
    std::vector<std::uint8_t> holiday;   ///< 1 on a flagged day
    std::vector<CalendarEvent> holidays; ///< the flagged days as stretches, in order
    std::vector<RecurringEvent> events;  ///< of the analyst, known ahead
    std::vector<Covariate> covariates;
    KnownFuture future;   ///< its steps follow the last one
    MessageList warnings; ///< what was repaired or looks odd, with counts

    std::size_t size() const { return values.size(); }
    TimeStep step() const { return {stepSeconds, stepMonths}; }

    /// Label of a step, also past the end. With calendar months: the day of the month of `start`,
    /// or the last day of a month that is shorter.
    std::chrono::sys_seconds time(std::size_t index) const
    {
        return step().after(start, static_cast<std::int64_t>(index));
    }
    /// What the clocks show when a step begins: tells its hour and its day to the calendar.
    std::chrono::sys_seconds localTime(std::size_t index) const { return clock.local(time(index)); }
    /// The step that holds a moment, also past the end; negative before `start`.
    std::ptrdiff_t stepAt(std::chrono::sys_seconds time) const
    {
        return static_cast<std::ptrdiff_t>(step().between(start, time));
    }

    /// True of steps of a week or of months: their season is the year, and a step holds whole days.
    bool hasYearlySeason() const { return stepMonths > 0 || stepSeconds > kDaySeconds; }
    /// Steps of the short and the long season: a day and a week (hours: 24 and 168, days: 1 and 7),
    /// with steps of a week or of months one step and a year (52, 12).
    std::size_t shortSeason() const
    {
        return hasYearlySeason() ? 1 : static_cast<std::size_t>(kDaySeconds / stepSeconds);
    }
    std::size_t longSeason() const
    {
        if (stepMonths > 0)
            return static_cast<std::size_t>(12 / stepMonths);
        return hasYearlySeason() ? 52 : 7 * shortSeason();
    }
};

} // namespace core
