#pragma once

#include "app/ForecastRuns.h"
#include "app/TaskRunner.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace app {

/// Trains on a series in a worker and keeps what came of each training: after an error or a cancel
/// it is still there.
class ForecastAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the forecast; tests pass their own.
    using Engine = std::function<core::Forecast(const core::Series&, const core::ForecastOptions&,
                                                const core::ForecastMonitor&)>;

    static Engine coreEngine(); ///< `core::runForecast`

    explicit ForecastAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another series (or none): the forecasts and events of the earlier one are dropped, and
    /// a run of it is cancelled.
    void setSeries(std::shared_ptr<const core::Series> series);
    const std::shared_ptr<const core::Series>& series() const { return m_series; }

    /// The analyst's events of the series: trainings from now on are told of them.
    void setEvents(std::vector<core::RecurringEvent> events) { m_events = std::move(events); }
    const std::vector<core::RecurringEvent>& events() const { return m_events; }

    /// Does nothing without a series.
    void train(const core::ForecastOptions& options);

    /// Another band for the shown result, from its kept samples and without training; `rebanded`
    /// follows, and later, with its ablation and notes, `compared`. Does nothing without a result
    /// or kept samples; a kind of band that the result does not have is an `InputError`.
    void reband(const core::BandOptions& options);

    /// All trainings on this series. The one that is shown, removed or renamed by these is told of
    /// by `changed` or `runsChanged`.
    const ForecastRuns& runs() const { return m_runs; }
    void restoreRuns(std::vector<ForecastRun> runs, int shown); ///< that were kept, of this series
    void showRun(int number);
    void renameRun(int number, const std::string& name);
    void removeRun(int number);

    /// The shown result, which is never changed; nothing before the first.
    std::shared_ptr<const core::Forecast> forecast() const
    {
        return m_runs.shown() == nullptr ? nullptr : m_runs.shown()->forecast;
    }
    /// Number of the run whose passes are still being drawn; 0: none. It is shown and kept like any
    /// other, and stays as it is when the training is cancelled.
    int settlingRun() const { return m_settling; }
    /// What chance explains of the differences between the models of `forecast()`: nothing until
    /// they are worked out, those of its band before while those of another are.
    const std::shared_ptr<const core::ModelDifferences>& differences() const
    {
        return m_differences;
    }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// During training, after each epoch of the Bayesian network.
    void epochFinished(const core::EpochLoss& loss);
    /// `forecast()` is another one, or none.
    void changed();
    /// A run came, went, or has another name or band; or another one is shown.
    void runsChanged();
    /// `forecast()` is the same one with another band.
    void rebanded();
    /// `forecast()` is the same one with more passes.
    void passesAdded();
    /// `differences()` are those of `forecast()`, its ablation and notes those of its band.
    void compared();

private:
    void keep(std::shared_ptr<const core::Forecast> forecast);
    void endSettling();
    void shownChanged();
    void compare(const std::optional<core::BandOptions>& rebanded = {});

    Engine m_engine;
    std::shared_ptr<const core::Series> m_series;
    std::vector<core::RecurringEvent> m_events;
    ForecastRuns m_runs;
    int m_settling = 0;
    std::shared_ptr<const core::ModelDifferences> m_differences;
    TaskRunner m_runner;
    TaskRunner m_comparer; ///< short work that is told of nowhere
};

} // namespace app
