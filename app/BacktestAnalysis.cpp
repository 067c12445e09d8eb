#include "app/BacktestAnalysis.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// In the order of time.
void add(core::BacktestFolds& finished, std::size_t fold, const core::Forecast& forecast)
{
    const auto place = std::lower_bound(finished.which.begin(), finished.which.end(), fold);
    finished.folds.insert(finished.folds.begin() + (place - finished.which.begin()), forecast);
    finished.which.insert(place, fold);
}

} // namespace

BacktestAnalysis::Engine BacktestAnalysis::coreEngine()
{
    return [](core::BacktestFolds partial, const core::Series& series,
              const BacktestRequest& request, const core::BacktestMonitor& monitor) {
        const auto splits =
            core::splitsOf(series, core::equalFolds(series, request.folds, request.share));
        return core::resumeBacktest(std::move(partial), series, splits, request.options, monitor,
                                    request.events);
    };
}

BacktestAnalysis::BacktestAnalysis(Runs& runs, Engine engine, QObject* parent)
    : Analysis(runs, std::move(engine), parent)
{
    connect(&runs, &Runs::dataChanged, this, &BacktestAnalysis::dropPart);
    connect(&runs, &Runs::shownReplaced, this, [this](core::RunKind kind) {
        if (kind == m_kind)
            emit changed();
    });
    connect(&m_runner, &TaskRunner::failed, this, &BacktestAnalysis::dropPart);
    connect(&m_runner, &TaskRunner::cancelled, this, &BacktestAnalysis::dropPart);
}

void BacktestAnalysis::dropPart()
{
    if (std::exchange(m_part, nullptr) != nullptr)
        emit partChanged();
}

/// What the folds come to so far is worked out beside the run that finishes them; folds that are
/// finished meanwhile are among the next part.
void BacktestAnalysis::showPart(const BacktestRequest& request)
{
    if (m_partRunner.isRunning())
        return;
    m_partRunner.start(
        [request, finished = m_finished](const core::Progress&) {
            core::Backtest part = core::pooledBacktest(finished, request.events);
            part.cancelled = false; // what is missing is under way
            return backtestResult(request, std::move(part));
        },
        [this, run = m_run](BacktestResult part) {
            if (run != m_run || !m_runner.isRunning() || m_runs.data() != m_data)
                return;
            const bool isBehind = part.backtest.folds.size() < m_finished.folds.size();
            m_part = std::make_shared<const BacktestResult>(std::move(part));
            emit partChanged();
            if (isBehind) // once this runner has ended
                QMetaObject::invokeMethod(
                    this, [this, request = m_part->request] { showPart(request); },
                    Qt::QueuedConnection);
        });
}

void BacktestAnalysis::run(const BacktestRequest& request)
{
    goOn({}, request, std::nullopt);
}

void BacktestAnalysis::resume()
{
    if (canResume())
        goOn(result()->backtest, result()->request, m_runs.shown(m_kind)->id);
}

void BacktestAnalysis::goOn(core::BacktestFolds partial, const BacktestRequest& request,
                            std::optional<RunId> resumed)
{
    if (usableData() == nullptr)
        return;
    ++m_run;
    m_data = usableData();
    m_finished = partial;
    m_finished.asked = request.folds;
    start(
        [this, engine = m_engine, partial = std::move(partial),
         request](const SharedDataset& data, const core::Progress& progress,
                  const TaskRunner::Post& post) mutable {
            const auto heard = [this, post, request](std::size_t fold,
                                                     const core::Forecast& forecast) {
                post([this, request, fold, forecast = std::make_shared<core::Forecast>(forecast)] {
                    add(m_finished, fold, *forecast);
                    showPart(request);
                    emit foldFinished(m_finished.folds.size(), m_finished.asked);
                });
            };
            auto backtest = engine(std::move(partial), *data->series, request, {progress, heard});
            if (backtest.folds.empty())
                throw core::Cancelled();
            return backtestResult(request, std::move(backtest));
        },
        [this, resumed](const SharedDataset& data, std::shared_ptr<const BacktestResult> result) {
            m_part.reset(); // all folds are in the run
            if (resumed)
                m_runs.replace(*resumed, std::move(result));
            else
                m_runs.add(data, std::move(result));
            emit partChanged();
        });
}

} // namespace app
