#pragma once

#include "core/base/Progress.h"
#include "core/forecast/BlockBootstrap.h"
#include "core/forecast/Forecast.h"

#include <vector>

namespace core {

/// What chance leaves open of how each model differs from the Bayesian network with its band: model
/// minus network, by `bootstrapDifference` over the days of the test part.
struct ModelDifferences
{
    std::vector<MetricIntervals> comparisons; ///< one per model of `Forecast::comparisons`
    std::vector<MetricIntervals> ablation;    ///< one per row of `Forecast::ablation`
};

/// Takes some hundredths of a second: not for the thread of a window. A model whose distribution is
/// not known has the CRPS left out. Throws `Cancelled` on request.
ModelDifferences differencesFromBayesian(const Forecast& forecast, const Progress& progress = {});

} // namespace core
