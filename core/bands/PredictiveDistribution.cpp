#include "core/bands/PredictiveDistribution.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

PredictiveDistribution::PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                                               std::vector<double> means,
                                               std::vector<double> scales,
                                               StandardQuantile quantile)
    : m_content(ScaledErrors{std::make_shared<const TargetTransform>(std::move(transform)),
                             std::move(bases), std::move(means), std::move(scales),
                             std::move(quantile)})
{
    [[maybe_unused]] const auto& errors = std::get<ScaledErrors>(m_content);
    assert(errors.bases.size() == errors.means.size());
    assert(errors.scales.size() == errors.means.size());
}

PredictiveDistribution::PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                                               std::vector<double> probabilities,
                                               std::vector<double> scaled,
                                               [[maybe_unused]] std::size_t steps)
    : m_content(ScaledQuantiles{std::make_shared<const TargetTransform>(std::move(transform)),
                                std::move(bases), std::move(probabilities), std::move(scaled)})
{
    [[maybe_unused]] const auto& quantiles = std::get<ScaledQuantiles>(m_content);
    assert(quantiles.bases.size() == steps && !quantiles.probabilities.empty());
    assert(quantiles.scaled.size() == steps * quantiles.probabilities.size());
}

PredictiveDistribution::PredictiveDistribution(std::vector<double> means,
                                               std::vector<double> residuals, double lowest)
    : m_content(Residuals{std::move(means), std::move(residuals), lowest})
{
    auto& sorted = std::get<Residuals>(m_content).sorted;
    std::sort(sorted.begin(), sorted.end());
}

std::size_t PredictiveDistribution::size() const
{
    if (const auto* residuals = std::get_if<Residuals>(&m_content))
        return residuals->means.size();
    if (const auto* errors = std::get_if<ScaledErrors>(&m_content))
        return errors->bases.size();
    return std::get<ScaledQuantiles>(m_content).bases.size();
}

std::vector<double> PredictiveDistribution::quantiles(double probability) const
{
    std::vector<double> values(size());
    const auto map = [&](const TargetTransform& transform, double scaled, double base) {
        return std::isnan(scaled) ? scaled : transform.toValue(scaled, base);
    };
    if (const auto* errors = std::get_if<ScaledErrors>(&m_content)) {
        const double z = errors->quantile(probability);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] =
                map(*errors->transform, errors->means[i] + z * errors->scales[i], errors->bases[i]);
        return values;
    }
    if (const auto* grid = std::get_if<ScaledQuantiles>(&m_content)) {
        const auto& p = grid->probabilities;
        const auto upper = static_cast<std::size_t>(
            std::lower_bound(p.begin(), p.end() - 1, probability) - p.begin());
        const std::size_t lower = upper == 0 ? 0 : upper - 1;
        const double share =
            lower == upper ? 0.0
                           : std::clamp((probability - p[lower]) / (p[upper] - p[lower]), 0.0, 1.0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double* row = grid->scaled.data() + i * p.size();
            values[i] =
                map(*grid->transform, std::lerp(row[lower], row[upper], share), grid->bases[i]);
        }
        return values;
    }
    const auto& residuals = std::get<Residuals>(m_content);
    const double residual = empiricalQuantile(residuals.sorted, probability);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = residuals.means[i] + residual;
        values[i] = std::isnan(value) ? value : std::max(residuals.lowest, value);
    }
    return values;
}

double empiricalQuantile(const std::vector<double>& sorted, double probability)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double position = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

} // namespace core
