#pragma once

#include "core/bands/Intervals.h"
#include "core/bands/PredictiveDistribution.h"
#include "core/models/ForecastMetrics.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// What a network with dropout keeps, so that its band can be made anew at once.
struct KeptPasses
{
    BandInputs inputs;
    std::vector<std::size_t> points; ///< point of `inputs` per test step; kNoPoint without
};

/// One model's forecast of the test part, in the unit of the series.
struct ModelForecast
{
    std::string key;           ///< stable name for files: "bayesian", "lstm", "drift"
    std::string name;          ///< for people: "Bayesian LSTM"
    std::vector<double> mean;  ///< point forecast per test step
    std::vector<double> lower; ///< prediction interval at options.level
    std::vector<double> upper;
    ForecastMetrics metrics;
    PredictiveDistribution distribution{}; ///< any other quantile
    /// Of a comparison with dropout; without it only the level of its band can change.
    std::shared_ptr<const KeptPasses> passes{};
};

/// A forecast with the interval that the distribution gives at `level`, scored against `actual`.
ModelForecast makeModelForecast(std::string key, std::string name, std::vector<double> mean,
                                PredictiveDistribution distribution,
                                const std::vector<double>& actual, double level);

/// The same forecast with its interval at another level; the CRPS does not depend on it.
void setLevel(ModelForecast& model, const std::vector<double>& actual, double level);

/// Scores of every step of a model's forecast; `level` is that of its interval.
std::vector<PointScore> scorePoints(const ModelForecast& model, const std::vector<double>& actual,
                                    double level);

} // namespace core
