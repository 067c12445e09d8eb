#pragma once

#include "app/Analysis.h"

#include <functional>
#include <vector>

namespace app {

using DropoutEngine =
    std::function<core::DropoutSweep(const core::Series&, const core::ForecastOptions&,
                                     const std::vector<double>&, const core::Progress&)>;

/// Compares dropout probabilities on the validation part.
class DropoutAnalysis : public Analysis<core::DropoutSweep, DropoutEngine>
{
    Q_OBJECT

public:
    static Engine coreEngine(); ///< `core::sweepDropout` with the parts of the options

    /// `runs` outlives it.
    explicit DropoutAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Does nothing without a series.
    void sweep(const core::ForecastOptions& options, const std::vector<double>& dropouts);
};

} // namespace app
