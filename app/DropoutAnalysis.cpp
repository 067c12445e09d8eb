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

DropoutAnalysis::DropoutAnalysis(Engine engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
}

void DropoutAnalysis::setSeries(std::shared_ptr<const core::Series> series)
{
    m_runner.cancel();
    m_series = std::move(series);
    m_result.reset();
    emit changed();
}

void DropoutAnalysis::restore(std::shared_ptr<const core::DropoutSweep> result)
{
    m_runner.cancel();
    m_result = std::move(result);
    emit changed();
}

void DropoutAnalysis::sweep(const core::ForecastOptions& options,
                            const std::vector<double>& dropouts)
{
    if (!m_series)
        return;
    m_runner.start(
        [engine = m_engine, series = m_series, options, dropouts](const core::Progress& progress) {
            // The series goes along: by the time the result arrives another may have been opened.
            return std::pair(series, engine(*series, options, dropouts, progress));
        },
        [this](std::pair<std::shared_ptr<const core::Series>, core::DropoutSweep> result) {
            if (result.first != m_series)
                return;
            m_result = std::make_shared<const core::DropoutSweep>(std::move(result.second));
            emit changed();
        });
}

} // namespace app
