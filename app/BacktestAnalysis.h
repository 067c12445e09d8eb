#pragma once

#include "app/TaskRunner.h"
#include "core/forecast/Backtest.h"
#include "core/forecast/ModelDifferences.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace app {

using core::BacktestRequest;

/// A backtest with what was asked for, and what chance explains of each fold.
struct BacktestResult
{
    BacktestRequest request;
    core::Backtest backtest;
    std::vector<core::ModelDifferences> differences; ///< one per fold of `backtest`
};

/// With what chance explains worked out: not for the thread of a window.
BacktestResult backtestResult(BacktestRequest request, core::Backtest backtest);

/// Backtests a series in a worker and keeps the last result: after an error, or a cancel before the
/// first fold, it is still there. A later cancel gives the folds finished by then, and `resume`
/// goes on with them.
class BacktestAnalysis : public QObject
{
    Q_OBJECT

public:
    /// What computes the result, going on with a part of it; tests pass their own.
    using Engine =
        std::function<core::Backtest(core::BacktestFolds, const core::Series&,
                                     const BacktestRequest&, const core::BacktestMonitor&)>;

    static Engine coreEngine(); ///< `core::resumeBacktest` over `core::equalFolds`

    explicit BacktestAnalysis(Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Takes another series (or none): the result of the earlier one is dropped, and a run of it is
    /// cancelled.
    void setSeries(std::shared_ptr<const core::Series> series);
    const std::shared_ptr<const core::Series>& series() const { return m_series; }

    /// Takes a result that was kept, of this series.
    void restore(std::shared_ptr<const BacktestResult> result);

    /// Does nothing without a series.
    void run(const BacktestRequest& request);
    /// The folds that a cancel left out, with the settings of the others. Does nothing where none
    /// is missing.
    void resume();
    bool canResume() const { return m_result && m_result->backtest.cancelled; }

    /// The last result, which is never changed; nothing before the first.
    const std::shared_ptr<const BacktestResult>& result() const { return m_result; }
    TaskRunner& runner() { return m_runner; } ///< for its signals and `cancel`

signals:
    /// During the run: so many folds of those asked for are finished.
    void foldFinished(std::size_t finished, std::size_t asked);
    /// `result()` is another one, or none.
    void changed();

private:
    void start(core::BacktestFolds partial, const BacktestRequest& request);

    Engine m_engine;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const BacktestResult> m_result;
    TaskRunner m_runner;
};

} // namespace app
