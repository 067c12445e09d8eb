#include "core/forecast/ForecastNotes.h"

#include "core/base/Figure.h"
#include "core/base/Wording.h"
#include "core/forecast/BandStability.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace core {

namespace {

std::string rounded(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// "412 against 390".
std::string againstText(double value, double other)
{
    const auto [first, second] = figuresApart(value, other);
    return figureText(first) + " against " + figureText(second);
}

/// The models that beat the Bayesian network by more than chance, and those that tie with it.
void noteComparisons(const Forecast& forecast, const ModelDifferences& differences,
                     std::vector<std::string>& notes)
{
    const ModelForecast* best = nullptr;     // by its errors
    const ModelForecast* bestBand = nullptr; // of those that are not
    std::vector<std::string> ties;
    for (std::size_t i = 0; i < forecast.comparisons.size(); ++i) {
        const ModelForecast& other = forecast.comparisons[i];
        const MetricIntervals& difference = differences.comparisons[i];
        if (other.metrics.n == 0)
            continue;
        if (difference.holdsZero(&MetricValues::rmse) &&
            difference.holdsZero(&MetricValues::winkler))
            ties.push_back("\"" + other.name + "\"");
        else if (difference.upper.rmse < 0.0 &&
                 (best == nullptr || other.metrics.rmse < best->metrics.rmse))
            best = &other;
        else if (difference.upper.rmse >= 0.0 && difference.upper.winkler < 0.0 &&
                 (bestBand == nullptr || other.metrics.winkler < bestBand->metrics.winkler))
            bestBand = &other;
    }
    if (best != nullptr)
        notes.push_back("The model does worse than \"" + best->name + "\" (RMSE " +
                        againstText(forecast.bayesian.metrics.rmse, best->metrics.rmse) +
                        "), by more than chance explains.");
    if (bestBand != nullptr)
        notes.push_back("The band of \"" + bestBand->name + "\" is better (Winkler score " +
                        againstText(bestBand->metrics.winkler, forecast.bayesian.metrics.winkler) +
                        "), by more than chance explains.");
    if (!ties.empty())
        notes.push_back("The model ties with " + listText(ties) +
                        ": the differences in RMSE and Winkler score are no more than chance.");
}

void noteCoverage(const Forecast& forecast, std::vector<std::string>& notes)
{
    const auto& metrics = forecast.bayesian.metrics;
    const double level = forecast.options.level;
    const auto& chance = metrics.coverageInterval;
    if (metrics.n == 0 || (level >= chance.lower && level <= chance.upper))
        return;
    notes.push_back("The " + levelText(level) + " % band covers " +
                    rounded(100.0 * metrics.coverage, 1) + " % of " + std::to_string(metrics.n) +
                    " test steps, " + (metrics.coverage < level ? "less" : "more") +
                    " than chance explains.");
}

void noteHolidays(const Series& series, const Forecast& forecast, std::vector<std::string>& notes)
{
    const auto begin = series.holiday.begin();
    const auto testBegin = begin + static_cast<std::ptrdiff_t>(forecast.split.validationEnd);
    const auto testEnd = begin + static_cast<std::ptrdiff_t>(forecast.split.testEnd);
    const auto flagged = [](std::uint8_t flag) { return flag != 0; };
    if (std::any_of(begin, testBegin, flagged) && std::none_of(testBegin, testEnd, flagged))
        notes.push_back(
            "The test part contains no holiday, so nothing here tells how good the band "
            "is on one.");
}

void noteEvents(const Series& series, const Forecast& forecast, std::vector<std::string>& notes)
{
    const TimeSplit& split = forecast.split;
    std::vector<std::string> unseen;
    for (const RecurringEvent& event : forecast.events)
        if (occurrences(event, series.time(split.trainBegin), series.time(split.trainEnd)).empty())
            unseen.push_back("\"" + event.first.name + '"');
    if (!unseen.empty())
        notes.push_back("The training part has no " + listText(unseen) +
                        ", so the forecast does not know what such an event does.");
}

void noteMissing(const Forecast& forecast, std::vector<std::string>& notes)
{
    const auto missing =
        std::count(forecast.bandPoints.begin(), forecast.bandPoints.end(), kNoPoint);
    if (missing > 0)
        notes.push_back(std::to_string(missing) + " of " +
                        std::to_string(forecast.bandPoints.size()) +
                        " test steps have no forecast, because a gap in the data leaves one of "
                        "their inputs missing.");
}

void notePasses(const Forecast& forecast, std::vector<std::string>& notes)
{
    const std::size_t drawn = forecast.bandInputs.samples.passes;
    if (drawn < 2 || drawn >= static_cast<std::size_t>(forecast.options.mcSamples))
        return;
    notes.push_back("The band rests on " + std::to_string(drawn) + " of " +
                    std::to_string(forecast.options.mcSamples) +
                    " passes: its model part is known to " +
                    rounded(100.0 * relativePassError(drawn), 0) + " %.");
}

} // namespace

std::vector<std::string> forecastNotes(const Series& series, const Forecast& forecast)
{
    return forecastNotes(series, forecast, differencesFromBayesian(forecast));
}

std::vector<std::string> forecastNotes(const Series& series, const Forecast& forecast,
                                       const ModelDifferences& differences)
{
    std::vector<std::string> notes = forecast.decisions;
    noteComparisons(forecast, differences, notes);
    noteCoverage(forecast, notes);
    noteHolidays(series, forecast, notes);
    noteEvents(series, forecast, notes);
    noteMissing(forecast, notes);
    notePasses(forecast, notes);
    return notes;
}

} // namespace core
