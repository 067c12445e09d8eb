#pragma once

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

/// The test part as a CSV with a header: time, actual, mean, lower, upper, epistemic, aleatoric,
/// lstm, drift. Times are ISO 8601; numbers are the shortest that read back the same; unknown
/// values are empty.
std::string forecastCsv(const core::Forecast& forecast);

/// Metrics of every model and of the ablation with their n, settings, split, data, notes and
/// versions as JSON. Unknown values are null. The same analysis gives the same text.
std::string metricsJson(const core::Series& series, const core::Forecast& forecast,
                        const DataSource& source);

} // namespace commands
