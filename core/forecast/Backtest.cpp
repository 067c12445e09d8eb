#include "core/forecast/Backtest.h"

#include "core/base/InputError.h"
#include "core/base/JoinedProgress.h"
#include "core/base/ParallelFor.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kTrainDays = 180; // of a long series, as in `splitByTime`

std::size_t validationSteps(std::size_t before, std::size_t day)
{
    const bool isShort = 2 * before < 125 * day; // 62.5 days
    const std::size_t usual = isShort ? 10 * day : std::max(15 * day, before / 10);
    return std::min(usual, before / 3);
}

/// The steps of all folds end to end.
struct PooledSteps
{
    std::vector<std::chrono::sys_seconds> times;
    std::vector<std::uint8_t> holiday;
    std::vector<std::uint8_t> weekAfterHoliday;
    LocalClock clock;
};

template <typename T>
void appendTo(std::vector<T>& all, const std::vector<T>& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

PooledSteps poolSteps(const std::vector<Forecast>& folds)
{
    PooledSteps steps;
    for (const auto& fold : folds) {
        steps.clock = fold.clock;
        appendTo(steps.times, fold.times);
        appendTo(steps.holiday, fold.holiday);
        appendTo(steps.weekAfterHoliday, fold.weekAfterHoliday);
    }
    return steps;
}

/// `modelOf(fold)` is the same model in each fold.
template <typename ModelOf>
std::vector<PointScore> poolScores(const std::vector<Forecast>& folds, const ModelOf& modelOf)
{
    std::vector<PointScore> scores;
    for (const auto& fold : folds)
        appendTo(scores, scorePoints(modelOf(fold), fold.actual, fold.options.level));
    return scores;
}

/// The pooled metrics of a model; `reference` are the pooled scores of the Bayesian network.
template <typename ModelOf>
BacktestModel poolModel(const std::vector<Forecast>& folds, const PooledSteps& steps,
                        const std::vector<CalendarEvent>& events,
                        const std::vector<PointScore>& reference, const ModelOf& modelOf)
{
    BacktestModel pooled;
    const std::vector<PointScore> scores = poolScores(folds, modelOf);
    for (const auto& fold : folds) {
        const ModelForecast& model = modelOf(fold);
        pooled.key = model.key;
        pooled.name = model.name;
        pooled.folds.push_back(model.metrics);
    }
    pooled.pooled = metricsOf(scores);
    pooled.intervals = bootstrapMetrics(steps.times, scores);
    pooled.difference = bootstrapDifference(steps.times, scores, reference);
    pooled.groups = groupMetrics({steps.times, steps.holiday, steps.weekAfterHoliday, steps.clock},
                                 scores, events);
    return pooled;
}

void poolModels(Backtest& backtest, const std::vector<CalendarEvent>& events)
{
    if (backtest.folds.empty())
        return;
    const auto& folds = backtest.folds;
    const PooledSteps steps = poolSteps(folds);
    const auto bayesian = [](const Forecast& fold) -> const auto&
    {
        return fold.bayesian;
    };
    const std::vector<PointScore> reference = poolScores(folds, bayesian);
    const std::size_t models = 1 + folds.front().comparisons.size();
    backtest.models.resize(models);
    backtest.ablation.resize(folds.front().ablation.size());
    parallelFor(models + backtest.ablation.size(), [&](std::size_t i) {
        const auto modelOf = [&](const Forecast& fold) -> const ModelForecast& {
            return i == 0 ? fold.bayesian
                          : (i < models ? fold.comparisons[i - 1] : fold.ablation[i - models]);
        };
        (i < models ? backtest.models[i] : backtest.ablation[i - models]) =
            poolModel(folds, steps, events, reference, modelOf);
    });
}

} // namespace

std::vector<TimeSplit> splitsOf(const Series& series, const std::vector<FoldRange>& folds)
{
    const std::size_t day = series.shortSeason();
    std::vector<TimeSplit> splits;
    for (const auto& fold : folds) {
        TimeSplit split;
        split.validationEnd = fold.testBegin;
        split.testEnd = fold.testBegin + fold.testSteps;
        if (series.hasYearlySeason()) {
            requireSeasons(series, fold.testBegin);
            split.trainEnd = fold.testBegin - defaultValidationSteps(series, fold.testBegin);
        } else {
            split.trainEnd = fold.testBegin - validationSteps(fold.testBegin, day);
            split.trainBegin =
                fold.testBegin > kTrainDays * day ? fold.testBegin - kTrainDays * day : 0;
        }
        checkSplit(split, series);
        splits.push_back(split);
    }
    return splits;
}

std::vector<FoldRange> equalFolds(const Series& series, std::size_t count, double share)
{
    const std::size_t n = series.size();
    const auto steps = static_cast<std::size_t>(share * static_cast<double>(n));
    if (!(share > 0.0 && share < 1.0) || count == 0 || steps / count == 0)
        throw InputError(
            Message(SENTENCE("core", "The last share of %1 steps cannot be cut into %2 folds; "
                                     "expected a share between 0 and 1 and fewer folds."),
                    n, count),
            "folds");
    const std::size_t length = steps / count;
    std::vector<FoldRange> folds;
    for (std::size_t i = 0; i < count; ++i)
        folds.push_back({n - steps + i * length, length});
    folds.back().testSteps = n - folds.back().testBegin;
    return folds;
}

Backtest pooledBacktest(BacktestFolds finished, const std::vector<CalendarEvent>& events)
{
    Backtest backtest{std::move(finished)};
    backtest.cancelled = backtest.folds.size() < backtest.asked;
    poolModels(backtest, events);
    return backtest;
}

Backtest runBacktest(const Series& series, const std::vector<TimeSplit>& splits,
                     const ForecastOptions& options, const BacktestMonitor& monitor,
                     const std::vector<CalendarEvent>& events)
{
    return resumeBacktest({}, series, splits, options, monitor, events);
}

Backtest resumeBacktest(BacktestFolds partial, const Series& series,
                        const std::vector<TimeSplit>& splits, const ForecastOptions& options,
                        const BacktestMonitor& monitor, const std::vector<CalendarEvent>& events)
{
    if (splits.empty())
        throw InputError(SENTENCE("core", "The backtest has no fold; expected at least one."),
                         "folds");
    validate(options);
    for (const auto& split : splits)
        checkSplit(split, series);

    std::vector<std::optional<Forecast>> finished(splits.size());
    for (std::size_t i = 0; i < partial.which.size(); ++i)
        finished[partial.which[i]] = std::move(partial.folds[i]);
    const JoinedProgress joined(monitor.progress.part(SENTENCE("core", "Backtest"), 0.0, 1.0),
                                splits.size());
    std::mutex finishedMutex;
    parallelFor(splits.size(), [&](std::size_t i) {
        if (finished[i]) {
            joined.piece(i).advance(1, 1);
            return;
        }
        try {
            Forecast forecast = runForecast(series, splits[i], options, {joined.piece(i), {}});
            const std::scoped_lock lock(finishedMutex);
            finished[i] = std::move(forecast);
            if (monitor.foldFinished)
                monitor.foldFinished(i, *finished[i]);
        } catch (const Cancelled&) {
            // What is finished stays; the flag below says that folds are missing.
        }
    });

    BacktestFolds all{.folds = {}, .which = {}, .asked = splits.size()};
    for (std::size_t i = 0; i < finished.size(); ++i) {
        if (!finished[i])
            continue;
        all.folds.push_back(std::move(*finished[i]));
        all.which.push_back(i);
    }
    return pooledBacktest(std::move(all), events);
}

} // namespace core
