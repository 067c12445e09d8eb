#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// How a stretch of time differs from the same hours of the weeks around it.
struct Deviation
{
    double difference = 0.0; ///< sum of the values less what was usual, unit of the series
    double share = 0.0;      ///< that difference in shares of what was usual; NaN where it is 0
    std::size_t n = 0;       ///< steps compared: known, with a known step to compare with
};

/// Each step against the median of the steps 1 and 2 weeks before and after it, those inside an
/// event of `events` or on a flagged day left out. NaN without a step to compare.
Deviation deviationOf(const Series& series, const CalendarEvent& stretch,
                      std::span<const CalendarEvent> events);

/// What an event did to the series, and how the models fared in it.
struct EventReport
{
    CalendarEvent event;
    Deviation deviation;
    std::optional<std::size_t> peakStep; ///< of the series: the highest value; none in a gap
    double peakValue = 0.0;
    /// Forecast minus actual at the peak, of the Bayesian network and then of each comparison;
    /// NaN outside the test part. Empty without a forecast.
    std::vector<double> peakErrors;
    ForecastMetrics metrics; ///< the Bayesian network's in the event; n = 0 outside the test part
};

/// One report per event, in the order given. `forecast` may be missing.
std::vector<EventReport> reportEvents(const Series& series, const Forecast* forecast,
                                      std::span<const CalendarEvent> events);

/// A day (a step of a week or of months) that no event explains.
struct UnusualDay
{
    CalendarEvent day; ///< midnight to midnight, or the step; no name
    Deviation deviation;
};

/// The `count` days with the largest difference either way, largest first. Days that touch an event
/// of `events` or a flagged day, and days of which less than half can be compared, are left out.
std::vector<UnusualDay> unexplainedDays(const Series& series, std::span<const CalendarEvent> events,
                                        std::size_t count);

} // namespace core
