#include "app/BacktestAnalysis.h"

#include <utility>

namespace app {

BacktestResult backtestResult(BacktestRequest request, core::Backtest backtest)
{
    BacktestResult result{std::move(request), std::move(backtest), {}};
    for (const core::Forecast& fold : result.backtest.folds)
        result.differences.push_back(core::differencesFromBayesian(fold));
    return result;
}

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

BacktestAnalysis::BacktestAnalysis(Engine engine, QObject* parent)
    : QObject(parent), m_engine(std::move(engine))
{
}

void BacktestAnalysis::setSeries(std::shared_ptr<const core::Series> series)
{
    m_runner.cancel();
    m_series = std::move(series);
    m_result.reset();
    emit changed();
}

void BacktestAnalysis::restore(std::shared_ptr<const BacktestResult> result)
{
    m_runner.cancel();
    m_result = std::move(result);
    emit changed();
}

void BacktestAnalysis::run(const BacktestRequest& request)
{
    start({}, request);
}

void BacktestAnalysis::resume()
{
    if (canResume())
        start(m_result->backtest, m_result->request);
}

void BacktestAnalysis::start(core::BacktestFolds partial, const BacktestRequest& request)
{
    if (!m_series)
        return;
    m_runner.start(
        [this, engine = m_engine, series = m_series, partial = std::move(partial),
         request](const core::Progress& progress, const TaskRunner::Post& post) mutable {
            std::size_t finished = partial.folds.size(); // one call at a time
            const auto heard = [this, post, &finished, asked = request.folds](std::size_t,
                                                                              const auto&) {
                post([this, count = ++finished, asked] { emit foldFinished(count, asked); });
            };
            auto backtest = engine(std::move(partial), *series, request, {progress, heard});
            if (backtest.folds.empty())
                throw core::Cancelled();
            // The series goes along: by the time the result arrives another may have been opened.
            return std::pair(series, backtestResult(request, std::move(backtest)));
        },
        [this](std::pair<std::shared_ptr<const core::Series>, BacktestResult> result) {
            if (result.first != m_series)
                return;
            m_result = std::make_shared<const BacktestResult>(std::move(result.second));
            emit changed();
        });
}

} // namespace app
