#include "app/report/ForecastSections.h"

#include "app/report/Figures.h"
#include "app/report/Ticks.h"
#include "core/base/Figure.h"
#include "core/base/Wording.h"
#include "core/forecast/EventLens.h"
#include "core/forecast/GroupMetrics.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <optional>

namespace report {

namespace {

constexpr std::size_t kUnusualDays = 5;

std::string percentText(double share, int digits = 1)
{
    if (!std::isfinite(share))
        return "–";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f %%", digits, 100.0 * share);
    return text;
}

/// "+12 %", "−3 %".
std::string changeText(double share)
{
    if (!std::isfinite(share))
        return "–";
    char text[32];
    std::snprintf(text, sizeof text, "%.0f %%", std::abs(100.0 * share));
    return (share < 0.0 ? "−" : "+") + std::string(text);
}

std::optional<std::size_t> highestStep(const core::Forecast& forecast)
{
    std::optional<std::size_t> highest;
    for (std::size_t i = 0; i < forecast.times.size(); ++i)
        if (std::isfinite(forecast.actual[i]) && std::isfinite(forecast.bayesian.mean[i]) &&
            (!highest || forecast.actual[i] > forecast.actual[*highest]))
            highest = i;
    return highest;
}

/// "93.7 % (n = 743)", with ▼ or ▲ where the level is missed by more than chance.
std::string coverageText(const core::ForecastMetrics& metrics, double level)
{
    if (metrics.n == 0)
        return "–";
    const core::ShareInterval& chance = metrics.coverageInterval;
    const bool isOff = level < chance.lower || level > chance.upper;
    return percentText(metrics.coverage) + " (n = " + core::countText(metrics.n) + ")" +
           (!isOff                     ? ""
            : metrics.coverage < level ? " ▼"
                                       : " ▲");
}

/// What a planner asks first, in sentences.
std::vector<std::string> headline(const core::Forecast& forecast)
{
    std::vector<std::string> sentences;
    const core::ForecastMetrics& metrics = forecast.bayesian.metrics;
    if (metrics.n == 0)
        return {"No step of the test part could be scored."};
    sentences.push_back("The forecast was off by " + numberText(metrics.mae) + ' ' +
                        forecast.valueName + " on average (RMSE " + numberText(metrics.rmse) +
                        "), and " + percentText(metrics.coverage) + " of " +
                        core::countText(metrics.n) + " steps lay inside its " +
                        core::levelText(forecast.options.level) + " %" + " interval, which is " +
                        numberText(metrics.meanWidth) + " wide on average.");
    if (const auto peak = highestStep(forecast)) {
        const std::size_t i = *peak;
        const core::ModelForecast& model = forecast.bayesian;
        const bool isInside =
            forecast.actual[i] >= model.lower[i] && forecast.actual[i] <= model.upper[i];
        sentences.push_back("The highest step was " + momentText(forecast.times[i]) + " with " +
                            numberText(forecast.actual[i]) + "; the forecast said " +
                            numberText(model.mean[i]) + ", between " + numberText(model.lower[i]) +
                            " and " + numberText(model.upper[i]) +
                            (isInside ? ", and was right about that." : ", which it was not."));
    }
    return sentences;
}

/// The long season around the highest step.
std::pair<std::size_t, std::size_t> closeUp(const core::Series& series,
                                            const core::Forecast& forecast)
{
    const std::size_t n = forecast.times.size();
    const std::size_t week = series.longSeason();
    const std::size_t middle = highestStep(forecast).value_or(n / 2);
    const std::size_t begin =
        std::min(middle > week / 2 ? middle - week / 2 : 0, n > week ? n - week : 0);
    return {begin, std::min(n, begin + week)};
}

bool touches(const core::CalendarEvent& event, const core::Forecast& forecast)
{
    return !forecast.times.empty() && event.end > forecast.times.front() &&
           event.start <= forecast.times.back();
}

std::string stretchText(const core::CalendarEvent& event)
{
    const auto first = std::chrono::floor<std::chrono::days>(event.start);
    const bool isWholeDays =
        event.start == first && event.end == std::chrono::floor<std::chrono::days>(event.end);
    if (!isWholeDays)
        return momentText(event.start) + " to " + momentText(event.end);
    const auto last = std::chrono::floor<std::chrono::days>(event.end) - std::chrono::days(1);
    return first == last ? dayText(first) : dayText(first) + " to " + dayText(last);
}

std::vector<std::string> metricsRow(const std::string& name, const core::ForecastMetrics& metrics,
                                    double level)
{
    if (metrics.n == 0)
        return {name, "–", "–", "–", "–", "–", "–"};
    return {name,
            numberText(metrics.rmse),
            numberText(metrics.mae),
            coverageText(metrics, level),
            numberText(metrics.meanWidth),
            numberText(metrics.winkler),
            numberText(metrics.crps)};
}

} // namespace

Section overviewSection(const Findings& findings)
{
    const core::Forecast& forecast = *findings.forecast;
    Section section{.title = "How high, and how sure"};
    section.banner = core::textsOf(forecast.notes);
    section.paragraphs = headline(forecast);
    if (forecast.times.empty())
        return section;
    section.figures.push_back(forecastFigure(forecast, 0, forecast.times.size(),
                                             findings.series->holidays, findings.events));
    section.captions.push_back("The whole test part, step by step.");
    const auto [begin, end] = closeUp(*findings.series, forecast);
    if (end - begin < forecast.times.size()) {
        section.figures.push_back(
            forecastFigure(forecast, begin, end, findings.series->holidays, findings.events));
        section.captions.push_back("The " + core::longSeasonName(*findings.series) +
                                   " around the highest step.");
    }
    return section;
}

Section eventsSection(const Findings& findings)
{
    const core::Forecast& forecast = *findings.forecast;
    std::vector<core::CalendarEvent> events;
    for (const auto* list : {&findings.series->holidays, &findings.events})
        std::copy_if(list->begin(), list->end(), std::back_inserter(events),
                     [&](const core::CalendarEvent& event) { return touches(event, forecast); });

    Section section{.title = "Holidays and events"};
    if (events.empty())
        section.paragraphs.push_back("No holiday and no event lies in the test part.");
    Table table{.header = {"event", "when", "against the usual", "highest value", "forecast there",
                           "inside the interval"}};
    for (const core::EventReport& report :
         core::reportEvents(*findings.series, &forecast, events)) {
        const bool hasError = !report.peakErrors.empty() && std::isfinite(report.peakErrors[0]);
        table.rows.push_back(
            {report.event.name, stretchText(report.event), changeText(report.deviation.share),
             report.peakStep ? numberText(report.peakValue) : "–",
             report.peakStep && hasError ? numberText(report.peakValue + report.peakErrors[0])
                                         : "–",
             coverageText(report.metrics, forecast.options.level)});
    }
    if (!table.rows.empty())
        section.tables.push_back(std::move(table));

    std::vector<core::CalendarEvent> all = findings.series->holidays;
    all.insert(all.end(), findings.events.begin(), findings.events.end());
    const core::Series& series = *findings.series;
    const bool areLong = series.hasYearlySeason();
    const std::string largest = areLong ? "largest steps" : "largest days";
    Table unusual{.header = {largest + " that nothing here explains", "difference", "share"}};
    for (const core::UnusualDay& day : core::unexplainedDays(*findings.series, all, kUnusualDays))
        unusual.rows.push_back({stretchText(day.day), numberText(day.deviation.difference),
                                changeText(day.deviation.share)});
    if (!unusual.rows.empty())
        section.tables.push_back(std::move(unusual));
    section.paragraphs.push_back("The usual is the median of the same times one and two weeks "
                                 "before and after.");
    return section;
}

Section metricsSection(const Findings& findings)
{
    const core::Forecast& forecast = *findings.forecast;
    Section section{.title = "How good it is"};
    section.paragraphs = {"All models forecast the same steps. Less is better in every column but "
                          "the coverage, which should be near " +
                          core::levelText(forecast.options.level) +
                          " % (▼ and ▲: too low or too high by more than chance)."};
    Table models{.header = {"model", "RMSE", "MAE", "coverage", "width", "Winkler", "CRPS"}};
    const double level = forecast.options.level;
    models.rows.push_back(metricsRow(forecast.bayesian.name, forecast.bayesian.metrics, level));
    for (const core::ModelForecast& model : forecast.comparisons)
        models.rows.push_back(metricsRow(model.name, model.metrics, level));
    section.tables.push_back(std::move(models));

    Table groups{.header = {"steps of the first model", "RMSE", "MAE", "coverage", "width",
                            "Winkler", "CRPS"}};
    for (const core::GroupMetrics& group :
         core::groupMetrics(forecast, forecast.bayesian, findings.events, core::GroupCrps::Scored))
        if (group.kind != core::GroupKind::Hour && group.metrics.n > 0)
            groups.rows.push_back(metricsRow(group.name, group.metrics, level));
    if (!groups.rows.empty())
        section.tables.push_back(std::move(groups));
    return section;
}

} // namespace report
