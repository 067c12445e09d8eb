#include "app/BacktestAnalysis.h"

#include <utility>

namespace app {

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
    : QObject(parent), m_engine(std::move(engine)), m_runs(runs)
{
    connect(&runs, &Runs::cleared, &m_runner, &TaskRunner::cancel);
    for (const auto signal : {&Runs::shownChanged, &Runs::shownReplaced})
        connect(&runs, signal, this, [this](core::RunKind kind) {
            if (kind == kindOf<BacktestResult>())
                emit changed();
        });
}

void BacktestAnalysis::run(const BacktestRequest& request)
{
    start({}, request, std::nullopt);
}

void BacktestAnalysis::resume()
{
    if (canResume())
        start(result()->backtest, result()->request, m_runs.shown(kindOf<BacktestResult>())->id);
}

void BacktestAnalysis::start(core::BacktestFolds partial, const BacktestRequest& request,
                             std::optional<RunId> resumed)
{
    const auto data = m_runs.data();
    if (m_runs.series() == nullptr)
        return;
    m_finished = 0;
    m_runner.start(
        [this, engine = m_engine, data, partial = std::move(partial),
         request](const core::Progress& progress, const TaskRunner::Post& post) mutable {
            std::size_t finished = partial.folds.size(); // one call at a time
            const auto heard = [this, post, &finished, asked = request.folds](std::size_t,
                                                                              const auto&) {
                post([this, count = ++finished, asked] {
                    m_finished = count;
                    emit foldFinished(count, asked);
                });
            };
            auto backtest = engine(std::move(partial), *data->series, request, {progress, heard});
            if (backtest.folds.empty())
                throw core::Cancelled();
            return std::make_shared<const BacktestResult>(
                backtestResult(request, std::move(backtest)));
        },
        [this, data, resumed,
         generation = m_runs.generation()](std::shared_ptr<const BacktestResult> result) {
            if (generation != m_runs.generation())
                return;
            if (resumed)
                m_runs.replace(*resumed, std::move(result));
            else
                m_runs.add(data, std::move(result));
        });
}

} // namespace app
