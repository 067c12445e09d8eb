#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The usual size of an error by time of day.
struct ErrorProfile
{
    std::vector<double> sizes; ///< per slot of the short season, a day mostly; more than 0
    std::size_t firstSlot = 0; ///< slot of step 0 of the series

    double at(std::size_t step) const { return sizes[(step + firstSlot) % sizes.size()]; }
};

/// Median |error| per slot of the day, smoothed over neighbours as (1, 2, 1) / 4 around the clock.
/// A slot without errors takes the median of all; no size is below a hundredth of that.
ErrorProfile errorProfile(std::span<const std::size_t> steps, std::span<const double> errors,
                          std::size_t season, std::size_t firstSlot);

/// Points in the order (windows, F), windows by time: what they forecast and how wrong they were.
struct ScaledErrors
{
    std::vector<std::size_t> steps; ///< step of the series that each point forecasts
    std::vector<double> errors;     ///< NaN where the truth is unknown
    std::vector<double> references; ///< usual size of the error: a profile's, or a learned scale
};

/// A scale per point: its reference times sqrt(0.5 S + 0.5 L), S and L exponentially weighted means
/// of (error / reference)^2 over the steps up to the point's origin, with half-lives of an eighth
/// of a day (at least a step) and of a week. A step's error is that of its forecast with the
/// shortest lead; one whose square exceeds 25 times the current mean counts as that; a missing one
/// leaves the means as they are. Farther ahead S fades into L with its half-life. Both begin at
/// `start`. Nothing after a point's origin enters its scale.
std::vector<double> recentErrorScales(const ScaledErrors& points, std::size_t horizon,
                                      std::size_t season, double start);

/// Mean of (error / reference)^2, each held within 25: where the means above begin.
double usualSquare(std::span<const double> errors, std::span<const double> references);

} // namespace core
