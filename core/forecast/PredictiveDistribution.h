#pragma once

#include "core/data/TargetTransform.h"

#include <cstddef>
#include <memory>
#include <variant>
#include <vector>

namespace core {

/// The predictive distribution of every step of a forecast, in the unit of the series: any quantile
/// later, without another run. A value: copied and moved between threads.
class PredictiveDistribution
{
public:
    /// No step.
    PredictiveDistribution() = default;

    /// Normal in the scaled target with the given means and deviations, mapped back through the
    /// transform. One entry per step, NaN where nothing is forecast.
    PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                           std::vector<double> means, std::vector<double> deviations);

    /// Point forecasts (NaN where nothing is forecast) and residuals that any step may show, in
    /// the unit of the series: the quantile is the point forecast plus the residuals' empirical
    /// quantile, never below `lowest`.
    PredictiveDistribution(std::vector<double> means, std::vector<double> residuals, double lowest);

    std::size_t size() const; ///< steps

    /// The quantile at `probability`, in (0, 1), of every step; NaN where nothing is forecast.
    std::vector<double> quantiles(double probability) const;

private:
    struct ScaledNormal
    {
        std::shared_ptr<const TargetTransform> transform; // shared by copies
        std::vector<double> bases;
        std::vector<double> means;
        std::vector<double> deviations;
    };
    struct Residuals
    {
        std::vector<double> means;
        std::vector<double> sorted;
        double lowest;
    };
    std::variant<Residuals, ScaledNormal> m_kind;
};

/// Linear between the order statistics of sorted values, as numpy.quantile does by default; NaN
/// without any.
double empiricalQuantile(const std::vector<double>& sorted, double probability);

} // namespace core
