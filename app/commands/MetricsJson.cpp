#include "app/commands/MetricsJson.h"

namespace commands {

Json metricsJson(const core::ForecastMetrics& metrics)
{
    return {{"n", metrics.n},
            {"rmse", metrics.rmse},
            {"mae", metrics.mae},
            {"smape", metrics.smape},
            {"peakN", metrics.peakN},
            {"peakRmse", metrics.peakRmse},
            {"coverage", metrics.coverage},
            {"coverageLower", metrics.coverageInterval.lower},
            {"coverageUpper", metrics.coverageInterval.upper},
            {"meanWidth", metrics.meanWidth},
            {"winkler", metrics.winkler},
            {"crps", metrics.crps}};
}

Json intervalsJson(const core::MetricIntervals& intervals)
{
    const auto& low = intervals.lower;
    const auto& high = intervals.upper;
    return {{"rmse", {low.rmse, high.rmse}},
            {"mae", {low.mae, high.mae}},
            {"coverage", {low.coverage, high.coverage}},
            {"winkler", {low.winkler, high.winkler}}};
}

} // namespace commands
