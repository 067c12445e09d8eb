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

/// The series of a reading, and where it comes from; what was found or looks odd is said. Where
/// none follows, the sentence of the error ends with the options that would make one.
LoadedSeries seriesOf(const DataRequest& request, const core::Reading& reading,
                      TerminalProgress& terminal, const core::Progress& progress);

/// A text as a shell takes it for one word.
std::string shellWord(const std::string& text);

/// The ways on from a file that makes no series, an option a line; empty without any.
std::string waysOutText(const std::vector<core::WayOut>& ways);

/// The same of the data of a request.
LoadedSeries loadSeries(const DataRequest& request, TerminalProgress& terminal,
                        const core::Progress& progress);

/// Loads LibTorch before the analysis begins, and says so where it will be slow. Throws
/// `std::runtime_error`: a program without its module is broken, which is not the data's fault.
void loadNetworks(TerminalProgress& terminal, const core::Progress& progress);

} // namespace commands
