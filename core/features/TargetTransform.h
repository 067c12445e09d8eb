#pragma once

#include "core/data/Series.h"
#include "core/features/SeasonalAnchor.h"
#include "core/features/TimeSplit.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace core {

/// What the network learns to forecast.
enum class Target
{
    Raw,            ///< the value itself, min-max to 0..1 on the training part
    Logarithm,      ///< z = log(y + c)
    SeasonalDrift,  ///< r(t) = z(t) - [z(t-1) + z(t-week) - z(t-week-1)]
    SeasonalAnchor, ///< r(t) = z(t) - [z(t-1) + d(t)], d the SeasonalAnchor's increment
    RawAnchor,      ///< the same of the value itself, for values that have no logarithm
    Automatic,      ///< one of these that suits the data, see `suitableTarget`; no transform has it
};

/// "raw", "logarithm", "drift", "anchor", "rawAnchor", "automatic"; `targetNamed` throws
/// `InputError` for any other name.
std::string_view nameOf(Target target);
Target targetNamed(std::string_view name);

/// True of the targets that are a departure from what the weeks before let one expect.
bool isResidual(Target target);

/// True of the targets that have a seasonal anchor.
bool isAnchored(Target target);

/// Maps the value at a forecast step to the scaled number a network learns, and back exactly.
///
/// scaled = (z - base - shift) / scale, with z = y (Raw, RawAnchor) or log(y + c), c = 3 % of the
/// training mean. The base is 0 except for residual targets. For the step k = 1..F after the last
/// known step o, that of SeasonalDrift is z(o) + z(o+k-w) - z(o-w), w the fewest whole weeks that
/// are not less than k; that of an anchor is z(o) + its increment: with k = 1 the formulas of the
/// enum. `shift` and `scale` are fitted on the training part only: minimum and range for Raw, mean
/// and standard deviation otherwise.
class TargetTransform
{
public:
    /// Throws `InputError` when the training part holds no or only one target value (naming what
    /// to change), or a value that the logarithm cannot take (setting "target").
    static TargetTransform fit(const Series& series, const TimeSplit& split, Target target);

    /// What the training part decided: with the series, all there is to a transform.
    struct Fit
    {
        Target target = Target::Raw;
        double offset = 0.0; ///< c
        double shift = 0.0;
        double scale = 1.0;
        double lowest = 0.0; ///< what `toValue` never goes below
        /// What it never goes above. Of a logarithm ten times the largest value of the training
        /// part: a tail that was extrapolated there and exponentiated says nothing of the series.
        double highest = std::numeric_limits<double>::infinity();

        bool operator==(const Fit&) const = default;
    };
    const Fit& fitted() const { return m_fit; }

    /// The transform that was fitted on `series` as `fit` says.
    static TargetTransform restore(const Series& series, const Fit& fit);

    Target target() const { return m_fit.target; }

    /// z of every step, NaN in a gap.
    const std::vector<double>& levels() const { return m_anchor->levels(); }
    const SeasonalAnchor& anchor() const { return *m_anchor; }

    /// The scaled target of a step forecast from the one before it; NaN where it has none.
    double scaledTarget(std::size_t step) const;

    /// Base of step `origin + k`, known at `origin`; NaN when a step it needs is missing or lies
    /// before the series. k is at least 1.
    double base(std::size_t origin, std::size_t k) const;

    double toScaled(double value, double base) const;

    /// The inverse, held within `lowest` and `highest`: never below 0 where no known value of the
    /// training part is.
    double toValue(double scaled, double base) const;

private:
    void setLevels(const Series& series);
    double level(double value) const;

    Fit m_fit;
    std::size_t m_week = 168;
    std::shared_ptr<const SeasonalAnchor> m_anchor; // holds the levels; shared by copies
};

} // namespace core
