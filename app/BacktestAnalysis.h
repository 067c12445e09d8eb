#pragma once

#include "app/Analysis.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace app {

/// Goes on with a part of a backtest.
using BacktestEngine =
    std::function<core::Backtest(core::BacktestFolds, const core::Series&, const BacktestRequest&,
                                 const core::BacktestMonitor&)>;

/// Backtests the series. A cancel gives the folds finished by then (none: there is no run), and
/// `resume` goes on with those of the run on show: `changed` tells of those, too.
class BacktestAnalysis : public Analysis<BacktestResult, BacktestEngine>
{
    Q_OBJECT

public:
    static Engine coreEngine(); ///< `core::resumeBacktest` over `core::equalFolds`

    /// `runs` outlives it.
    explicit BacktestAnalysis(Runs& runs, Engine engine = coreEngine(), QObject* parent = nullptr);

    /// Does nothing without a series.
    void run(const BacktestRequest& request);
    /// The folds that a cancel left out, with the settings of the others: the same run has them
    /// then. Does nothing where none is missing.
    void resume();
    bool canResume() const { return result() && result()->backtest.cancelled; }

    /// While it runs, the folds finished so far as a result of their own; else nothing.
    const std::shared_ptr<const BacktestResult>& part() const { return m_part; }
    /// Of what is running, with those it went on from.
    std::size_t finishedFolds() const { return m_finished.folds.size(); }

signals:
    /// During the run: so many folds of those asked for are finished.
    void foldFinished(std::size_t finished, std::size_t asked);
    /// `part()` is another one, or none after a run without a result.
    void partChanged();

private:
    void goOn(core::BacktestFolds partial, const BacktestRequest& request,
              std::optional<RunId> resumed);
    void showPart(const BacktestRequest& request);
    void dropPart();

    std::shared_ptr<const Dataset> m_data; ///< of the run that is going on
    core::BacktestFolds m_finished;        ///< by it
    std::size_t m_run = 0;                 ///< its number
    std::shared_ptr<const BacktestResult> m_part;
    TaskRunner m_partRunner;
};

} // namespace app
