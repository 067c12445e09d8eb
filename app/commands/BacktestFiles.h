#pragma once

#include "app/commands/ForecastFiles.h"
#include "core/forecast/Backtest.h"

#include <string>

namespace commands {

/// Every step of every finished fold as a table of forecasts, its last column the fold, from 0.
std::string backtestCsv(const core::Series& series, const core::Backtest& backtest,
                        const TableStyle& style);

/// Folds, settings, and per model and kind of band the metrics of each fold, the pooled ones with
/// their bootstrap intervals and those of the difference to the Bayesian network, and of groups.
std::string backtestJson(const core::Backtest& backtest, const DataSource& source);

/// What people read: pooled metrics with their intervals, coverage on holidays, a week after one,
/// on the highest hours and in events.
std::string summaryOf(const core::Backtest& backtest);

} // namespace commands
