#pragma once

#include "core/base/Progress.h"
#include "core/data/TargetTransform.h"
#include "core/data/TimeSplit.h"
#include "core/forecast/ForecastOptions.h"
#include "core/forecast/ForecastWindows.h"
#include "core/forecast/PredictiveDistribution.h"

#include <vector>

namespace core {

/// The quantile regression forest beside the Bayesian network (Meinshausen 2006, JMLR 7:983): 100
/// trees, a third of the features per split, at least 10 rows in a leaf.
///
/// It learns the scaled target from the dense network's inputs, those of its lead and the lead
/// itself; with a horizon F from every F-th origin, so that each step counts once. It has no use
/// for a validation part and learns from that as well. Its band is its own quantiles.
struct ForestBaseline
{
    std::vector<double> mean; ///< per test step, NaN where a gap leaves an input missing
    PredictiveDistribution distribution;

    /// `windows` are those of `denseOptions(options)`.
    static ForestBaseline fit(const ForecastWindows& windows, const TimeSplit& split,
                              const TargetTransform& transform, const ForecastOptions& options,
                              const Progress& progress = {});
};

} // namespace core
