#pragma once

#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/data/TargetTransform.h"
#include "core/data/TimeSplit.h"
#include "core/data/WindowSet.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/PredictiveDistribution.h"

#include <vector>

namespace core {

/// The dense network on the lags beside the Bayesian network: no encoder, dense tanh layers
/// (128, 64, 16) over the calendar and the levels at the origin, a day and a week before the
/// forecast step, dropout as the main network's, a constant band from its errors on the
/// validation part. It sees these inputs whatever the options say of calendar, lags and weather.
struct DenseBaseline
{
    std::vector<double> mean; ///< per test step, NaN where a gap leaves an input missing
    PredictiveDistribution distribution;

    static DenseBaseline fit(const Series& series, const TimeSplit& split,
                             const TargetTransform& transform, const ForecastOptions& options,
                             const Progress& progress = {});
};

} // namespace core
