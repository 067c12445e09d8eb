#include "app/BacktestResult.h"

#include <utility>

namespace app {

BacktestResult backtestResult(BacktestRequest request, core::Backtest backtest)
{
    BacktestResult result{std::move(request), std::move(backtest), {}};
    for (const core::Forecast& fold : result.backtest.folds)
        result.differences.push_back(core::differencesFromBayesian(fold));
    return result;
}

} // namespace app
