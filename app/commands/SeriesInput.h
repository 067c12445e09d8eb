#pragma once

#include "app/commands/DataOptions.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/TerminalProgress.h"
#include "core/base/InputError.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"

#include <string>
#include <utility>
#include <vector>

namespace commands {

struct LoadedSeries
{
    core::Series series;
    DataSource source;
};

/// A file makes no series as it was read. The options that would make one are lines of their own,
/// which the sentence, with names of the file in it, is not.
class UnreadSeries : public core::InputError
{
public:
    UnreadSeries(core::Message sentence, std::string ways, std::string setting)
        : core::InputError(std::move(sentence), std::move(setting)), m_ways(std::move(ways))
    {
    }
    const std::string& ways() const { return m_ways; } ///< see `waysOutText`

private:
    std::string m_ways;
};

/// The series of a reading, and where it comes from; what was found or looks odd is said. Throws
/// `UnreadSeries` where none follows and there are ways on.
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
