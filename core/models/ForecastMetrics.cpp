#include "core/models/ForecastMetrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {

namespace {

constexpr double kPeakShare = 0.05;
constexpr int kCrpsQuantiles = 99;

/// The width, and what lies outside it 2/alpha times.
double intervalScore(double actual, double lower, double upper, double alpha)
{
    double score = upper - lower;
    if (actual < lower)
        score += 2.0 / alpha * (lower - actual);
    if (actual > upper)
        score += 2.0 / alpha * (actual - upper);
    return score;
}

std::vector<std::size_t> allPoints(std::span<const PointScore> scores)
{
    std::vector<std::size_t> points(scores.size());
    std::iota(points.begin(), points.end(), std::size_t{0});
    return points;
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

std::vector<PointScore> scorePoints(const ScoredForecast& forecast)
{
    assert(forecast.mean.size() == forecast.actual.size());
    std::vector<PointScore> scores(forecast.actual.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double actual = forecast.actual[i];
        const double mean = forecast.mean[i];
        if (std::isnan(actual) || std::isnan(mean))
            continue;
        PointScore& score = scores[i];
        const double size = std::abs(actual) + std::abs(mean);
        score.isScored = true;
        score.isInside = actual >= forecast.lower[i] && actual <= forecast.upper[i];
        score.actual = actual;
        score.error = actual - mean;
        score.smape = size > 0.0 ? 200.0 * std::abs(score.error) / size : 0.0;
        score.width = forecast.upper[i] - forecast.lower[i];
        score.winkler =
            intervalScore(actual, forecast.lower[i], forecast.upper[i], 1.0 - forecast.level);
        if (!forecast.quantiles)
            score.crps = std::numeric_limits<double>::quiet_NaN();
    }
    for (int q = 1; q <= kCrpsQuantiles && forecast.quantiles; ++q) {
        const double probability = q / (kCrpsQuantiles + 1.0);
        const std::vector<double> quantiles = forecast.quantiles(probability);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (!scores[i].isScored)
                continue;
            const double excess = scores[i].actual - quantiles[i];
            const double pinball = excess * (excess >= 0.0 ? probability : probability - 1.0);
            scores[i].crps += 2.0 / kCrpsQuantiles * pinball;
        }
    }
    return scores;
}

ForecastMetrics metricsOf(std::span<const PointScore> scores, std::span<const std::size_t> indices)
{
    ForecastMetrics metrics;
    double squares = 0.0;
    std::size_t inside = 0;
    for (const std::size_t i : indices) {
        const PointScore& score = scores[i];
        if (!score.isScored)
            continue;
        ++metrics.n;
        inside += score.isInside ? 1 : 0;
        squares += score.error * score.error;
        metrics.mae += std::abs(score.error);
        metrics.smape += score.smape;
        metrics.meanWidth += score.width;
        metrics.winkler += score.winkler;
        metrics.crps += score.crps;
    }
    if (metrics.n == 0)
        return metrics;
    const auto n = static_cast<double>(metrics.n);
    for (double* mean :
         {&metrics.mae, &metrics.smape, &metrics.meanWidth, &metrics.winkler, &metrics.crps})
        *mean /= n;
    metrics.rmse = std::sqrt(squares / n);
    metrics.coverage = static_cast<double>(inside) / n;
    metrics.coverageInterval = wilsonInterval(inside, metrics.n);

    const auto peaks = peakPoints(scores, {indices.begin(), indices.end()});
    metrics.peakN = peaks.size();
    double peakSquares = 0.0;
    for (const std::size_t i : peaks)
        peakSquares += scores[i].error * scores[i].error;
    metrics.peakRmse = std::sqrt(peakSquares / static_cast<double>(peaks.size()));
    return metrics;
}

ForecastMetrics metricsOf(std::span<const PointScore> scores)
{
    return metricsOf(scores, allPoints(scores));
}

ForecastMetrics scoreForecast(const ScoredForecast& forecast)
{
    return metricsOf(scorePoints(forecast));
}

std::vector<std::size_t> peakPoints(std::span<const PointScore> scores)
{
    return peakPoints(scores, allPoints(scores));
}

std::vector<std::size_t> peakPoints(std::span<const PointScore> scores,
                                    std::vector<std::size_t> indices)
{
    std::erase_if(indices, [&](std::size_t i) { return !scores[i].isScored; });
    std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
        return scores[a].actual > scores[b].actual;
    });
    const auto count = static_cast<std::size_t>(kPeakShare * static_cast<double>(indices.size()));
    indices.resize(std::min(indices.size(), std::max<std::size_t>(1, count)));
    return indices;
}

} // namespace core
