#pragma once

#include "core/forecast/Forecast.h"
#include "core/forecast/GroupMetrics.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace core {

/// A fold by its test part, in steps.
struct FoldRange
{
    std::size_t testBegin = 0;
    std::size_t testSteps = 0;
};

/// The split of each fold: training from the start of the series (from 180 days before the test
/// part where there is more), validation the 15 days or the tenth of what lies before the test
/// part, whichever is longer (10 days where that is less than 62.5 days, and never more than a
/// third of it). With steps of a week or of months all that lies before is for training and
/// validation, parted as `splitByTime` does. Throws `InputError` for a fold that does not lie in
/// the series or leaves nothing to train on.
std::vector<TimeSplit> splitsOf(const Series& series, const std::vector<FoldRange>& folds);

/// `count` test parts end to end, of equal length (the last takes what is left over), over the
/// last `share` of the series. Throws `InputError` when a fold would be empty.
std::vector<FoldRange> equalFolds(const Series& series, std::size_t count, double share);

/// Which parts of a series are forecast, and how.
struct BacktestRequest
{
    std::size_t folds = 5;
    double share = 0.5; ///< of the series that the test parts cover, its last
    ForecastOptions options;
    std::vector<CalendarEvent> events; ///< the analyst's, for the groups
};

/// How one model did.
struct BacktestModel
{
    std::string key;
    std::string name;
    std::vector<ForecastMetrics> folds; ///< one per finished fold
    ForecastMetrics pooled;             ///< over all steps of all finished folds
    MetricIntervals intervals;          ///< of the pooled metrics, by day-block bootstrap
    MetricIntervals difference;         ///< the same of this model minus the Bayesian network
    std::vector<GroupMetrics> groups;   ///< pooled
};

/// What a backtest is worked out from.
struct BacktestFolds
{
    std::vector<Forecast> folds;    ///< the finished ones, in the order asked for
    std::vector<std::size_t> which; ///< for each of them its place among the folds asked for
    std::size_t asked = 0;          ///< folds
};

/// A rolling-origin evaluation (Tashman 2000, doi:10.1016/S0169-2070(00)00065-0).
struct Backtest : BacktestFolds
{
    bool cancelled = false; ///< stopped on request: some folds are missing

    std::vector<BacktestModel> models;   ///< the Bayesian network first, then the comparisons
    std::vector<BacktestModel> ablation; ///< rows of the ablation
};

/// What finished folds come to together. All have the same comparisons and rows of the ablation;
/// `events` are the analyst's, for the groups.
Backtest pooledBacktest(BacktestFolds finished, const std::vector<CalendarEvent>& events);

/// Hears of the work as it goes on, one call at a time, from the threads that do it.
struct BacktestMonitor
{
    Progress progress;
    /// Each finished fold, in no particular order.
    std::function<void(std::size_t fold, const Forecast& forecast)> foldFinished;
};

/// Forecasts each fold as `runForecast` does, trained from scratch, folds side by side. The same
/// numbers for any number of threads.
///
/// On request to stop the folds finished so far are returned, with their metrics and `cancelled`
/// set: it throws no `Cancelled`. Throws `InputError` for what the user can repair. `events` are
/// the analyst's, for the groups.
Backtest runBacktest(const Series& series, const std::vector<TimeSplit>& splits,
                     const ForecastOptions& options, const BacktestMonitor& monitor = {},
                     const std::vector<CalendarEvent>& events = {});

/// Goes on with what `runBacktest` returned when it was stopped: the folds that are missing, with
/// the same series, splits and options. Ends with the numbers of one run without a stop.
Backtest resumeBacktest(BacktestFolds partial, const Series& series,
                        const std::vector<TimeSplit>& splits, const ForecastOptions& options,
                        const BacktestMonitor& monitor = {},
                        const std::vector<CalendarEvent>& events = {});

} // namespace core
