#include "app/DropoutAnalysis.h"

#include <utility>

namespace app {

DropoutAnalysis::Engine DropoutAnalysis::coreEngine()
{
    return [](const core::Series& series, const core::ForecastOptions& options,
              const std::vector<double>& dropouts, const core::Progress& progress) {
        return core::sweepDropout(series, core::splitByTime(series, options.split), options,
                                  dropouts, progress);
    };
}

DropoutAnalysis::DropoutAnalysis(Runs& runs, Engine engine, QObject* parent)
    : Analysis(runs, std::move(engine), parent)
{
}

void DropoutAnalysis::sweep(const core::ForecastOptions& options,
                            const std::vector<double>& dropouts)
{
    start([engine = m_engine, options, dropouts](const SharedDataset& data,
                                                 const core::Progress& progress) {
        return engine(*data->series, options, dropouts, progress);
    });
}

} // namespace app
