#pragma once

#include "app/commands/ForecastTable.h"
#include "core/forecast/Forecast.h"
#include "core/project/Provenance.h"

#include <cstddef>
#include <string>

namespace commands {

/// Where a series came from, as it is written beside the results.
struct DataSource
{
    std::string file;  ///< name without its folder
    std::string group; ///< empty: all groups added up
    std::size_t rows = 0;
    core::Provenance provenance;
};

/// The test part of `series` as a table of forecasts.
std::string forecastCsv(const core::Series& series, const core::Forecast& forecast,
                        const TableStyle& style);

/// The steps of a test part: each is forecast from the last step before its window.
ForecastSteps stepsOf(const core::Series& series, const core::Forecast& forecast);

/// How tables of this source are written: the series is the group, or the value where all groups
/// are added up.
TableStyle styleOf(const DataSource& source, const core::Series& series,
                   std::vector<double> quantiles = {});

/// Metrics of every model and of the ablation with their n, settings, split, data, notes and
/// versions as JSON. Unknown values are null. The same analysis gives the same text.
std::string metricsJson(const core::Series& series, const core::Forecast& forecast,
                        const DataSource& source);

} // namespace commands
