#pragma once

#include "app/BacktestAnalysis.h"
#include "app/Dataset.h"
#include "app/ForecastRuns.h"
#include "core/forecast/DropoutSweep.h"
#include "core/forecast/Outlook.h"
#include "core/project/ProjectFile.h"
#include "core/validation/Importance.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// The results of which a window has the last one alone. Each may be missing; none is ever changed.
struct LatestResults
{
    std::shared_ptr<const core::FeatureTable> explained; ///< with `importance`, or both missing
    std::shared_ptr<const core::Importance> importance;
    std::shared_ptr<const core::Outlook> outlook;
    std::shared_ptr<const BacktestResult> backtest;
    std::shared_ptr<const core::DropoutSweep> sweep;

    bool operator==(const LatestResults&) const = default;

    /// Some of these are there, and not the same as in `others`.
    bool hasOtherThan(const LatestResults& others) const;
    /// Those of `newer` that are there take the place of these.
    void update(const LatestResults& newer);
};

/// What the window holds of a project at one moment. Copies are cheap.
struct ProjectContents
{
    Dataset dataset; ///< `table` is missing before the first data
    std::vector<ForecastRun> runs;
    LatestResults latest;
    core::ProjectSettings settings;
    int shownRun = 0; ///< number; 0: none
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
