#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace core {

/// Lower and upper bound of a share.
struct ShareInterval
{
    double lower = 0.0;
    double upper = 1.0;
};

/// Wilson's score interval at 95 % for `hits` of `n` (Wilson 1927); [0, 1] for n = 0.
ShareInterval wilsonInterval(std::size_t hits, std::size_t n);

/// How good a forecast was, in the unit of the series. Hours without an actual value do not count.
struct ForecastMetrics
{
    std::size_t n = 0; ///< hours scored
    double rmse = 0.0;
    double mae = 0.0;
    double smape = 0.0;    ///< percent: mean of 200 |y - f| / (|y| + |f|)
    std::size_t peakN = 0; ///< hours in the highest 5 % of actual values
    double peakRmse = 0.0;
    double coverage = 0.0;          ///< share of actual values inside the interval
    ShareInterval coverageInterval; ///< Wilson, 95 %
    double meanWidth = 0.0;
    double winkler = 0.0; ///< mean interval score (Gneiting and Raftery 2007)
    /// 2 x mean pinball loss over the quantiles 0.01 .. 0.99; NaN where these are not known.
    double crps = 0.0;
};

/// The forecast to score; all vectors have the same length. `quantiles(probability)` are the
/// predictive quantiles of all its points (without it every CRPS is NaN); `level` is the level of
/// [lower, upper].
struct ScoredForecast
{
    const std::vector<double>& actual; ///< NaN where unknown
    const std::vector<double>& mean;   ///< NaN where nothing is forecast
    const std::vector<double>& lower;
    const std::vector<double>& upper;
    double level = 0.95;
    std::function<std::vector<double>(double)> quantiles;
};

/// Scores of one point: what the metrics of any group of points are made of.
struct PointScore
{
    bool isScored = false; ///< false without an actual value or a forecast: the rest is 0
    bool isInside = false; ///< of the interval
    double actual = 0.0;
    double error = 0.0; ///< actual - mean
    double smape = 0.0; ///< percent
    double width = 0.0;
    double winkler = 0.0;
    double crps = 0.0;
};

/// One score per point.
std::vector<PointScore> scorePoints(const ScoredForecast& forecast);

/// Metrics over all points, or over those at the given indices.
ForecastMetrics metricsOf(std::span<const PointScore> scores);
ForecastMetrics metricsOf(std::span<const PointScore> scores, std::span<const std::size_t> indices);

/// The metrics of all points of a forecast.
ForecastMetrics scoreForecast(const ScoredForecast& forecast);

/// The points with the highest 5 % of actual values among those scored, at least one (none without
/// any); of equal values the earlier first. Highest first.
std::vector<std::size_t> peakPoints(std::span<const PointScore> scores);
/// The same of the points at the given indices.
std::vector<std::size_t> peakPoints(std::span<const PointScore> scores,
                                    std::vector<std::size_t> indices);

} // namespace core
