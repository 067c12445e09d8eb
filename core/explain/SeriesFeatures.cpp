#include "core/base/InputError.h"
#include "core/base/NaN.h"
#include "core/explain/ExplainSettings.h"
#include "core/explain/FeatureChecks.h"
#include "core/explain/FeatureTable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <utility>

namespace core {

namespace {

/// A series on its way to features: each is a function of the step.
class StepFeatures
{
public:
    explicit StepFeatures(const Series& series) : m_series(series)
    {
        m_result.targetName = series.valueName;
    }

    void addLags();
    void addCalendar();
    void addHoliday();
    void addWeather();
    FeatureTable finish(MissingValues missing) &&;

private:
    using ValueAt = std::function<double(std::size_t step)>;

    void begin(const char* group) { m_result.groups.push_back({group, {}, group}); }
    void add(const Message& label, ValueAt valueAt);
    /// The flag of the day that begins `days` days after the one of the step.
    double flagOf(std::size_t step, int days) const;

    const Series& m_series;
    std::vector<ValueAt> m_columns;
    FeatureTable m_result;
};

void StepFeatures::add(const Message& label, ValueAt valueAt)
{
    // A covariate may be called like a feature of the calendar.
    const auto isTaken = [&](const Message& free) {
        return std::find(m_result.names.begin(), m_result.names.end(), free.text()) !=
               m_result.names.end();
    };
    Message free = label;
    for (int number = 2; isTaken(free); ++number)
        free = Message("%1 (%2)", label, number);
    if (free != label)
        m_result.warnings.emplace_back(
            SENTENCE("core", "The name %1 stands for two features; the covariate is called %2."),
            label, free);
    m_result.groups.back().features.push_back(static_cast<int>(m_columns.size()));
    m_result.names.push_back(free.text());
    m_result.labels.push_back(std::move(free));
    m_columns.push_back(std::move(valueAt));
}

/// "1 hour" of one step, "1 week" or "1 year" of the long season.
Message stretchOf(const Series& series, std::size_t steps)
{
    if (steps == series.longSeason())
        return series.hasYearlySeason() ? Message(SENTENCE("core", "1 year"))
                                        : stepMessage(TimeStep::ofSeconds(kWeekSeconds));
    const TimeStep step = series.step();
    return stepMessage(step.months > 0
                           ? TimeStep::ofMonths(step.months * static_cast<int>(steps))
                           : TimeStep::ofSeconds(step.seconds * static_cast<std::int64_t>(steps)));
}

Message earlier(const std::string& name, const Message& stretch)
{
    return {SENTENCE("core", "%1 %2 before"), name, stretch};
}

void StepFeatures::addLags()
{
    begin(SENTENCE("core", "lags"));
    // With a step of a day or more the first two are one.
    const std::size_t season = m_series.longSeason();
    for (const std::size_t lag : std::set<std::size_t>{1, m_series.shortSeason(), season}) {
        add(earlier(m_series.valueName, stretchOf(m_series, lag)), [this, lag](std::size_t step) {
            return step < lag ? kNaN : m_series.values[step - lag];
        });
    }
    m_result.lagRows = static_cast<int>(season);
}

void StepFeatures::addCalendar()
{
    using std::chrono::days;
    begin(SENTENCE("core", "calendar"));
    if (m_series.hasYearlySeason()) {
        add(SENTENCE("core", "month of year"), [this](std::size_t step) {
            const auto date =
                std::chrono::year_month_day(std::chrono::floor<days>(m_series.localTime(step)));
            return static_cast<double>(static_cast<unsigned>(date.month()));
        });
        return;
    }
    if (m_series.shortSeason() > 1)
        add(SENTENCE("core", "hour of day"), [this](std::size_t step) {
            const auto time = m_series.localTime(step);
            return static_cast<double>((time - std::chrono::floor<days>(time)).count()) / 3600.0;
        });
    add(SENTENCE("core", "day of week"), [this](std::size_t step) { // 1: Monday
        return static_cast<double>(
            std::chrono::weekday(std::chrono::floor<days>(m_series.localTime(step)))
                .iso_encoding());
    });
}

double StepFeatures::flagOf(std::size_t step, int days) const
{
    const auto day = static_cast<std::ptrdiff_t>(m_series.shortSeason());
    const auto other = static_cast<std::ptrdiff_t>(step) + days * day;
    if (other >= 0 && other < static_cast<std::ptrdiff_t>(m_series.size()))
        return m_series.holiday[static_cast<std::size_t>(other)];
    return 0.0; // beyond the data no day is known to be flagged
}

void StepFeatures::addHoliday()
{
    begin(SENTENCE("core", "holiday"));
    add(SENTENCE("core", "holiday"), [this](std::size_t step) { return flagOf(step, 0); });
    const auto [before, after] =
        m_series.stepMonths > 0      ? std::pair(SENTENCE("core", "holiday the month before"),
                                                 SENTENCE("core", "holiday the month after"))
        : m_series.hasYearlySeason() ? std::pair(SENTENCE("core", "holiday the week before"),
                                                 SENTENCE("core", "holiday the week after"))
                                     : std::pair(SENTENCE("core", "holiday the day before"),
                                                 SENTENCE("core", "holiday the day after"));
    add(before, [this](std::size_t step) { return flagOf(step, -1); });
    add(after, [this](std::size_t step) { return flagOf(step, 1); });
}

void StepFeatures::addWeather()
{
    if (m_series.covariates.empty())
        return;
    begin(SENTENCE("core", "weather"));
    for (const Covariate& covariate : m_series.covariates) {
        const std::size_t back = covariate.knownAhead ? 0 : 1;
        add(back == 0 ? Message("%1", covariate.name)
                      : earlier(covariate.name, stepMessage(m_series.step())),
            [&values = covariate.values, back](std::size_t step) {
                return step < back ? kNaN : values[step - back];
            });
    }
}

FeatureTable StepFeatures::finish(MissingValues missing) &&
{
    if (m_columns.empty())
        throw InputError(
            SENTENCE("core", "No feature of the series is chosen; expected at least one of lags, "
                             "calendar, holiday and weather."),
            "features");
    const auto steps = static_cast<Eigen::Index>(m_series.size());
    m_result.x.resize(steps, static_cast<Eigen::Index>(m_columns.size()));
    m_result.y.resize(steps);
    for (std::size_t step = 0; step < m_series.size(); ++step) {
        const auto row = static_cast<Eigen::Index>(step);
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            m_result.x(row, static_cast<Eigen::Index>(column)) = m_columns[column](step);
        m_result.y(row) = m_series.values[step];
        m_result.rows.push_back(step);
        m_result.times.push_back(m_series.localTime(step));
    }
    leaveOutMissing(m_result, missing);
    warnOfMerged(m_result);
    warnOfCopies(m_result);
    return std::move(m_result);
}

} // namespace

FeatureTable featureTable(const Series& series, const SeriesFeatureOptions& options)
{
    StepFeatures features(series);
    if (options.lags)
        features.addLags();
    if (options.calendar)
        features.addCalendar();
    if (options.holiday)
        features.addHoliday();
    if (options.weather)
        features.addWeather();
    FeatureTable table = std::move(features).finish(options.missing);
    table.settings = tableSettings(options);
    return table;
}

} // namespace core
