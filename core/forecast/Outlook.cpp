#include "core/forecast/Outlook.h"

#include "core/base/Figure.h"
#include "core/base/InputError.h"
#include "core/base/NaN.h"
#include "core/data/HolidayDays.h"
#include "core/features/EventFlags.h"
#include "core/forecast/ResolvedOptions.h"
#include "core/models/ForecastWindows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostDays = 211;
constexpr double kFitEnd = 0.9;

/// Files have four digits for a year.
void requireWrittenYears(const Series& series, int horizon)
{
    constexpr std::chrono::year kLast{9999};
    const auto last = series.time(series.size() + static_cast<std::size_t>(horizon) - 1);
    if (std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(last)).year() > kLast)
        throw InputError(SENTENCE("core", "The forecast would go beyond the year 9999, the last "
                                          "that can be written."));
}

bool isInside(const std::vector<CalendarEvent>& events, const Series& series, std::size_t step)
{
    return std::any_of(events.begin(), events.end(), [&](const CalendarEvent& event) {
        const auto [first, end] = stepsOf(series, event);
        return step >= first && step < end;
    });
}

bool holdsAny(const std::vector<std::chrono::sys_days>& days, const Series& series,
              std::size_t step)
{
    const auto [first, end] = daysOf(series, step);
    return std::any_of(days.begin(), days.end(), [first = first, end = end](const auto day) {
        return day >= first && day < end;
    });
}

/// Whether a step, also one past the end, is known to be flagged.
bool isKnownHoliday(const Series& series, std::size_t step)
{
    if (step < series.size())
        return series.holiday[step] != 0;
    const std::size_t ahead = step - series.size();
    return ahead < series.future.size() && series.future.holiday[ahead] != 0;
}

/// Of a covariate known ahead, in a step that may lie past the end; NaN where it is not known.
double knownValue(const Series& series, const Covariate& covariate, std::size_t step)
{
    if (!covariate.knownAhead)
        return kNaN;
    return step < series.size() ? covariate.values[step]
                                : series.future.covariateAt(covariate.name, step - series.size());
}

/// Without the steps at the end that have no value, and with `horizon` steps to come, of which what
/// is known ahead stays.
Series extended(const Series& series, std::size_t horizon)
{
    Series longer = series;
    longer.events.clear(); // of the steps to come they are assumed, one input for all of them
    while (!longer.values.empty() && std::isnan(longer.values.back()))
        longer.values.pop_back();
    const std::size_t known = longer.values.size();
    const std::size_t season =
        series.hasYearlySeason() ? series.longSeason() : series.shortSeason();
    longer.values.resize(known + horizon, kNaN);
    longer.future = {};
    longer.holiday.resize(known);
    for (std::size_t t = known; t < known + horizon; ++t)
        longer.holiday.push_back(isKnownHoliday(series, t) ? 1 : 0);
    for (std::size_t i = 0; i < longer.covariates.size(); ++i) {
        auto& values = longer.covariates[i].values;
        values.resize(known);
        for (std::size_t t = known; t < known + horizon; ++t) {
            const double value = knownValue(series, series.covariates[i], t);
            const double before = t >= season ? values[t - season] : kNaN;
            values.push_back(std::isnan(value) ? before : value);
        }
    }
    return longer;
}

TimeSplit splitOf(const Series& series, std::size_t known, std::size_t horizon)
{
    const std::size_t day = series.shortSeason();
    TimeSplit split;
    split.validationEnd = known;
    split.testEnd = known + horizon;
    if (!series.hasYearlySeason() && known > kMostDays * day)
        split.trainBegin = known - kMostDays * day;
    // However long the horizon is, the validation part holds a day of windows.
    const std::size_t validation = std::max((known - split.trainBegin) / 10, horizon + day);
    split.trainEnd = known - std::min(validation, known);
    return split;
}

struct KnownRange
{
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
};

KnownRange trainingRange(const std::vector<double>& values, const TimeSplit& split)
{
    KnownRange range;
    for (std::size_t t = split.trainBegin; t < split.trainEnd; ++t) {
        if (std::isnan(values[t]))
            continue;
        range.min = std::min(range.min, values[t]);
        range.max = std::max(range.max, values[t]);
    }
    return range;
}

/// One sentence when a value to come lies outside what training saw, naming the farthest.
void warnOfRange(const Series& series, const Covariate& covariate, const TimeSplit& split,
                 MessageList& warnings)
{
    const KnownRange range = trainingRange(covariate.values, split);
    std::size_t farthest = 0;
    double excess = 0.0;
    for (std::size_t t = split.validationEnd; t < split.testEnd; ++t) {
        const double x = covariate.values[t];
        const double beyond = std::max(range.min - x, x - range.max); // NaN where x is
        if (beyond > excess) {
            excess = beyond;
            farthest = t;
        }
    }
    if (excess <= 0.0)
        return;
    warnings.push_back(
        Message(SENTENCE("core", "The assumed %1 of %2 at %3 lies outside the training range of %4 "
                                 "to %5; the forecast is a guess there."),
                covariate.name, givenFigure(covariate.values[farthest], 4), series.time(farthest),
                givenFigure(range.min, 4), givenFigure(range.max, 4)));
}

