#include "core/forecast/PredictiveDistribution.h"

#include "core/forecast/NormalQuantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

PredictiveDistribution::PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                                               std::vector<double> means,
                                               std::vector<double> deviations)
    : m_kind(ScaledNormal{std::make_shared<const TargetTransform>(std::move(transform)),
                          std::move(bases), std::move(means), std::move(deviations)})
{
    [[maybe_unused]] const auto& normal = std::get<ScaledNormal>(m_kind);
    assert(normal.bases.size() == normal.means.size());
    assert(normal.deviations.size() == normal.means.size());
}

PredictiveDistribution::PredictiveDistribution(std::vector<double> means,
                                               std::vector<double> residuals, double lowest)
    : m_kind(Residuals{std::move(means), std::move(residuals), lowest})
{
    auto& sorted = std::get<Residuals>(m_kind).sorted;
    std::sort(sorted.begin(), sorted.end());
}

std::size_t PredictiveDistribution::size() const
{
    return std::visit([](const auto& kind) { return kind.means.size(); }, m_kind);
}

std::vector<double> PredictiveDistribution::quantiles(double probability) const
{
    std::vector<double> values(size());
    if (const auto* normal = std::get_if<ScaledNormal>(&m_kind)) {
        const double z = normalQuantile(probability);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = std::isnan(normal->means[i])
                            ? normal->means[i]
                            : normal->transform->toValue(
                                  normal->means[i] + z * normal->deviations[i], normal->bases[i]);
        return values;
    }
    const auto& residuals = std::get<Residuals>(m_kind);
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
