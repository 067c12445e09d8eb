#pragma once

#include "app/Analysis.h"
#include "core/forecast/ModelDifferences.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace app {

using ForecastEngine = std::function<core::Forecast(
    const core::Series&, const core::ForecastOptions&, const core::ForecastMonitor&)>;

/// Trains on the series. After an error or a cancel what of the last training was finished is kept,
/// too.
class ForecastAnalysis : public Analysis<core::Forecast, ForecastEngine>
{
    Q_OBJECT

public:
    static Engine coreEngine(); ///< `core::runForecast`

    /// `runs` outlives it.
    explicit ForecastAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Of the data there are.
    std::shared_ptr<const core::Series> series() const { return m_runs.series(); }

    /// The analyst's events of the series: trainings from now on are told of them. Other data have
    /// none.
    void setEvents(std::vector<core::RecurringEvent> events) { m_events = std::move(events); }
    const std::vector<core::RecurringEvent>& events() const { return m_events; }

    /// Does nothing without a series.
    void train(const core::ForecastOptions& options);

    /// Another band for the shown result, from its kept samples and without training; `rebanded`
    /// follows, and later, with its ablation and notes, `compared`. Does nothing without a result
    /// or kept samples; a kind of band that the result does not have is an `InputError`.
    void reband(const core::BandOptions& options);

    std::shared_ptr<const core::Forecast> forecast() const { return result(); }
    /// The run whose passes are still being drawn, if there is one. It is shown and kept like any
    /// other, and stays as it is when the training is cancelled.
    const std::optional<RunId>& settlingRun() const { return m_settling; }
    /// What chance explains of the differences between the models of `forecast()`: nothing until
    /// they are worked out, those of its band before while those of another are.
    const std::shared_ptr<const core::ModelDifferences>& differences() const
    {
        return m_differences;
    }

signals:
    /// During training, after each epoch of the Bayesian network.
    void epochFinished(const core::EpochLoss& loss);
    /// `forecast()` is the same one with another band.
    void rebanded();
    /// `forecast()` is the same one with more passes.
    void passesAdded();
    /// `differences()` are those of `forecast()`, its ablation and notes those of its band.
    void compared();

private:
    void keep(const std::shared_ptr<const Dataset>& data,
              std::shared_ptr<const core::Forecast> forecast);
    void endSettling();
    void showAnother() override;
    void compare(const std::optional<core::BandOptions>& rebanded = {});
    RunId shownId() const { return m_runs.shown(m_kind)->id; }

    std::vector<core::RecurringEvent> m_events;
    std::optional<RunId> m_settling;
    std::shared_ptr<const core::ModelDifferences> m_differences;
    TaskRunner m_comparer; ///< background comparison; not shown in the status bar
};

} // namespace app
