#pragma once

#include "app/TaskRunner.h"
#include "core/forecast/Forecast.h"

#include <QObject>

#include <functional>
#include <memory>

namespace app {

/// Trains on a series in a worker and keeps the last result: after an error or a cancel it is still
/// there.
class ForecastAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the forecast; tests pass their own.
    using Engine = std::function<core::Forecast(const core::Series&, const core::ForecastOptions&,
                                                const core::ForecastMonitor&)>;

    static Engine coreEngine(); ///< `core::runForecast`

    explicit ForecastAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another series (or none): the forecast of the earlier one is dropped, and a run of it
    /// is cancelled.
    void setSeries(std::shared_ptr<const core::Series> series);
    const std::shared_ptr<const core::Series>& series() const { return m_series; }

    /// Does nothing without a series.
    void train(const core::ForecastOptions& options);

    /// Another band for the last result, from its kept samples and without training; `rebanded`
    /// follows. Does nothing without a result or kept samples; a kind of band that the result does
    /// not have is an `InputError`.
    void reband(const core::BandOptions& options);

    /// The last result, which is never changed; nothing before the first.
    const std::shared_ptr<const core::Forecast>& forecast() const { return m_forecast; }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// During training, after each epoch of the Bayesian network.
    void epochFinished(const core::EpochLoss& loss);
    /// `forecast()` is another one, or none.
    void changed();
    /// `forecast()` is the same one with another band.
    void rebanded();

private:
    Engine m_engine;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const core::Forecast> m_forecast;
    TaskRunner m_runner;
};

} // namespace app
