#pragma once

#include "core/data/Series.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"
#include "core/features/WindowBuilder.h"
#include "core/network/WindowSet.h"
#include "core/options/ForecastOptions.h"

#include <cstddef>
#include <vector>

namespace core {

/// The windows of the three parts of a split.
struct ForecastWindows
{
    WindowSet training; ///< one per origin; of residual targets without those beyond 5 deviations
                        ///< of their step of the horizon
    WindowSet validation;
    WindowSet stopping; ///< of validation those that early stopping judges by: outliers left out in
                        ///< the same way, unless none were left
    WindowSet test;     ///< an origin every F steps, so that each step is forecast once
};

/// Throws `InputError` (setting "lookback") when a part holds no complete window.
ForecastWindows makeForecastWindows(const Series& series, const TimeSplit& split,
                                    const TargetTransform& transform,
                                    const ForecastOptions& options);

/// Only the windows of training and validation that `builder` cuts.
ForecastWindows makeFittingWindows(const WindowBuilder& builder, const TimeSplit& split,
                                   Target target);

/// The inputs that the options ask for.
InputOptions inputOptions(const ForecastOptions& options);

inline constexpr std::size_t kNoPoint = static_cast<std::size_t>(-1);

/// For each step of the test part its point among the test windows' targets, in the order
/// (windows, F); kNoPoint where a gap leaves an input missing.
std::vector<std::size_t> pointsOfSteps(const WindowSet& test, const TimeSplit& split);

/// Values of points, put at their steps; NaN at kNoPoint.
std::vector<double> atSteps(const std::vector<double>& values,
                            const std::vector<std::size_t>& pointOfStep);

} // namespace core
