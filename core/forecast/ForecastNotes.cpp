#include "core/forecast/ForecastNotes.h"

#include "core/bands/BandStability.h"
#include "core/base/Figure.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Of a model and two figures, with as many digits as tell these apart.
Message comparison(const char* pattern, const ModelForecast& model, double value, double other)
{
    const auto [first, second] = figuresApart(value, other);
    return Message(pattern, Message(model.name), first, second);
}

/// The models that beat the Bayesian network by more than chance, and those that tie with it.
void noteComparisons(const Forecast& forecast, const ModelDifferences& differences,
                     MessageList& notes)
{
    const ModelForecast* best = nullptr;     // by its errors
    const ModelForecast* bestBand = nullptr; // of those that are not
    MessageList ties;
    for (std::size_t i = 0; i < forecast.comparisons.size(); ++i) {
        const ModelForecast& other = forecast.comparisons[i];
        const MetricIntervals& difference = differences.comparisons[i];
        if (other.metrics.n == 0)
            continue;
        if (difference.holdsZero(&MetricValues::rmse) &&
            difference.holdsZero(&MetricValues::winkler))
            ties.push_back(Message(SENTENCE("core", "\"%1\""), Message(other.name)));
        else if (difference.upper.rmse < 0.0 &&
                 (best == nullptr || other.metrics.rmse < best->metrics.rmse))
            best = &other;
        else if (difference.upper.rmse >= 0.0 && difference.upper.winkler < 0.0 &&
                 (bestBand == nullptr || other.metrics.winkler < bestBand->metrics.winkler))
            bestBand = &other;
    }
    if (best != nullptr)
        notes.push_back(comparison(SENTENCE("core", "The model does worse than \"%1\" (RMSE %2 "
                                                    "against %3), by more than chance explains."),
                                   *best, forecast.bayesian.metrics.rmse, best->metrics.rmse));
    if (bestBand != nullptr)
        notes.push_back(comparison(SENTENCE("core", "The band of \"%1\" is better (Winkler score "
                                                    "%2 against %3), by more than chance "
                                                    "explains."),
                                   *bestBand, bestBand->metrics.winkler,
                                   forecast.bayesian.metrics.winkler));
    if (!ties.empty())
        notes.push_back(Message(SENTENCE("core", "The model ties with %1: the differences in RMSE "
                                                 "and Winkler score are no more than chance."),
                                std::move(ties)));
}

void noteCoverage(const Forecast& forecast, MessageList& notes)
{
    const auto& metrics = forecast.bayesian.metrics;
    const double level = forecast.options.level;
    const auto& chance = metrics.coverageInterval;
    if (metrics.n == 0 || (level >= chance.lower && level <= chance.upper))
        return;
    notes.push_back(
        Message(metrics.coverage < level
                    ? SENTENCE("core", "The %1 % band covers %2 % of %3 test steps, less than "
                                       "chance explains.")
                    : SENTENCE("core", "The %1 % band covers %2 % of %3 test steps, more than "
                                       "chance explains."),
                levelFigure(level), fixedFigure(100.0 * metrics.coverage, 1), metrics.n));
}

void noteHolidays(const Series& series, const Forecast& forecast, MessageList& notes)
{
    const auto begin = series.holiday.begin();
    const auto testBegin = begin + static_cast<std::ptrdiff_t>(forecast.split.validationEnd);
    const auto testEnd = begin + static_cast<std::ptrdiff_t>(forecast.split.testEnd);
    const auto flagged = [](std::uint8_t flag) { return flag != 0; };
    if (std::any_of(begin, testBegin, flagged) && std::none_of(testBegin, testEnd, flagged))
        notes.push_back(SENTENCE("core", "The test part contains no holiday, so nothing here tells "
                                         "how good the band is on one."));
}

void noteEvents(const Series& series, const Forecast& forecast, MessageList& notes)
{
    const TimeSplit& split = forecast.split;
    MessageList unseen;
    for (const RecurringEvent& event : forecast.events)
        if (occurrences(event, series.time(split.trainBegin), series.time(split.trainEnd)).empty())
            unseen.push_back(Message(SENTENCE("core", "\"%1\""), event.first.name));
    if (!unseen.empty())
        notes.push_back(Message(SENTENCE("core", "The training part has no %1, so the forecast "
                                                 "does not know what such an event does."),
                                std::move(unseen)));
}

void noteMissing(const Forecast& forecast, MessageList& notes)
{
    const auto missing =
        std::count(forecast.passes->points.begin(), forecast.passes->points.end(), kNoPoint);
    if (missing > 0)
        notes.push_back(
            Message(SENTENCE("core", "%1 of %2 test steps have no forecast, because a gap in the "
                                     "data leaves one of their inputs missing."),
                    missing, forecast.passes->points.size()));
}

void notePasses(const Forecast& forecast, MessageList& notes)
{
    const std::size_t drawn = forecast.passes->inputs.samples.passes;
    if (drawn < 2 || drawn >= static_cast<std::size_t>(forecast.options.mcSamples))
        return;
    notes.push_back(Message(SENTENCE("core", "The band rests on %1 of %2 passes: its model part is "
                                             "known to %3 %."),
                            drawn, forecast.options.mcSamples,
                            fixedFigure(100.0 * relativePassError(drawn), 0)));
}

} // namespace

MessageList forecastNotes(const Series& series, const Forecast& forecast)
{
    return forecastNotes(series, forecast, differencesFromBayesian(forecast));
}

MessageList forecastNotes(const Series& series, const Forecast& forecast,
                          const ModelDifferences& differences)
{
    MessageList notes = forecast.decisions;
    noteComparisons(forecast, differences, notes);
    noteCoverage(forecast, notes);
    noteHolidays(series, forecast, notes);
    noteEvents(series, forecast, notes);
    noteMissing(forecast, notes);
    notePasses(forecast, notes);
    return notes;
}

} // namespace core
