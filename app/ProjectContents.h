#pragma once

#include "app/Runs.h"
#include "core/project/ProjectFile.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

/// What the window holds of a project at one moment. Copies are cheap.
struct ProjectContents
{
    Dataset dataset;       ///< `table` is missing before the first data
    std::vector<Run> runs; ///< that are finished, of all ways the data were read
    NumberPerKind shown;
    NumberPerKind lastNumbers;
    core::ProjectSettings settings;
};

/// How runs are stored.
struct StoreOptions
{
    core::SampleStorage samples = core::SampleStorage::Full;
    /// The JSON of a result's `core::Provenance`; asked in the worker, right after the run. The
    /// analysis is "forecast", "outlook", "backtest" or "dropout".
    std::function<std::string(const Dataset&, const std::string& analysis,
                              const core::ForecastOptions&)>
        networkProvenance;
    std::function<std::string(const Dataset&, const core::Importance&)> explanationProvenance;
};

} // namespace app
