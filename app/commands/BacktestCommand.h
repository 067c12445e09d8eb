#pragma once

#include "app/commands/DataOptions.h"
#include "app/commands/SettingsOptions.h"
#include "core/data/Series.h"
#include "core/forecast/Backtest.h"

#include <optional>
#include <string>
#include <vector>

namespace commands {

/// The options of `surgescope backtest` as they were written.
struct BacktestRequest
{
    DataRequest source;
    SettingsRequest settings;
    std::string quantiles; ///< "0.1,0.5,0.9", see QuantileOption.h
    std::optional<std::string> folds;
    std::optional<std::string> share;
    std::vector<std::string> testParts; ///< "FROM,STEPS"; instead of folds of equal length
    std::vector<std::string> events;    ///< "NAME,FROM,TO", see EventOptions.h
};

CLI::App* addBacktestCommand(CLI::App& app, BacktestRequest& request);

/// The test parts that a request asks for. Throws `UsageError`.
std::vector<core::FoldRange> foldsOf(const BacktestRequest& request, const core::Series& series);

/// Runs the backtest and writes backtest.json and backtest.csv. On request to stop it writes the
/// folds that are finished and returns kCancelled.
int runBacktestCommand(const BacktestRequest& request);

} // namespace commands
