#pragma once

#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/data/TargetTransform.h"
#include "core/data/TimeSplit.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/ForecastWindows.h"
#include "core/forecast/Intervals.h"

#include <cstddef>
#include <vector>

namespace core {

/// The dense network on the lags beside the Bayesian network: no encoder, dense tanh layers
/// (128, 64, 16) over the calendar, the levels at the origin, a day and a week before the forecast
/// step, and the recent errors where these are asked for. Dropout, head and band are those of the
/// main network, so that the comparison is fair. It sees calendar and lags, and no weather,
/// whatever the options say of them.
struct DenseBaseline
{
    BandInputs inputs;
    std::vector<std::size_t> points; ///< point of `inputs` per test step; kNoPoint without

    /// `windows` are those of `denseOptions(options)`.
    static DenseBaseline fit(const Series& series, const ForecastWindows& windows,
                             const TimeSplit& split, const TargetTransform& transform,
                             const ForecastOptions& options, const Progress& progress = {});
};

/// The options whose windows these inputs are, of a network without an encoder.
ForecastOptions denseOptions(const ForecastOptions& options);

} // namespace core
