#pragma once

#include "core/data/Series.h"
#include "core/forecast/BlockBootstrap.h"
#include "core/forecast/Forecast.h"
#include "core/models/ForecastMetrics.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What the steps of a group have in common.
enum class GroupKind
{
    Hour,             ///< hour of day, "08:00"; none where the series has one step a day or fewer
    Weekday,          ///< "Monday"
    NoHoliday,        ///< no flagged day
    Holiday,          ///< on a flagged day
    WeekAfterHoliday, ///< the same steps 7 days after a flagged one
    Peak,             ///< the highest 5 % of actual values
    Event,            ///< inside an event of the analyst, by its name
};

struct StepGroup
{
    GroupKind kind = GroupKind::Hour;
    std::string name;               ///< for people
    std::vector<std::size_t> steps; ///< indices, ascending; of the peak: highest first
};

struct GroupMetrics
{
    GroupKind kind = GroupKind::Hour;
    std::string name;
    ForecastMetrics metrics;   ///< n = 0: no step of the group was scored
    MetricIntervals intervals; ///< of chance, by day-block bootstrap
};

/// What is known of the steps that are grouped: vectors of the same length.
struct GroupedSteps
{
    std::span<const std::chrono::sys_seconds> times;
    std::span<const std::uint8_t> holiday;
    std::span<const std::uint8_t> weekAfterHoliday;
    const LocalClock& clock; ///< tells hour and weekday
};

/// Hours and weekdays that occur, then the holiday groups, the peak and each event (these also
/// when they are empty). The peak is that of the scores.
std::vector<StepGroup> groupSteps(const GroupedSteps& steps, std::span<const PointScore> scores,
                                  std::span<const CalendarEvent> events);

/// Metrics of each group; each with its n and the Wilson interval of its coverage.
std::vector<GroupMetrics> groupMetrics(const GroupedSteps& steps,
                                       std::span<const PointScore> scores,
                                       std::span<const CalendarEvent> events);

/// Whether the CRPS is worked out, which takes 99 quantiles of every step, or is NaN.
enum class GroupCrps
{
    LeftOut, ///< fast enough to follow a slider
    Scored
};

/// The same of one model (or row of the ablation) of a forecast, without the bootstrap's intervals.
std::vector<GroupMetrics> groupMetrics(const Forecast& forecast, const ModelForecast& model,
                                       std::span<const CalendarEvent> events = {},
                                       GroupCrps crps = GroupCrps::LeftOut);

} // namespace core
