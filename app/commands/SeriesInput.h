#pragma once

#include "app/commands/DataOptions.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/TerminalProgress.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"

namespace commands {

struct LoadedSeries
{
    core::Series series;
    DataSource source;
};

/// Reads the data of a request into a series; what was guessed or looks odd is said.
LoadedSeries loadSeries(const DataRequest& request, TerminalProgress& terminal,
                        const core::Progress& progress);

/// Loads LibTorch before the analysis begins, and says so where it will be slow. Throws
/// `std::runtime_error`: a program without its module is broken, which is not the data's fault.
void loadNetworks(TerminalProgress& terminal, const core::Progress& progress);

} // namespace commands
