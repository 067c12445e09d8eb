#include "core/features/WindowBuilder.h"

#include "core/features/CalendarFeatures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

/// Each missing value takes the one before it; 0, the mean, where none is.
void carryForward(std::vector<float>& values)
{
    float last = 0.0F;
    for (auto& value : values) {
        if (std::isnan(value))
            value = last;
        last = value;
    }
}

} // namespace

WindowBuilder::WindowBuilder(const Series& series, const TimeSplit& split,
                             const TargetTransform& transform, const InputOptions& options)
    : m_series(series), m_transform(transform), m_options(options),
      m_levelScale(transform.levels(), split), m_levels(m_levelScale(transform.levels()))
{
    if (options.recentErrors)
        m_recentErrors.emplace(transform, split);
    m_events = eventFlags(series);
    std::erase_if(m_events, [&](const EventFlags& event) {
        return std::count(event.inside.begin() + static_cast<std::ptrdiff_t>(split.trainBegin),
                          event.inside.begin() + static_cast<std::ptrdiff_t>(split.trainEnd),
                          1) == 0;
    });
    struct ScaledCovariate
    {
        std::vector<float> values;
        std::size_t ahead; // steps
    };
    std::vector<ScaledCovariate> covariates;
    if (options.weather) {
        for (const auto& covariate : series.covariates) {
            std::vector<double> known = covariate.values;
            for (std::size_t i = 0; covariate.knownAhead && i < series.future.size(); ++i)
                known.push_back(series.future.covariateAt(covariate.name, i));
            covariates.push_back(
                {Standardisation(covariate.values, split)(known), covariate.knownAhead ? 1U : 0U});
            carryForward(covariates.back().values);
            if (options.weatherAhead || covariate.knownAhead)
                m_aheadCovariates.push_back(covariates.back().values);
        }
    }

    const auto day = static_cast<std::ptrdiff_t>(series.shortSeason());
    auto inputs = std::make_shared<std::vector<float>>();
    m_lastMissing.reserve(series.size());
    for (std::size_t s = 0; s < series.size(); ++s) {
        const std::size_t rowBegin = inputs->size();
        inputs->push_back(m_levels[s]);
        appendFlags(*inputs, s + 1);
        if (options.calendar)
            appendCalendar(*inputs, series, s + 1);
        if (options.lags) {
            const auto next = static_cast<std::ptrdiff_t>(s) + 1;
            inputs->push_back(level(next - day));
            inputs->push_back(weekLevel(next - 1, 1));
        }
        for (const auto& covariate : covariates)
            inputs->push_back(
                covariate.values[std::min(s + covariate.ahead, covariate.values.size() - 1)]);
        const bool isMissing = std::any_of(inputs->begin() + static_cast<std::ptrdiff_t>(rowBegin),
                                           inputs->end(), [](float x) { return std::isnan(x); });
        m_lastMissing.push_back(isMissing ? s + 1 : s == 0 ? 0 : m_lastMissing.back());
        m_stepFeatures = static_cast<int>(inputs->size() - rowBegin);
    }
    m_stepInputs = std::move(inputs);
}

float WindowBuilder::level(std::ptrdiff_t step) const
{
    return step < 0 ? kMissing : m_levels[static_cast<std::size_t>(step)];
}

/// A week (as many weeks as it takes) before step origin + k.
float WindowBuilder::weekLevel(std::ptrdiff_t origin, std::ptrdiff_t k) const
{
    if (isAnchored(m_transform.target()))
        return origin < 0 ? kMissing
                          : m_levelScale(m_transform.anchor().usualLevel(
                                static_cast<std::size_t>(origin), static_cast<std::size_t>(k)));
    const auto week = static_cast<std::ptrdiff_t>(m_series.longSeason());
    return level(origin + k - (k + week - 1) / week * week);
}

/// What is marked in the calendar: the holiday and each event.
void WindowBuilder::appendFlags(std::vector<float>& inputs, std::size_t step) const
{
    const auto flag = [&](const std::vector<std::uint8_t>& flags) {
        return step < flags.size() && flags[step] != 0 ? 1.0F : 0.0F;
    };
    const auto& future = m_series.future.holiday;
    if (step >= m_series.size() && step - m_series.size() < future.size())
        inputs.push_back(future[step - m_series.size()] != 0 ? 1.0F : 0.0F);
    else
        inputs.push_back(flag(m_series.holiday));
    for (const EventFlags& event : m_events)
        inputs.push_back(flag(event.inside));
}

