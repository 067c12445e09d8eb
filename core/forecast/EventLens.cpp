#include "core/forecast/EventLens.h"

#include "core/base/NaN.h"
#include "core/features/EventFlags.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

using std::chrono::sys_seconds;

/// 1 for each step that is usual: neither flagged nor inside an event.
std::vector<std::uint8_t> usualSteps(const Series& series, std::span<const CalendarEvent> events)
{
    std::vector<std::uint8_t> usual(series.size());
    for (std::size_t i = 0; i < usual.size(); ++i)
        usual[i] = series.holiday[i] == 0 ? 1 : 0;
    for (const auto& event : events) {
        const auto [begin, end] = stepsOf(series, event);
        std::fill(usual.begin() + static_cast<std::ptrdiff_t>(begin),
                  usual.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
    }
    return usual;
}

double median(std::span<double> values)
{
    if (values.empty())
        return kNaN;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// Median of the usual, known steps 1 and 2 long seasons away; NaN without any.
double expectedAt(const Series& series, const std::vector<std::uint8_t>& usual, std::size_t step)
{
    const auto week = static_cast<std::ptrdiff_t>(series.longSeason());
    std::array<double, 4> around{};
    std::size_t n = 0;
    for (const std::ptrdiff_t weeks : {-2, -1, 1, 2}) {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(step) + weeks * week;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(series.size()))
            continue;
        const auto other = static_cast<std::size_t>(at);
        if (usual[other] != 0 && !std::isnan(series.values[other]))
            around[n++] = series.values[other];
    }
    return median(std::span(around).first(n));
}

Deviation deviationIn(const Series& series, const std::vector<std::uint8_t>& usual,
                      const CalendarEvent& stretch)
{
    Deviation deviation;
    double expected = 0.0;
    const auto [begin, end] = stepsOf(series, stretch);
    for (std::size_t step = begin; step < end; ++step) {
        const double was = expectedAt(series, usual, step);
        if (std::isnan(series.values[step]) || std::isnan(was))
            continue;
        deviation.difference += series.values[step] - was;
        expected += was;
        ++deviation.n;
    }
    if (deviation.n == 0)
        deviation.difference = kNaN;
    deviation.share = expected != 0.0 ? deviation.difference / expected : kNaN;
    return deviation;
}

/// The days of a series, or its steps where these are longer.
std::vector<CalendarEvent> daysOrSteps(const Series& series)
{
    using namespace std::chrono;
    std::vector<CalendarEvent> stretches;
    const sys_seconds end = series.time(series.size());
    if (series.hasYearlySeason())
        for (std::size_t step = 0; step < series.size(); ++step)
            stretches.push_back({{}, series.time(step), series.time(step + 1)});
    else
        for (sys_days day = floor<days>(series.localTime(0)); series.clock.axis(day) < end;
             day += days(1))
            stretches.push_back({{}, series.clock.axis(day), series.clock.axis(day + days(1))});
    return stretches;
}

void describePeak(EventReport& report, const Series& series, const Forecast* forecast)
{
    const auto [begin, end] = stepsOf(series, report.event);
    for (std::size_t step = begin; step < end; ++step)
        if (!std::isnan(series.values[step]) &&
            (!report.peakStep || series.values[step] > series.values[*report.peakStep]))
            report.peakStep = step;
    report.peakValue = report.peakStep ? series.values[*report.peakStep] : kNaN;
    if (forecast == nullptr)
        return;
    const std::size_t first = forecast->split.validationEnd;
    const bool inTest = report.peakStep && *report.peakStep >= first &&
                        *report.peakStep - first < forecast->times.size();
    const auto errorOf = [&](const ModelForecast& model) {
        return inTest ? model.mean[*report.peakStep - first] - report.peakValue : kNaN;
    };
    report.peakErrors.push_back(errorOf(forecast->bayesian));
    for (const auto& model : forecast->comparisons)
        report.peakErrors.push_back(errorOf(model));
}

ForecastMetrics metricsIn(const Forecast& forecast, std::span<const PointScore> scores,
                          const CalendarEvent& event)
{
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < forecast.times.size(); ++i)
        if (forecast.times[i] >= event.start && forecast.times[i] < event.end)
            steps.push_back(i);
    return metricsOf(scores, steps);
}

} // namespace

Deviation deviationOf(const Series& series, const CalendarEvent& stretch,
                      std::span<const CalendarEvent> events)
{
    return deviationIn(series, usualSteps(series, events), stretch);
}

std::vector<EventReport> reportEvents(const Series& series, const Forecast* forecast,
                                      std::span<const CalendarEvent> events)
{
    const auto usual = usualSteps(series, events);
    std::vector<PointScore> scores;
    if (forecast != nullptr)
        scores = scorePoints({forecast->actual,
                              forecast->bayesian.mean,
                              forecast->bayesian.lower,
                              forecast->bayesian.upper,
                              forecast->options.level,
                              {}});
    std::vector<EventReport> reports;
    for (const auto& event : events) {
        EventReport report{.event = event, .deviation = deviationIn(series, usual, event)};
        describePeak(report, series, forecast);
        if (forecast != nullptr)
            report.metrics = metricsIn(*forecast, scores, event);
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<UnusualDay> unexplainedDays(const Series& series, std::span<const CalendarEvent> events,
                                        std::size_t count)
{
    const auto usual = usualSteps(series, events);
    std::vector<UnusualDay> found;
    for (const CalendarEvent& stretch : daysOrSteps(series)) {
        const auto [first, last] = stepsOf(series, stretch);
        const bool explained = std::any_of(usual.begin() + static_cast<std::ptrdiff_t>(first),
                                           usual.begin() + static_cast<std::ptrdiff_t>(last),
                                           [](std::uint8_t isUsual) { return isUsual == 0; });
        if (explained)
            continue;
        const Deviation deviation = deviationIn(series, usual, stretch);
        if (deviation.n > 0 && 2 * deviation.n >= series.shortSeason())
            found.push_back({stretch, deviation});
    }
    std::stable_sort(found.begin(), found.end(), [](const UnusualDay& a, const UnusualDay& b) {
        return std::abs(a.deviation.difference) > std::abs(b.deviation.difference);
    });
    if (found.size() > count)
        found.resize(count);
    return found;
}

} // namespace core
