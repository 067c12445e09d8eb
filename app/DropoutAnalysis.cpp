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
    : QObject(parent), m_engine(std::move(engine)), m_runs(runs)
{
    connect(&runs, &Runs::cleared, &m_runner, &TaskRunner::cancel);
    connect(&runs, &Runs::shownChanged, this, [this](core::RunKind kind) {
        if (kind == kindOf<core::DropoutSweep>())
            emit changed();
    });
}

void DropoutAnalysis::sweep(const core::ForecastOptions& options,
                            const std::vector<double>& dropouts)
{
    const auto data = m_runs.data();
    if (m_runs.series() == nullptr)
        return;
    m_runner.start(
        [engine = m_engine, data, options, dropouts](const core::Progress& progress) {
            return std::make_shared<const core::DropoutSweep>(
                engine(*data->series, options, dropouts, progress));
        },
        [this, data,
         generation = m_runs.generation()](std::shared_ptr<const core::DropoutSweep> result) {
            if (generation == m_runs.generation())
                m_runs.add(data, std::move(result));
        });
}

} // namespace app
