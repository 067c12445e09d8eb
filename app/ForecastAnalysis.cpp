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

ForecastAnalysis::ForecastAnalysis(Runs& runs, Engine engine, QObject* parent)
    : Analysis(runs, std::move(engine), parent)
{
    connect(&runs, &Runs::cleared, this, [this] { m_settling.reset(); });
    connect(&runs, &Runs::dataChanged, this, [this] { m_events.clear(); });
    connect(&m_runner, &TaskRunner::cancelled, this, &ForecastAnalysis::endSettling);
    connect(&m_runner, &TaskRunner::failed, this, &ForecastAnalysis::endSettling);
}

void ForecastAnalysis::reband(const core::BandOptions& options)
{
    if (!forecast() || forecast()->passes->inputs.samples.passes == 0)
        return;
    core::Forecast banded = *forecast();
    core::rebandModels(banded, options);
    m_runs.replace(shownId(), std::make_shared<const core::Forecast>(std::move(banded)));
    emit rebanded();
    compare(options);
}

void ForecastAnalysis::showAnother()
{
    m_differences.reset();
    AnalysisBase::showAnother();
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
        [series = series(), of = forecast(), rebanded](const core::Progress& progress) {
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
                m_runs.replace(shownId(), std::move(result.whole));
            m_differences = std::move(result.differences);
            emit compared();
        });
}

void ForecastAnalysis::train(const core::ForecastOptions& options)
{
    if (usableData() == nullptr)
        return;
    endSettling();
    start(
        [this, engine = m_engine, generation = m_runs.generation(), events = m_events,
         options](const SharedDataset& data, const core::Progress& progress,
                  const TaskRunner::Post& post) {
            const auto heard = [this, post](const core::EpochLoss& loss) {
                post([this, loss] { emit epochFinished(loss); });
            };
            const auto drawn = [this, data, generation, post](const core::Forecast& forecast) {
                post([this, data, generation,
                      drawn = std::make_shared<const core::Forecast>(forecast)] {
                    if (generation == m_runs.generation())
                        keep(data, drawn);
                });
            };
            core::Series told = *data->series;
            told.events = events;
            return engine(told, options, {progress, heard, drawn});
        },
        [this](const SharedDataset& data, std::shared_ptr<const core::Forecast> forecast) {
            keep(data, std::move(forecast));
            endSettling();
        });
}

/// A new run, or more passes for the one that is settling.
void ForecastAnalysis::keep(const std::shared_ptr<const Dataset>& data,
                            std::shared_ptr<const core::Forecast> forecast)
{
    if (!m_settling) {
        m_settling = m_runs.next(m_kind);
        m_runs.add(data, std::move(forecast), true);
        return;
    }
    const Run* run = m_runs.find(*m_settling);
    if (run == nullptr) // removed meanwhile
        return;
    const core::ForecastOptions& shown = run->as<core::Forecast>()->options;
    const core::ForecastOptions& options = forecast->options;
    if (shown.level != options.level || shown.band != options.band ||
        shown.calibrated != options.calibrated) { // the band was changed meanwhile
        core::Forecast banded = *forecast;
        core::reband(banded,
                     {.level = shown.level, .calibrated = shown.calibrated, .kind = shown.band});
        banded.notes = core::forecastNotes(*data->series, banded);
        forecast = std::make_shared<const core::Forecast>(std::move(banded));
    }
    m_runs.replace(*m_settling, std::move(forecast));
    const Run* onShow = m_runs.shown(m_kind);
    if (onShow != nullptr && onShow->id == *m_settling) {
        emit passesAdded();
        compare();
    }
}

void ForecastAnalysis::endSettling()
{
    if (const auto settled = std::exchange(m_settling, std::nullopt))
        m_runs.endGrowth(*settled);
}

} // namespace app