Message tooShort(std::size_t known, std::size_t steps)
{
    if (steps == 1)
        return Message::counted(
            known,
            SENTENCE("core", "The series of 1 known step is too short for an outlook of 1 step."),
            SENTENCE("core",
                     "The series of %1 known steps is too short for an outlook of 1 step."));
    if (known == 1)
        return Message(SENTENCE("core", "The series of 1 known step is too short for an outlook of "
                                        "%1 steps."),
                       steps);
    return Message(
        SENTENCE("core", "The series of %1 known steps is too short for an outlook of %2 steps."),
        known, steps);
}

Message wrongNumberOfValues(const AssumedCovariate& assumed, int horizon)
{
    if (assumed.values.size() == 1)
        return Message(SENTENCE("core",
                                "The covariate \"%1\" has 1 value; expected %2, one per step "
                                "of the outlook."),
                       assumed.name, horizon);
    return Message(SENTENCE("core", "The covariate \"%1\" has %2 values; expected %3, one per step "
                                    "of the outlook."),
                   assumed.name, assumed.values.size(), horizon);
}

Message missingInput(const Series& series, int lookback)
{
    const auto steps = static_cast<std::size_t>(lookback);
    if (series.hasYearlySeason())
        return Message::counted(
            steps,
            SENTENCE("core", "A gap in the data leaves an input of the outlook missing: the last 1 "
                             "step and the year before them must be complete."),
            SENTENCE("core", "A gap in the data leaves an input of the outlook missing: the last "
                             "%1 steps and the year before them must be complete."));
    return Message::counted(
        steps,
        SENTENCE("core", "A gap in the data leaves an input of the outlook missing: the last 1 "
                         "step and the week before them must be complete."),
        SENTENCE("core", "A gap in the data leaves an input of the outlook missing: the last %1 "
                         "steps and the week before them must be complete."));
}

} // namespace

Outlook::Outlook(const Series& series, const ForecastOptions& options,
                 std::vector<CalendarEvent> events)
    : m_options(options), m_events(std::move(events))
{
    validate(m_options);
    const auto steps = static_cast<std::size_t>(m_options.horizon);
    m_series = extended(series, steps);
    requireSeasons(m_series, m_series.size() - steps);
    m_split = splitOf(m_series, m_series.size() - steps, steps);
    if (m_split.trainBegin >= m_split.trainEnd)
        throw InputError(tooShort(m_split.validationEnd, steps), "horizon");
    ResolvedOptions choice = resolved(m_options, m_series, m_split);
    m_options = std::move(choice.options);
    m_decisions = std::move(choice.decisions);
    if (!m_options.weather)
        m_series.covariates.clear();
    Covariate eventFlag{"event", true, {}};
    for (std::size_t t = 0; t < m_series.size(); ++t)
        eventFlag.values.push_back(t < firstStep() && isInside(m_events, m_series, t) ? 1.0 : 0.0);
    m_knowsEvents = trainingRange(eventFlag.values, m_split).max > 0.0;
    if (m_knowsEvents)
        m_series.covariates.push_back(std::move(eventFlag));
}

InputOptions Outlook::inputs() const
{
    InputOptions inputs = inputOptions(m_options);
    inputs.weather = !m_series.covariates.empty();
    inputs.weatherAhead = inputs.weather;
    return inputs;
}

WindowSet Outlook::lastWindow(const Series& series) const
{
    return WindowBuilder(series, m_split, m_transform, inputs())
        .replayWindows(firstStep(), m_split.testEnd);
}

Outlook Outlook::fit(const Series& series, int horizon, const ForecastOptions& options,
                     const std::vector<CalendarEvent>& events, const Progress& progress,
                     const EpochFinished& epochFinished)
{
    requireWrittenYears(series, horizon);
    ForecastOptions asked = options;
    asked.horizon = horizon;
    Outlook outlook(series, asked, events);
    const ForecastOptions& settings = outlook.m_options;
    outlook.m_transform = TargetTransform::fit(outlook.m_series, outlook.m_split, settings.target);
    const WindowBuilder builder(outlook.m_series, outlook.m_split, outlook.m_transform,
                                outlook.inputs());
    const ForecastWindows windows = makeFittingWindows(builder, outlook.m_split, settings.target);
    outlook.m_forecaster = BayesianForecaster::fit(
        windows, settings, progress.part(SENTENCE("core", "Training"), 0.0, kFitEnd),
        epochFinished);
    BandInputs& band = outlook.m_bandInputs;
    band = outlook.m_forecaster->bandInputs(outlook.m_transform, windows, outlook.m_series);
    outlook.m_forecaster->addPasses(band, windows, outlook.m_forecaster->allPasses(),
                                    progress.part(SENTENCE("core", "MC passes"), kFitEnd, 1.0));
    band.validationSummary = summarise(band.validationSamples, band.validationScales);
    band.validationSamples = {};
    band.validationScales = {};
    return outlook;
}

