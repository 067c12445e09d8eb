#pragma once

#include "core/forecast/BlockBootstrap.h"
#include "core/models/ForecastMetrics.h"

#include <nlohmann/json.hpp>

namespace commands {

using Json = nlohmann::ordered_json;

/// Metrics as they are written in every result: n, rmse, mae, ... A metric without any step is
/// null.
Json metricsJson(const core::ForecastMetrics& metrics);

/// Lower and upper bound of each metric.
Json intervalsJson(const core::MetricIntervals& intervals);

} // namespace commands
