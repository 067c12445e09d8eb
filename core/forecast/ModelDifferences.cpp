#include "core/forecast/ModelDifferences.h"

namespace core {

namespace {

std::vector<PointScore> scoresOf(const Forecast& forecast, const ModelForecast& model)
{
    const double level = forecast.options.level;
    if (model.distribution.size() == forecast.actual.size())
        return scorePoints(model, forecast.actual, level);
    return scorePoints({forecast.actual, model.mean, model.lower, model.upper, level, {}});
}

} // namespace

ModelDifferences differencesFromBayesian(const Forecast& forecast, const Progress& progress)
{
    const auto own = scoresOf(forecast, forecast.bayesian);
    const auto intervals = [&](const std::vector<ModelForecast>& models) {
        std::vector<MetricIntervals> differences;
        for (const auto& model : models) {
            progress.throwIfCancelled();
            differences.push_back(
                bootstrapDifference(forecast.times, scoresOf(forecast, model), own));
        }
        return differences;
    };
    return {intervals(forecast.comparisons), intervals(forecast.ablation)};
}

} // namespace core
