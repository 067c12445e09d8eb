#pragma once

#include "core/data/Events.h"

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
    bool knownAhead = false;    ///< true for the calendar, false for weather
    std::vector<double> values; ///< one per step, NaN where missing
};

/// One value per step on a regular grid of wall-clock labels, never converted between time zones.
///
/// Gaps are kept: a missing step holds NaN. All vectors have `size()` entries.
struct Series
{
    std::string valueName;          ///< also its unit: "pickups"
    std::chrono::sys_seconds start; ///< label of step 0
    std::int64_t stepSeconds = 3600;
    std::vector<double> values;          ///< NaN in a gap
    std::vector<std::uint8_t> holiday;   ///< 1 on a flagged day
    std::vector<CalendarEvent> holidays; ///< the flagged days as stretches, in order
    std::vector<RecurringEvent> events;  ///< of the analyst, known ahead
    std::vector<Covariate> covariates;
    std::vector<std::string> warnings; ///< what was repaired or looks odd, with counts

    std::size_t size() const { return values.size(); }
    std::chrono::sys_seconds time(std::size_t step) const
    {
        return start + std::chrono::seconds(stepSeconds * static_cast<std::int64_t>(step));
    }
    /// Steps in a day and in a week; the step divides a day (made so by `makeSeries`).
    std::size_t stepsPerDay() const { return static_cast<std::size_t>(86400 / stepSeconds); }
    std::size_t stepsPerWeek() const { return 7 * stepsPerDay(); }
};

} // namespace core