Outlook::Fit Outlook::fitted() const
{
    return {m_options,    m_events,
            m_decisions,  m_transform.fitted(),
            m_bandInputs, m_forecaster->network().weights()};
}

Outlook Outlook::restore(const Series& series, Fit fit, const std::string& source)
{
    Outlook outlook(series, fit.options, std::move(fit.events));
    outlook.m_decisions = std::move(fit.decisions);
    outlook.m_transform = TargetTransform::restore(outlook.m_series, fit.transform);
    outlook.m_bandInputs = std::move(fit.band);
    outlook.m_bandInputs.transform = outlook.m_transform;
    outlook.m_forecaster = BayesianForecaster::restore(
        outlook.lastWindow(outlook.m_series), outlook.m_options, std::move(fit.weights),
        outlook.m_bandInputs.noise, outlook.m_bandInputs.leadNoise, source);
    return outlook;
}

std::vector<std::chrono::sys_seconds> Outlook::times() const
{
    std::vector<std::chrono::sys_seconds> times;
    for (std::size_t t = firstStep(); t < m_series.size(); ++t)
        times.push_back(m_series.time(t));
    return times;
}

std::vector<KnownCovariate> Outlook::covariates() const
{
    std::vector<KnownCovariate> known;
    const auto weather = m_series.covariates.end() - (m_knowsEvents ? 1 : 0);
    for (auto covariate = m_series.covariates.begin(); covariate != weather; ++covariate) {
        const KnownRange range = trainingRange(covariate->values, m_split);
        known.push_back({covariate->name,
                         {covariate->values.end() - horizon(), covariate->values.end()},
                         range.min,
                         range.max});
    }
    return known;
}

OutlookForecast Outlook::forecast(const OutlookAssumptions& assumptions,
                                  const BandOptions& options) const
{
    OutlookForecast outlook;
    outlook.origin = m_series.time(firstStep() - 1);
    outlook.times = times();
    outlook.warnings = m_decisions;
    Series series = m_series;
    for (std::size_t t = firstStep(); t < series.size(); ++t) {
        if (holdsAny(assumptions.holidays, series, t))
            series.holiday[t] = 1;
        if (m_knowsEvents)
            series.covariates.back().values[t] =
                isInside(assumptions.events, series, t) ? 1.0 : 0.0;
    }
    const auto weather = series.covariates.end() - (m_knowsEvents ? 1 : 0);
    for (const auto& assumed : assumptions.covariates) {
        const auto covariate =
            std::find_if(series.covariates.begin(), weather,
                         [&](const Covariate& known) { return known.name == assumed.name; });
        if (covariate == weather)
            throw InputError(
                Message(SENTENCE("core", "The outlook does not use a covariate called \"%1\"."),
                        assumed.name));
        if (assumed.values.size() != static_cast<std::size_t>(horizon()))
            throw InputError(wrongNumberOfValues(assumed, horizon()));
        for (std::size_t k = 0; k < assumed.values.size(); ++k)
            if (!std::isnan(assumed.values[k]))
                covariate->values[firstStep() + k] = assumed.values[k];
    }

    for (auto covariate = series.covariates.begin(); covariate != weather; ++covariate)
        warnOfRange(series, *covariate, m_split, outlook.warnings);
    const auto isFlagged = [](std::uint8_t flag) { return flag != 0; };
    const auto at = [&](std::size_t step) {
        return series.holiday.begin() + static_cast<std::ptrdiff_t>(step);
    };
    if (std::any_of(at(firstStep()), series.holiday.end(), isFlagged) &&
        std::none_of(at(m_split.trainBegin), at(m_split.trainEnd), isFlagged))
        outlook.warnings.push_back(SENTENCE("core", "The training part holds no holiday, so the "
                                                    "forecast does not know what one does."));
    bool assumesEvent = false;
    for (std::size_t t = firstStep(); t < series.size(); ++t)
        assumesEvent = assumesEvent || isInside(assumptions.events, series, t);
    if (!m_knowsEvents && assumesEvent)
        outlook.warnings.push_back(SENTENCE("core", "The training part holds no event, so the "
                                                    "assumed events do not change the forecast."));

    const WindowSet window = lastWindow(series);
    if (window.size() == 0)
        throw InputError(missingInput(series, m_options.lookback));
    BandInputs inputs = m_bandInputs;
    m_forecaster->setPoints(inputs, window);
    BandOptions all = options;
    all.passes = 0;
    outlook.band = makeBand(inputs, all);
    outlook.distribution = {inputs.transform, inputs.bases, outlook.band.scaledMean,
                            outlook.band.scaledScale, outlook.band.quantile};
    return outlook;
}

OutlookForecast Outlook::forecast(const OutlookAssumptions& assumptions) const
{
    return forecast(
        assumptions,
        {.level = m_options.level, .calibrated = m_options.calibrated, .kind = m_options.band});
}

} // namespace core
