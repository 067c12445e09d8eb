#pragma once

#include "core/bands/StandardQuantile.h"
#include "core/features/TargetTransform.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace core {

/// The predictive distribution of every step of a forecast, in the unit of the series: any quantile
/// later, without another run. A value: copied and moved between threads.
class PredictiveDistribution
{
public:
    /// What a distribution is made of, one of three, for those who keep it in a file; the
    /// constructors below tell what it means.
    struct ScaledErrors
    {
        std::shared_ptr<const TargetTransform> transform; // shared by copies
        std::vector<double> bases;
        std::vector<double> means;
        std::vector<double> scales;
        StandardQuantile quantile;
    };
    struct ScaledQuantiles
    {
        std::shared_ptr<const TargetTransform> transform;
        std::vector<double> bases;
        std::vector<double> probabilities;
        std::vector<double> scaled;
    };
    struct Residuals
    {
        std::vector<double> means;
        std::vector<double> sorted;
        double lowest;
    };
    using Content = std::variant<Residuals, ScaledErrors, ScaledQuantiles>;

    /// No step.
    PredictiveDistribution() = default;

    /// In the scaled target the means plus the scales times a standardised error, mapped back
    /// through the transform. One entry per step, NaN where nothing is forecast.
    PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                           std::vector<double> means, std::vector<double> scales,
                           StandardQuantile quantile = StandardQuantile::normal());

    /// Quantiles of the scaled target per step, mapped back through the transform: linear between
    /// those at the given probabilities (ascending), the outermost beyond them. `scaled` is
    /// (steps, probabilities), row-major, NaN where nothing is forecast.
    PredictiveDistribution(TargetTransform transform, std::vector<double> bases,
                           std::vector<double> probabilities, std::vector<double> scaled,
                           std::size_t steps);

    /// Point forecasts (NaN where nothing is forecast) and residuals that any step may show, in
    /// the unit of the series: the quantile is the point forecast plus the residuals' empirical
    /// quantile, never below `lowest`.
    PredictiveDistribution(std::vector<double> means, std::vector<double> residuals, double lowest);

    explicit PredictiveDistribution(Content content) : m_content(std::move(content)) {}
    const Content& content() const { return m_content; }

    std::size_t size() const; ///< steps

    /// The quantile at `probability`, in (0, 1), of every step; NaN where nothing is forecast.
    std::vector<double> quantiles(double probability) const;

private:
    Content m_content;
};

/// Linear between the order statistics of sorted values, as numpy.quantile does by default; NaN
/// without any.
double empiricalQuantile(const std::vector<double>& sorted, double probability);

} // namespace core