void WindowBuilder::appendExternal(std::vector<float>& external, std::size_t origin) const
{
    const auto day = static_cast<std::ptrdiff_t>(m_series.shortSeason());
    const auto o = static_cast<std::ptrdiff_t>(origin);
    if (m_options.lags) {
        external.push_back(level(o));
        external.push_back(weekLevel(o - 1, 1));
    }
    if (m_recentErrors) {
        const auto errors = m_recentErrors->at(origin);
        external.insert(external.end(), errors.begin(), errors.end());
    }
    for (std::ptrdiff_t k = 1; k <= m_options.horizon; ++k) {
        const std::ptrdiff_t t = o + k;
        appendFlags(external, static_cast<std::size_t>(t));
        if (m_options.calendar)
            appendCalendar(external, m_series, static_cast<std::size_t>(t));
        if (m_options.lags) {
            external.push_back(level(t - (k + day - 1) / day * day));
            external.push_back(weekLevel(o, k));
        }
        for (const auto& values : m_aheadCovariates)
            external.push_back(values[std::min(static_cast<std::size_t>(t), values.size() - 1)]);
    }
}

WindowSet WindowBuilder::emptySet() const
{
    WindowSet set;
    set.lookback = m_options.lookback;
    set.horizon = m_options.horizon;
    set.stepFeatures = m_stepFeatures;
    set.stepInputs = m_stepInputs;
    std::vector<float> external;
    appendExternal(external, 0);
    set.externalFeatures = static_cast<int>(external.size());
    set.originFeatures =
        (m_options.lags ? 2 : 0) + (m_recentErrors ? static_cast<int>(kRecentErrors) : 0);
    return set;
}

void WindowBuilder::appendWindow(WindowSet& set, std::size_t origin, MissingTarget missing) const
{
    const auto lookback = static_cast<std::size_t>(m_options.lookback);
    // Every step of the lookback must lie in the series and be complete.
    if (origin + 1 < lookback || m_lastMissing[origin] + lookback > origin + 1)
        return;
    const auto horizon = static_cast<std::size_t>(m_options.horizon);
    std::vector<float> targets(horizon);
    std::vector<double> bases(horizon);
    for (std::size_t k = 1; k <= horizon; ++k) {
        const std::size_t t = origin + k;
        const double value =
            t < m_series.size() ? m_series.values[t] : std::numeric_limits<double>::quiet_NaN();
        bases[k - 1] = m_transform.base(origin, k);
        targets[k - 1] = std::isnan(value)
                             ? kMissing
                             : static_cast<float>(m_transform.toScaled(value, bases[k - 1]));
        if (std::isnan(bases[k - 1]) ||
            (missing == MissingTarget::LeaveOut && std::isnan(targets[k - 1])))
            return;
    }
    const std::size_t before = set.external.size();
    appendExternal(set.external, origin);
    if (std::any_of(set.external.begin() + static_cast<std::ptrdiff_t>(before), set.external.end(),
                    [](float x) { return std::isnan(x); })) {
        set.external.resize(before);
        return;
    }
    set.origins.push_back(origin);
    set.targets.insert(set.targets.end(), targets.begin(), targets.end());
    set.bases.insert(set.bases.end(), bases.begin(), bases.end());
}

WindowSet WindowBuilder::trainingWindows(std::size_t begin, std::size_t end) const
{
    WindowSet set = emptySet();
    const auto horizon = static_cast<std::size_t>(m_options.horizon);
    for (std::size_t first = std::max<std::size_t>(begin, 1); first + horizon <= end; ++first)
        appendWindow(set, first - 1, MissingTarget::LeaveOut);
    return set;
}

WindowSet WindowBuilder::replayWindows(std::size_t begin, std::size_t end) const
{
    assert(begin >= 1);
    WindowSet set = emptySet();
    for (std::size_t first = begin; first < end;
         first += static_cast<std::size_t>(m_options.horizon))
        appendWindow(set, first - 1, MissingTarget::Keep);
    return set;
}

} // namespace core
