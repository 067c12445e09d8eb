#include "app/ForecastAnalysis.h"

#include "core/forecast/ForecastNotes.h"

#include <utility>

namespace app {

ForecastAnalysis::Engine ForecastAnalysis::coreEngine()
{
    return [](const core::Series& series, const core::ForecastOptions& options,
              const core::ForecastMonitor& monitor) {
        return core::runForecast(series, options, monitor);
    };
}

ForecastAnalysis::ForecastAnalysis(Engine engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
}

void ForecastAnalysis::setSeries(std::shared_ptr<const core::Series> series)
{
    m_runner.cancel();
    m_series = std::move(series);
    m_forecast.reset();
    emit changed();
}

void ForecastAnalysis::reband(const core::BandOptions& options)
{
    if (!m_forecast || m_forecast->bandInputs.samples.passes == 0)
        return;
    core::Forecast forecast = *m_forecast;
    core::reband(forecast, options);
    forecast.notes = core::forecastNotes(*m_series, forecast);
    m_forecast = std::make_shared<const core::Forecast>(std::move(forecast));
    emit rebanded();
}

void ForecastAnalysis::train(const core::ForecastOptions& options)
{
    if (!m_series)
        return;
    m_runner.start(
        [this, engine = m_engine, series = m_series, options](const core::Progress& progress,
                                                              const TaskRunner::Post& post) {
            const auto heard = [this, post](const core::EpochLoss& loss) {
                post([this, loss] { emit epochFinished(loss); });
            };
            // The series goes along: by the time the result arrives another may have been opened.
            return std::pair(series, engine(*series, options, {progress, heard}));
        },
        [this](std::pair<std::shared_ptr<const core::Series>, core::Forecast> result) {
            if (result.first != m_series)
                return;
            m_forecast = std::make_shared<const core::Forecast>(std::move(result.second));
            emit changed();
        });
}

} // namespace app
