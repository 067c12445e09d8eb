#include "core/base/NaN.h"
#include "core/models/ComparisonModels.h"
#include "core/trees/QuantileForest.h"

#include <Eigen/Core>

#include <cmath>

namespace core {

namespace {

constexpr int kLevels = 199; // of the kept quantiles: 0.005, 0.01, ..., 0.995

/// A row per window and lead: the features of the origin, those of the lead, the lead.
struct ForestRows
{
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
};

ForestRows rowsOf(const WindowSet& windows, std::size_t stride)
{
    const auto horizon = static_cast<std::size_t>(windows.horizon);
    const auto externals = static_cast<std::size_t>(windows.externalFeatures);
    const auto originFeatures = static_cast<std::size_t>(windows.originFeatures);
    const std::size_t perLead = (externals - originFeatures) / horizon;
    const std::size_t used = (windows.size() + stride - 1) / stride;
    ForestRows rows;
    rows.x.resize(static_cast<Eigen::Index>(used * horizon),
                  static_cast<Eigen::Index>(originFeatures + perLead + 1));
    rows.y.resize(rows.x.rows());
    Eigen::Index row = 0;
    for (std::size_t w = 0; w < windows.size(); w += stride) {
        const float* external = windows.external.data() + w * externals;
        for (std::size_t k = 0; k < horizon; ++k, ++row) {
            Eigen::Index column = 0;
            for (std::size_t i = 0; i < originFeatures; ++i)
                rows.x(row, column++) = external[i];
            for (std::size_t i = 0; i < perLead; ++i)
                rows.x(row, column++) = external[originFeatures + k * perLead + i];
            rows.x(row, column) = static_cast<double>(k + 1);
            rows.y(row) = windows.targets[w * horizon + k];
        }
    }
    return rows;
}

ForestRows joined(const ForestRows& first, const ForestRows& second)
{
    ForestRows all;
    all.x.resize(first.x.rows() + second.x.rows(), first.x.cols());
    all.x << first.x, second.x;
    all.y.resize(all.x.rows());
    all.y << first.y, second.y;
    return all;
}

} // namespace

FittedModel fitQuantileForest(const ModelInputs& inputs)
{
    const ForecastWindows& windows = inputs.denseWindows;
    const TargetTransform& transform = inputs.transform;
    const auto stride = static_cast<std::size_t>(inputs.options.horizon);
    const ForestRows known =
        joined(rowsOf(windows.training, stride), rowsOf(windows.stopping, stride));
    const QuantileForest forest = QuantileForest::fit(
        known.x, known.y,
        {.minSamplesLeaf = 10, .maxFeatures = 1.0 / 3.0, .randomState = inputs.options.seed},
        inputs.progress.part({}, 0.0, 0.5));

    const ForestRows test = rowsOf(windows.test, 1);
    std::vector<double> levels;
    for (int i = 1; i <= kLevels; ++i)
        levels.push_back(i / (kLevels + 1.0));
    const Eigen::MatrixXd quantiles =
        forest.quantiles(test.x, levels, inputs.progress.part({}, 0.5, 1.0));
    const Eigen::VectorXd means = forest.forest().predict(test.x);

    const auto points = pointsOfSteps(windows.test, inputs.split);
    FittedModel fitted;
    std::vector<double> scaled;
    for (const std::size_t point : points) {
        const auto row = static_cast<Eigen::Index>(point);
        fitted.mean.push_back(
            point == kNoPoint ? kNaN : transform.toValue(means(row), windows.test.bases[point]));
        for (Eigen::Index level = 0; level < kLevels; ++level)
            scaled.push_back(point == kNoPoint ? kNaN : quantiles(row, level));
    }
    fitted.distribution = {transform, atSteps(windows.test.bases, points), std::move(levels),
                           std::move(scaled), points.size()};
    return fitted;
}

} // namespace core
