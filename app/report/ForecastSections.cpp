#include "app/report/ForecastSections.h"

#include "app/report/Figures.h"
#include "app/report/Ticks.h"
#include "core/base/Figure.h"
#include "core/forecast/EventLens.h"
#include "core/forecast/GroupMetrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

namespace report {

namespace {

constexpr std::size_t kUnusualDays = 5;

core::Message percentMessage(double share)
{
    if (!std::isfinite(share))
        return "–";
    if (share < 0.0005) // a figure of 0 has no decimals, the shares beside it have
        return core::Message(SENTENCE("core", "%1 %"), "0.0");
    return core::Message(SENTENCE("core", "%1 %"), core::fixedFigure(100.0 * share, 1));
}

/// "+12 %", "−3 %".
core::Message changeMessage(double share)
{
    if (!std::isfinite(share))
        return "–";
    return core::Message(share < 0.0 ? SENTENCE("core", "−%1 %") : SENTENCE("core", "+%1 %"),
                         core::fixedFigure(std::abs(100.0 * share), 0));
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
core::Message coverageMessage(const core::ForecastMetrics& metrics, double level)
{
    if (metrics.n == 0)
        return "–";
    const core::ShareInterval& chance = metrics.coverageInterval;
    const bool isOff = level < chance.lower || level > chance.upper;
    return core::Message(!isOff                     ? SENTENCE("core", "%1 (n = %2)")
                         : metrics.coverage < level ? SENTENCE("core", "%1 (n = %2) ▼")
                                                    : SENTENCE("core", "%1 (n = %2) ▲"),
                         percentMessage(metrics.coverage), metrics.n);
}

/// What a planner asks first, in sentences.
core::MessageList headline(const core::Forecast& forecast)
{
    core::MessageList sentences;
    const core::ForecastMetrics& metrics = forecast.bayesian.metrics;
    if (metrics.n == 0)
        return {SENTENCE("core", "No step of the test part could be scored.")};
    sentences.push_back(core::Message::counted(
        metrics.n,
        SENTENCE("core",
                 "The forecast was off by %2 %3 on average (RMSE %4), and %5 of %1 step lay "
                 "inside its %6 % interval, which is %7 wide on average."),
        SENTENCE("core", "The forecast was off by %2 %3 on average (RMSE %4), and %5 of %1 steps "
                         "lay inside its %6 % interval, which is %7 wide on average."),
        numberMessage(metrics.mae), forecast.valueName, numberMessage(metrics.rmse),
        percentMessage(metrics.coverage), core::levelFigure(forecast.options.level),
        numberMessage(metrics.meanWidth)));
    if (const auto peak = highestStep(forecast)) {
        const std::size_t i = *peak;
        const core::ModelForecast& model = forecast.bayesian;
        const bool isInside =
            forecast.actual[i] >= model.lower[i] && forecast.actual[i] <= model.upper[i];
        sentences.emplace_back(
            isInside ? SENTENCE("core", "The highest step was %1 with %2; the forecast said %3, "
                                        "between %4 and %5, and was right about that.")
                     : SENTENCE("core", "The highest step was %1 with %2; the forecast said %3, "
                                        "between %4 and %5, which it was not."),
            momentMessage(forecast.times[i]), numberMessage(forecast.actual[i]),
            numberMessage(model.mean[i]), numberMessage(model.lower[i]),
            numberMessage(model.upper[i]));
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

core::Message stretchMessage(const core::CalendarEvent& event)
{
    const auto first = std::chrono::floor<std::chrono::days>(event.start);
    const bool isWholeDays =
        event.start == first && event.end == std::chrono::floor<std::chrono::days>(event.end);
    if (!isWholeDays)
        return core::Message(SENTENCE("core", "%1 to %2"), momentMessage(event.start),
                             momentMessage(event.end));
    const auto last = std::chrono::floor<std::chrono::days>(event.end) - std::chrono::days(1);
    return first == last
               ? dayMessage(first)
               : core::Message(SENTENCE("core", "%1 to %2"), dayMessage(first), dayMessage(last));
}

/// The holidays, which may have a name of ours, as the report calls them.
std::vector<core::CalendarEvent> namedHolidays(const Findings& findings)
{
    auto holidays = findings.series->holidays;
    for (core::CalendarEvent& holiday : holidays)
        holiday.name = findings.language.text(core::shownName(holiday));
    return holidays;
}

/// Of the models, or of groups of steps: `what` is of each row.
std::vector<std::string> metricsHeader(const core::Message& what, const Language& language)
{
    return language.texts({what, SENTENCE("core", "RMSE"), SENTENCE("core", "MAE"),
                           SENTENCE("core", "coverage"), SENTENCE("core", "width"),
                           SENTENCE("core", "Winkler"), SENTENCE("core", "CRPS")});
}

std::vector<std::string> metricsRow(const std::string& name, const core::ForecastMetrics& metrics,
                                    double level, const Language& language)
{
    if (metrics.n == 0)
        return {name, "–", "–", "–", "–", "–", "–"};
    auto row = language.texts({numberMessage(metrics.rmse), numberMessage(metrics.mae),
                               coverageMessage(metrics, level), numberMessage(metrics.meanWidth),
                               numberMessage(metrics.winkler), numberMessage(metrics.crps)});
    row.insert(row.begin(), name);
    return row;
}

/// What happened in the test part, beside what is usual then and what was forecast.
Table eventsTable(const Findings& findings, const std::vector<core::CalendarEvent>& events)
{
    const core::Forecast& forecast = *findings.forecast;
    const auto& text = findings.language.text;
    Table table{.header = findings.language.texts(
                    {SENTENCE("core", "event"), SENTENCE("core", "when"),
                     SENTENCE("core", "against the usual"), SENTENCE("core", "highest value"),
                     SENTENCE("core", "forecast there"), SENTENCE("core", "inside the interval")})};
    for (const core::EventReport& report :
         core::reportEvents(*findings.series, &forecast, events)) {
        const bool hasError = !report.peakErrors.empty() && std::isfinite(report.peakErrors[0]);
        table.rows.push_back({report.event.name, text(stretchMessage(report.event)),
                              text(changeMessage(report.deviation.share)),
                              text(report.peakStep ? numberMessage(report.peakValue) : "–"),
                              text(report.peakStep && hasError
                                       ? numberMessage(report.peakValue + report.peakErrors[0])
                                       : "–"),
                              text(coverageMessage(report.metrics, forecast.options.level))});
    }
    return table;
}

/// The days (of long steps, the steps) that differ most from what is usual.
Table unexplainedTable(const Findings& findings)
{
    const core::Series& series = *findings.series;
    std::vector<core::CalendarEvent> all = series.holidays;
    all.insert(all.end(), findings.events.begin(), findings.events.end());
    Table table{
        .header = findings.language.texts(
            {series.hasYearlySeason() ? SENTENCE("core", "largest steps that nothing here explains")
                                      : SENTENCE("core", "largest days that nothing here explains"),
             SENTENCE("core", "difference"), SENTENCE("core", "share")})};
    for (const core::UnusualDay& day : core::unexplainedDays(series, all, kUnusualDays))
        table.rows.push_back(findings.language.texts({stretchMessage(day.day),
                                                      numberMessage(day.deviation.difference),
                                                      changeMessage(day.deviation.share)}));
    return table;
}

} // namespace

Section overviewSection(const Findings& findings)
{
    const core::Forecast& forecast = *findings.forecast;
    const Language& language = findings.language;
    Section section{.title = language.text(SENTENCE("core", "How high, and how sure"))};
    for (const auto& note : forecast.notes)
        section.banner.push_back(language.text(note));
    section.paragraphs = language.texts(headline(forecast));
    if (forecast.times.empty())
        return section;
    const auto holidays = namedHolidays(findings);
    section.figures.push_back(
        forecastFigure(forecast, 0, forecast.times.size(), holidays, findings.events, language));
    section.captions.push_back(
        language.text(SENTENCE("core", "The whole test part, step by step.")));
    const auto [begin, end] = closeUp(*findings.series, forecast);
    if (end - begin < forecast.times.size()) {
        section.figures.push_back(
            forecastFigure(forecast, begin, end, holidays, findings.events, language));
        section.captions.push_back(
            language.text(findings.series->hasYearlySeason()
                              ? SENTENCE("core", "The year around the highest step.")
                              : SENTENCE("core", "The week around the highest step.")));
    }
    return section;
}

Section eventsSection(const Findings& findings)
{
    const auto& text = findings.language.text;
    std::vector<core::CalendarEvent> events;
    for (const auto& list : {namedHolidays(findings), findings.events})
        std::copy_if(
            list.begin(), list.end(), std::back_inserter(events),
            [&](const core::CalendarEvent& event) { return touches(event, *findings.forecast); });

    Section section{.title = text(SENTENCE("core", "Holidays and events"))};
    if (events.empty())
        section.paragraphs.push_back(
            text(SENTENCE("core", "No holiday and no event lies in the test part.")));
    for (Table& table : std::array{eventsTable(findings, events), unexplainedTable(findings)})
        if (!table.rows.empty())
            section.tables.push_back(std::move(table));
    section.paragraphs.push_back(
        text(SENTENCE("core", "The usual is the median of the same times one and two weeks before "
                              "and after.")));
    return section;
}

Section metricsSection(const Findings& findings)
{
    const core::Forecast& forecast = *findings.forecast;
    const Language& language = findings.language;
    const double level = forecast.options.level;
    Section section{.title = language.text(SENTENCE("core", "How good it is"))};
    section.paragraphs = {language.text(core::Message(
        SENTENCE("core", "All models forecast the same steps. Less is better in every column but "
                         "the coverage, which should be near %1 % (▼ and ▲: too low or too high by "
                         "more than chance)."),
        core::levelFigure(level)))};
    Table models{.header = metricsHeader(SENTENCE("core", "model"), language)};
    const auto add = [&](Table& table, const std::string& name,
                         const core::ForecastMetrics& metrics) {
        table.rows.push_back(metricsRow(name, metrics, level, language));
    };
    add(models, language.text(forecast.bayesian.name), forecast.bayesian.metrics);
    for (const core::ModelForecast& model : forecast.comparisons)
        add(models, language.text(model.name), model.metrics);
    section.tables.push_back(std::move(models));

    Table groups{.header = metricsHeader(SENTENCE("core", "steps of the first model"), language)};
    for (const core::GroupMetrics& group :
         core::groupMetrics(forecast, forecast.bayesian, findings.events, core::GroupCrps::Scored))
        if (group.kind != core::GroupKind::Hour && group.metrics.n > 0)
            add(groups,
                group.kind == core::GroupKind::Event ? group.name : language.text(group.name),
                group.metrics);
    if (!groups.rows.empty())
        section.tables.push_back(std::move(groups));
    return section;
}

} // namespace report
