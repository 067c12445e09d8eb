#include "core/forecast/ForecastMetrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

constexpr double kPeakShare = 0.05;
constexpr int kCrpsQuantiles = 99;

/// Mean interval score: the width, and what lies outside it 2/alpha times.
double intervalScore(double actual, double lower, double upper, double alpha)
{
    double score = upper - lower;
    if (actual < lower)
        score += 2.0 / alpha * (lower - actual);
    if (actual > upper)
        score += 2.0 / alpha * (actual - upper);
    return score;
}

/// 2 x mean pinball loss of one point.
double continuousScore(const ScoredForecast& forecast, std::size_t point)
{
    double sum = 0.0;
    for (int i = 1; i <= kCrpsQuantiles; ++i) {
        const double probability = i / (kCrpsQuantiles + 1.0);
        const double excess = forecast.actual[point] - forecast.quantile(point, probability);
        sum += excess >= 0.0 ? probability * excess : (probability - 1.0) * excess;
    }
    return 2.0 * sum / kCrpsQuantiles;
}

double rootMeanSquare(const ScoredForecast& forecast, const std::vector<std::size_t>& points)
{
    double squares = 0.0;
    for (const std::size_t i : points) {
        const double error = forecast.actual[i] - forecast.mean[i];
        squares += error * error;
    }
    return points.empty() ? 0.0 : std::sqrt(squares / static_cast<double>(points.size()));
}

} // namespace

ShareInterval wilsonInterval(std::size_t hits, std::size_t n)
{
    if (n == 0)
        return {};
    constexpr double z = 1.959963984540054;
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(hits) / count;
    const double denominator = 1.0 + z * z / count;
    const double centre = (share + z * z / (2.0 * count)) / denominator;
    const double half =
        z / denominator * std::sqrt(share * (1.0 - share) / count + z * z / (4.0 * count * count));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

ForecastMetrics scoreForecast(const ScoredForecast& forecast)
{
    assert(forecast.mean.size() == forecast.actual.size());
    std::vector<std::size_t> points;
    for (std::size_t i = 0; i < forecast.actual.size(); ++i)
        if (!std::isnan(forecast.actual[i]) && !std::isnan(forecast.mean[i]))
            points.push_back(i);

    ForecastMetrics metrics;
    metrics.n = points.size();
    if (points.empty())
        return metrics;
    std::size_t inside = 0;
    for (const std::size_t i : points) {
        const double actual = forecast.actual[i];
        const double error = std::abs(actual - forecast.mean[i]);
        const double size = std::abs(actual) + std::abs(forecast.mean[i]);
        metrics.mae += error;
        metrics.smape += size > 0.0 ? 200.0 * error / size : 0.0;
        inside += actual >= forecast.lower[i] && actual <= forecast.upper[i] ? 1 : 0;
        metrics.meanWidth += forecast.upper[i] - forecast.lower[i];
        metrics.winkler +=
            intervalScore(actual, forecast.lower[i], forecast.upper[i], 1.0 - forecast.level);
        metrics.crps += continuousScore(forecast, i);
    }
    const auto n = static_cast<double>(points.size());
    for (double* mean :
         {&metrics.mae, &metrics.smape, &metrics.meanWidth, &metrics.winkler, &metrics.crps})
        *mean /= n;
    metrics.rmse = rootMeanSquare(forecast, points);
    metrics.coverage = static_cast<double>(inside) / n;
    metrics.coverageInterval = wilsonInterval(inside, points.size());

    // The highest 5 % of the actual values, at least one; of equal values the earlier first.
    std::stable_sort(points.begin(), points.end(), [&](std::size_t a, std::size_t b) {
        return forecast.actual[a] > forecast.actual[b];
    });
    metrics.peakN = std::max<std::size_t>(1, static_cast<std::size_t>(kPeakShare * n));
    points.resize(metrics.peakN);
    metrics.peakRmse = rootMeanSquare(forecast, points);
    return metrics;
}

} // namespace core
