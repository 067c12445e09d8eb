#pragma once

#include "core/models/ForecastMetrics.h"
#include "core/models/ModelForecast.h"

#include <cstddef>
#include <vector>

namespace core {

/// How much an interval of one level holds.
struct CalibrationPoint
{
    double level = 0.0;    ///< promised
    double coverage = 0.0; ///< share of actual values inside
    std::size_t n = 0;     ///< values scored
    ShareInterval chance;  ///< Wilson, 95 %, of the coverage
};

/// Nominal against observed coverage of a model's central intervals, from its distribution; at the
/// levels 5, 10, ... 95 and 99 %. Empty where nothing can be scored.
std::vector<CalibrationPoint> calibrationCurve(const ModelForecast& model,
                                               const std::vector<double>& actual);

} // namespace core
