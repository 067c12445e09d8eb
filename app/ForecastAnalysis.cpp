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
    connect(&m_runner, &TaskRunner::cancelled, this, &ForecastAnalysis::endSettling);
    connect(&m_runner, &TaskRunner::failed, this, &ForecastAnalysis::endSettling);
}

void ForecastAnalysis::setSeries(std::shared_ptr<const core::Series> series)
{
    m_runner.cancel();
    m_series = std::move(series);
    m_events.clear();
    m_runs.clear();
    m_settling = 0;
    shownChanged();
    emit runsChanged();
}

void ForecastAnalysis::reband(const core::BandOptions& options)
{
    if (!forecast() || forecast()->bandInputs.samples.passes == 0)
        return;
    core::Forecast banded = *forecast();
    core::rebandModels(banded, options);
    m_runs.replace(m_runs.shown()->number,
                   std::make_shared<const core::Forecast>(std::move(banded)));
    emit rebanded();
    emit runsChanged();
    compare(options);
}

void ForecastAnalysis::shownChanged()
{
    m_differences.reset();
    emit changed();
    compare();
}

/// The bootstrap takes longer than a slider may: the newest band is compared, away from the window.
void ForecastAnalysis::compare(const std::optional<core::BandOptions>& rebanded)
{
    m_comparer.cancel();
    if (!forecast() || forecast()->bayesian.metrics.n == 0)
        return;
    struct Comparison
    {
        std::shared_ptr<const core::Forecast> of;
        std::shared_ptr<const core::Forecast> whole; ///< the same with its ablation and notes
        std::shared_ptr<const core::ModelDifferences> differences;
    };
    m_comparer.start(
        [series = m_series, of = forecast(), rebanded](const core::Progress& progress) {
            auto whole = of;
            core::ModelDifferences differences;
            if (rebanded) {
                auto copy = std::make_shared<core::Forecast>(*of);
                core::rebandAblation(*copy, *rebanded);
                differences = core::differencesFromBayesian(*copy, progress);
                copy->notes = core::forecastNotes(*series, *copy, differences);
                whole = std::move(copy);
            } else {
                differences = core::differencesFromBayesian(*of, progress);
            }
            return Comparison{
                of, whole, std::make_shared<const core::ModelDifferences>(std::move(differences))};
        },
        [this](Comparison result) {
            if (result.of != forecast())
                return;
            if (result.whole != result.of)
                m_runs.replace(m_runs.shown()->number, std::move(result.whole));
            m_differences = std::move(result.differences);
            emit compared();
        });
}

void ForecastAnalysis::restoreRuns(std::vector<ForecastRun> runs, int shown)
{
    m_runs.restore(std::move(runs), shown);
    shownChanged();
    emit runsChanged();
}

void ForecastAnalysis::showRun(int number)
{
    if (!m_runs.show(number))
        return;
    shownChanged();
    emit runsChanged();
}

void ForecastAnalysis::renameRun(int number, const std::string& name)
{
    m_runs.rename(number, name);
    emit runsChanged();
}

void ForecastAnalysis::removeRun(int number)
{
    const auto before = forecast();
    m_runs.remove(number);
    if (forecast() != before)
        shownChanged();
    emit runsChanged();
}

void ForecastAnalysis::train(const core::ForecastOptions& options)
{
    if (!m_series)
        return;
    endSettling();
    m_runner.start(
        [this, engine = m_engine, series = m_series, events = m_events,
         options](const core::Progress& progress, const TaskRunner::Post& post) {
            const auto heard = [this, post](const core::EpochLoss& loss) {
                post([this, loss] { emit epochFinished(loss); });
            };
            // The series goes along: by the time a result arrives another may have been opened.
            const auto arrived = [this, series](std::shared_ptr<const core::Forecast> forecast) {
                if (series == m_series)
                    keep(std::move(forecast));
            };
            const auto drawn = [arrived, post](const core::Forecast& forecast) {
                post([arrived, kept = std::make_shared<const core::Forecast>(forecast)] {
                    arrived(kept);
                });
            };
            core::Series told = *series;
            told.events = events;
            auto forecast = std::make_shared<const core::Forecast>(
                engine(told, options, {progress, heard, drawn}));
            return [arrived, forecast] { arrived(forecast); };
        },
        [this](const std::function<void()>& arrive) {
            arrive();
            endSettling();
        });
}

/// A new run, or more passes for the one that is settling.
void ForecastAnalysis::keep(std::shared_ptr<const core::Forecast> forecast)
{
    if (m_settling == 0) {
        m_settling =
            m_runs.add(tr("Run %1").arg(m_runs.nextNumber()).toStdString(), std::move(forecast));
        shownChanged();
        emit runsChanged();
        return;
    }
    const ForecastRun* run = m_runs.find(m_settling);
    if (run == nullptr) // removed meanwhile
        return;
    const core::ForecastOptions& shown = run->forecast->options;
    const core::ForecastOptions& options = forecast->options;
    if (shown.level != options.level || shown.band != options.band ||
        shown.calibrated != options.calibrated) { // the band was changed meanwhile
        core::Forecast banded = *forecast;
        core::reband(banded,
                     {.level = shown.level, .calibrated = shown.calibrated, .kind = shown.band});
        banded.notes = core::forecastNotes(*m_series, banded);
        forecast = std::make_shared<const core::Forecast>(std::move(banded));
    }
    m_runs.replace(m_settling, std::move(forecast));
    if (m_runs.shown()->number == m_settling) {
        emit passesAdded();
        compare();
    }
    emit runsChanged();
}

void ForecastAnalysis::endSettling()
{
    if (std::exchange(m_settling, 0) != 0)
        emit runsChanged();
}

} // namespace app
