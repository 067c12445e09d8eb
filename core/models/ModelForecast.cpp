#include "core/models/ModelForecast.h"

#include <utility>

namespace core {

ModelForecast makeModelForecast(std::string key, std::string name, std::vector<double> mean,
                                PredictiveDistribution distribution,
                                const std::vector<double>& actual, double level)
{
    const double tail = 0.5 * (1.0 - level);
    ModelForecast model;
    model.key = std::move(key);
    model.name = std::move(name);
    model.mean = std::move(mean);
    model.lower = distribution.quantiles(tail);
    model.upper = distribution.quantiles(1.0 - tail);
    model.distribution = std::move(distribution);
    model.metrics = metricsOf(scorePoints(model, actual, level));
    return model;
}

void setLevel(ModelForecast& model, const std::vector<double>& actual, double level)
{
    const double crps = model.metrics.crps;
    const double tail = 0.5 * (1.0 - level);
    model.lower = model.distribution.quantiles(tail);
    model.upper = model.distribution.quantiles(1.0 - tail);
    model.metrics = scoreForecast({actual, model.mean, model.lower, model.upper, level, {}});
    model.metrics.crps = crps;
}

std::vector<PointScore> scorePoints(const ModelForecast& model, const std::vector<double>& actual,
                                    double level)
{
    ScoredForecast scored{actual, model.mean, model.lower, model.upper, level, {}};
    const auto quantiles = [&](double p) { return model.distribution.quantiles(p); };
    if (quantiles(0.5).size() == actual.size()) // else its CRPS is not known
        scored.quantiles = quantiles;
    return scorePoints(scored);
}

} // namespace core
