#pragma once

#include "core/bands/PredictiveDistribution.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"
#include "core/models/ForecastWindows.h"
#include "core/models/ModelForecast.h"
#include "core/options/ForecastOptions.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

/// The models that the Bayesian network is compared with. One more is a function that fits it,
/// declared here, and a line in the list.
namespace core {

/// What a model is fitted to, and how.
struct ModelInputs
{
    const Series& series;
    const TimeSplit& split;
    const TargetTransform& transform;
    const ForecastOptions& options;
    const ForecastWindows& windows;      ///< the Bayesian network's
    const ForecastWindows& denseWindows; ///< those of `denseOptions(options)`
    Progress progress{};
};

/// A fitted model's forecast of the test part, one entry per step; NaN where it has none.
struct FittedModel
{
    std::vector<double> mean;
    PredictiveDistribution distribution;
    /// Of a network with dropout, in the place of the two above: its band is made like the
    /// Bayesian network's.
    std::shared_ptr<const KeptPasses> passes{};
};

struct ComparisonModel
{
    std::string_view key;  ///< stable name for files
    std::string_view name; ///< for people, marked for translation
    bool (*suits)(const Series& series);
    FittedModel (*fit)(const ModelInputs& inputs); ///< throws `Cancelled`
};

/// In the order in which tables have them.
std::span<const ComparisonModel> comparisonModels();

/// One layer of 50 over the steps alone, its last hidden state read out linearly, no dropout, a
/// constant band from its errors on the validation part.
FittedModel fitPlainLstm(const ModelInputs& inputs);

/// The dense network on the lags: no encoder, dense tanh layers (128, 64, 16) over the calendar,
/// the levels at the origin, a day and a week before the forecast step, and the recent errors where
/// these are asked for. Dropout, head and band are those of the main network, so that the
/// comparison is fair. It sees calendar and lags, and no weather, whatever the options say of them.
FittedModel fitDenseNetwork(const ModelInputs& inputs);

/// The options whose windows the dense network's inputs are.
ForecastOptions denseOptions(const ForecastOptions& options);

/// The quantile regression forest (Meinshausen 2006, JMLR 7:983): 100 trees, a third of the
/// features per split, at least 10 rows in a leaf.
///
/// It learns the scaled target from the dense network's inputs, those of its lead and the lead
/// itself; with a horizon F from every F-th origin, so that each step counts once. It has no use
/// for a validation part and learns from that as well. Its band is its own quantiles.
FittedModel fitQuantileForest(const ModelInputs& inputs);

} // namespace core
