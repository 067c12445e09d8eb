#pragma once

#include "core/bands/PredictiveDistribution.h"
#include "core/data/Series.h"
#include "core/features/TimeSplit.h"

#include <vector>

namespace core {

/// Forecasts that anyone can make: what a model has to beat.
enum class NaiveRule
{
    SeasonalDrift, ///< y(o) + y(t-long) - y(o-long): the last season's course, from today's level
    LongSeason,    ///< y(t-long), long the steps of the long season (`Series::longSeason`)
    ShortSeason,   ///< y(t-short)
    LastValue,     ///< y(o)
};

/// Forecast of step t = origin + k, k at least 1, from what is known at the origin: where k is
/// longer than the season, as many seasons back as it takes. NaN where a step it needs is missing.
double naiveForecast(const Series& series, NaiveRule rule, std::size_t origin, std::size_t k);

/// Point forecasts and a constant band from the residuals of the validation part: the quantile p of
/// step t is the point forecast plus the residuals' empirical quantile p.
class SeasonalNaive
{
public:
    /// With a horizon F forecasts are made every F steps, as for the networks.
    SeasonalNaive(const Series& series, const TimeSplit& split, NaiveRule rule, int horizon);

    const std::vector<double>& mean() const { return m_mean; } ///< per step of the test part
    PredictiveDistribution distribution() const;

private:
    double m_lowest; // no forecast and no quantile lies below it
    std::vector<double> m_mean;
    std::vector<double> m_residuals; // of the validation part
};

} // namespace core
