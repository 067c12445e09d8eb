#include "core/models/SeasonalNaive.h"

#include "core/base/NaN.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

double valueAt(const Series& series, std::ptrdiff_t step)
{
    return step < 0 ? kNaN : series.values[static_cast<std::size_t>(step)];
}

/// Forecasts of [begin, end), made every `horizon` steps.
std::vector<double> replay(const Series& series, NaiveRule rule, std::size_t begin, std::size_t end,
                           std::size_t horizon)
{
    std::vector<double> forecasts;
    forecasts.reserve(end - begin);
    for (std::size_t t = begin; t < end; ++t) {
        const std::size_t k = (t - begin) % horizon + 1;
        forecasts.push_back(naiveForecast(series, rule, t - k, k));
    }
    return forecasts;
}

} // namespace

double naiveForecast(const Series& series, NaiveRule rule, std::size_t origin, std::size_t k)
{
    const auto o = static_cast<std::ptrdiff_t>(origin);
    const auto ahead = static_cast<std::ptrdiff_t>(k);
    const auto day = static_cast<std::ptrdiff_t>(series.shortSeason());
    const auto week = static_cast<std::ptrdiff_t>(series.longSeason());
    // The fewest whole seasons back from origin + k that reach what is known.
    const auto seasons = [&](std::ptrdiff_t season) {
        return (ahead + season - 1) / season * season;
    };
    switch (rule) {
    case NaiveRule::LastValue:
        return valueAt(series, o);
    case NaiveRule::ShortSeason:
        return valueAt(series, o + ahead - seasons(day));
    case NaiveRule::LongSeason:
        return valueAt(series, o + ahead - seasons(week));
    case NaiveRule::SeasonalDrift:
        break;
    }
    return valueAt(series, o) + valueAt(series, o + ahead - seasons(week)) -
           valueAt(series, o - seasons(week));
}

SeasonalNaive::SeasonalNaive(const Series& series, const TimeSplit& split, NaiveRule rule,
                             int horizon)
    : m_mean(replay(series, rule, split.validationEnd, split.testEnd,
                    static_cast<std::size_t>(horizon)))
{
    const auto knownEnd = series.values.begin() + static_cast<std::ptrdiff_t>(split.validationEnd);
    const bool isNeverNegative =
        std::none_of(series.values.begin(), knownEnd, [](double y) { return y < 0.0; });
    m_lowest = isNeverNegative ? 0.0 : -std::numeric_limits<double>::infinity();
    for (auto& forecast : m_mean)
        forecast = std::isnan(forecast) ? forecast : std::max(m_lowest, forecast);

    const auto validation = replay(series, rule, split.trainEnd, split.validationEnd,
                                   static_cast<std::size_t>(horizon));
    for (std::size_t i = 0; i < validation.size(); ++i) {
        const double residual = series.values[split.trainEnd + i] - validation[i];
        if (!std::isnan(residual))
            m_residuals.push_back(residual);
    }
}

PredictiveDistribution SeasonalNaive::distribution() const
{
    return {m_mean, m_residuals, m_lowest};
}

} // namespace core
