#pragma once

#include "core/data/Series.h"
#include "core/data/TimeSplit.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

/// What the network learns to forecast.
enum class Target
{
    Raw,           ///< the value itself, min-max to 0..1 on the training part
    Logarithm,     ///< z = log(y + c)
    SeasonalDrift, ///< r(t) = z(t) - [z(t-1) + z(t-week) - z(t-week-1)]
};

/// "raw", "logarithm", "drift"; `targetNamed` throws `InputError` for any other name.
std::string_view nameOf(Target target);
Target targetNamed(std::string_view name);

/// Maps the value at a forecast hour to the scaled number a network learns, and back exactly.
///
/// scaled = (z - base - shift) / scale, with z = y (Raw) or log(y + c), c = 3 % of the training
/// mean. The base is 0 except for SeasonalDrift, where for the step k = 1..F after the last known
/// step o it is z(o) + z(o+k-week) - z(o-week): with F = 1 the formula of the enum. `shift` and
/// `scale` are fitted on the training part only (min and range for Raw, mean and standard deviation
/// otherwise).
class TargetTransform
{
public:
    /// Throws `InputError` when the training part has no known target, is constant, or holds values
    /// the logarithm cannot take.
    static TargetTransform fit(const Series& series, const TimeSplit& split, Target target);

    /// z of every step, NaN in a gap.
    const std::vector<double>& levels() const { return m_levels; }

    /// Base of step `origin + k`, known at `origin`; NaN when a step it needs is missing or lies
    /// before the series.
    double base(std::size_t origin, std::size_t k) const;

    double toScaled(double value, double base) const;
    double toValue(double scaled, double base) const; ///< never below 0 for logarithmic targets

    Target target() const { return m_target; }
    double offset() const { return m_offset; } ///< c

private:
    Target m_target = Target::Raw;
    std::size_t m_week = 168;
    double m_offset = 0.0;
    double m_shift = 0.0;
    double m_scale = 1.0;
    std::vector<double> m_levels;
};

} // namespace core
