#pragma once

#include "core/models/ModelForecast.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

/// The one table that all forecasts are written as: forecast.csv, outlook.csv and backtest.csv.
namespace commands {

/// How a table of forecasts is written.
struct TableStyle
{
    std::string series;            ///< name of the series, in each row
    std::vector<double> quantiles; ///< probabilities, a column each
};

/// Steps that were forecast: vectors of the same length, NaN for what is not known.
struct ForecastSteps
{
    std::vector<std::chrono::sys_seconds> origins; ///< the last known step before each
    std::vector<std::size_t> leads;                ///< steps from the origin
    std::vector<std::chrono::sys_seconds> times;
    std::vector<double> actual;
    std::vector<double> mean;
    std::vector<double> lower;
    std::vector<double> upper;
    core::PredictiveDistribution distribution; ///< may be empty
    /// Point forecasts of the other models, each with its key.
    std::vector<std::pair<std::string, std::vector<double>>> others;
    std::vector<double> epistemic;
    std::vector<double> aleatoric;
};

/// "q10" for 0.1, "q2.5" for 0.025.
std::string quantileName(double probability);

/// Parts of one table, with the number of each in a last column `fold` where `folds` says so (from
/// 0; empty: none). All parts have the same other models.
///
/// A CSV with the header series, origin, lead, time, actual, mean, lower, upper, the quantiles, a
/// column per other model under its key, epistemic, aleatoric. Times are ISO 8601, numbers the
/// shortest that read back the same, unknown ones empty.
std::string forecastTableCsv(const TableStyle& style, const std::vector<ForecastSteps>& parts,
                             const std::vector<std::size_t>& folds = {});

} // namespace commands
