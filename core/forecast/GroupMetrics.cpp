#include "core/forecast/GroupMetrics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace core {

namespace {

constexpr std::array<const char*, 7> kWeekdays{
    SENTENCE("core", "Monday"),   SENTENCE("core", "Tuesday"), SENTENCE("core", "Wednesday"),
    SENTENCE("core", "Thursday"), SENTENCE("core", "Friday"),  SENTENCE("core", "Saturday"),
    SENTENCE("core", "Sunday")};

std::size_t weekdayOf(std::chrono::sys_seconds time)
{
    return std::chrono::weekday(std::chrono::floor<std::chrono::days>(time)).iso_encoding() - 1;
}

std::size_t hourOf(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return static_cast<std::size_t>((time - day) / std::chrono::hours(1));
}

std::string hourName(std::size_t hour)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:00", static_cast<int>(hour));
    return text;
}

/// The steps that `belongs(i)` names.
template <typename Belongs>
StepGroup groupOf(GroupKind kind, std::string name, std::size_t count, const Belongs& belongs)
{
    StepGroup group{kind, std::move(name), {}};
    for (std::size_t i = 0; i < count; ++i)
        if (belongs(i))
            group.steps.push_back(i);
    return group;
}

} // namespace

std::vector<StepGroup> groupSteps(const GroupedSteps& steps, std::span<const PointScore> scores,
                                  std::span<const CalendarEvent> events)
{
    const std::size_t n = steps.times.size();
    const auto localTime = [&](std::size_t i) { return steps.clock.local(steps.times[i]); };
    assert(scores.size() == n && steps.holiday.size() == n && steps.weekAfterHoliday.size() == n);
    std::vector<StepGroup> hours;
    for (std::size_t hour = 0; hour < 24; ++hour)
        hours.push_back(groupOf(GroupKind::Hour, hourName(hour), n,
                                [&](std::size_t i) { return hourOf(localTime(i)) == hour; }));
    std::erase_if(hours, [](const StepGroup& group) { return group.steps.empty(); });
    std::vector<StepGroup> groups;
    if (hours.size() > 1)
        groups = std::move(hours);
    // Steps of a week or of months have no weekday.
    const bool areLong = n > 1 && steps.times[1] - steps.times[0] > std::chrono::days(1);
    for (std::size_t day = 0; day < kWeekdays.size() && !areLong; ++day) {
        auto group = groupOf(GroupKind::Weekday, kWeekdays[day], n,
                             [&](std::size_t i) { return weekdayOf(localTime(i)) == day; });
        if (!group.steps.empty())
            groups.push_back(std::move(group));
    }
    groups.push_back(groupOf(GroupKind::NoHoliday, SENTENCE("core", "No holiday"), n,
                             [&](std::size_t i) { return steps.holiday[i] == 0; }));
    groups.push_back(groupOf(GroupKind::Holiday, SENTENCE("core", "Holiday"), n,
                             [&](std::size_t i) { return steps.holiday[i] != 0; }));
    if (!areLong)
        groups.push_back(groupOf(GroupKind::WeekAfterHoliday,
                                 SENTENCE("core", "Week after a holiday"), n,
                                 [&](std::size_t i) { return steps.weekAfterHoliday[i] != 0; }));
    groups.push_back({GroupKind::Peak, SENTENCE("core", "Highest 5 %"), peakPoints(scores)});
    for (const auto& event : events)
        groups.push_back(groupOf(GroupKind::Event, event.name, n, [&](std::size_t i) {
            return steps.times[i] >= event.start && steps.times[i] < event.end;
        }));
    return groups;
}

std::vector<GroupMetrics> groupMetrics(const GroupedSteps& steps,
                                       std::span<const PointScore> scores,
                                       std::span<const CalendarEvent> events)
{
    std::vector<GroupMetrics> metrics;
    for (const auto& group : groupSteps(steps, scores, events))
        metrics.push_back({group.kind, group.name, metricsOf(scores, group.steps),
                           bootstrapMetrics(steps.times, scores, group.steps)});
    return metrics;
}

std::vector<GroupMetrics> groupMetrics(const Forecast& forecast, const ModelForecast& model,
                                       std::span<const CalendarEvent> events, GroupCrps crps)
{
    const double level = forecast.options.level;
    const auto scores =
        crps == GroupCrps::Scored
            ? scorePoints(model, forecast.actual, level)
            : scorePoints({forecast.actual, model.mean, model.lower, model.upper, level, {}});
    std::vector<GroupMetrics> metrics;
    for (const auto& group :
         groupSteps({forecast.times, forecast.holiday, forecast.weekAfterHoliday, forecast.clock},
                    scores, events))
        metrics.push_back({group.kind, group.name, metricsOf(scores, group.steps), {}});
    return metrics;
}

} // namespace core
