#pragma once

#include "core/forecast/Backtest.h"
#include "core/forecast/ModelDifferences.h"

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

} // namespace app
