#pragma once

#include "core/models/ForecastMetrics.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// Metrics that are compared, in the unit of the series.
struct MetricValues
{
    double rmse = 0.0;
    double mae = 0.0;
    double smape = 0.0;    ///< percent
    double peakRmse = 0.0; ///< over the steps that are the peak of all, whichever days are drawn
    double coverage = 0.0;
    double winkler = 0.0;
    double crps = 0.0; ///< NaN where the scores hold none
};

/// What chance leaves open of each metric; NaN of one that is not known.
struct MetricIntervals
{
    MetricValues lower;
    MetricValues upper;

    /// Of a difference: whether it may be none.
    bool holdsZero(double MetricValues::*metric) const
    {
        return lower.*metric <= 0.0 && upper.*metric >= 0.0;
    }
};

struct BootstrapOptions
{
    int resamples = 1000;
    double level = 0.95;
    std::uint64_t seed = 1;
};

/// Percentile intervals of the metrics over whole days drawn with replacement: errors of
/// neighbouring hours are alike, those of different days nearly independent (block bootstrap:
/// Kuensch 1989, doi:10.1214/aos/1176347265, with days as blocks).
///
/// `times` and `scores` have one entry per step. With `indices` the metrics are those of these
/// steps alone. Without any scored step all is 0.
MetricIntervals bootstrapMetrics(std::span<const std::chrono::sys_seconds> times,
                                 std::span<const PointScore> scores,
                                 const BootstrapOptions& options = {});
MetricIntervals bootstrapMetrics(std::span<const std::chrono::sys_seconds> times,
                                 std::span<const PointScore> scores,
                                 std::span<const std::size_t> indices,
                                 const BootstrapOptions& options = {});

/// The same of a difference, first minus second, over the steps that both scored and the same days
/// drawn for both. An interval without 0 is more than chance.
MetricIntervals bootstrapDifference(std::span<const std::chrono::sys_seconds> times,
                                    std::span<const PointScore> first,
                                    std::span<const PointScore> second,
                                    const BootstrapOptions& options = {});

} // namespace core
