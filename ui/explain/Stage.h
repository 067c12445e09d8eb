#pragma once

#include "ui/models/Explained.h"

#include <Eigen/Core>

#include <QString>

#include <vector>

namespace ui {

/// The article's stages of an explanation, the last first.
enum class Stage
{
    Repeats, ///< many cross-validations: the mean of each value
    Once,    ///< one cross-validation
    OneSplit ///< the rows held out by one split
};

/// The stages a result has, "Mean of 10 repeats" at least.
std::vector<Stage> stagesOf(const Explained& explained);
QString nameOf(Stage stage, const Explained& explained);

/// What a stage says of the features.
struct StageView
{
    Eigen::MatrixXd values;           ///< SHAP values (rows, features); NaN for a row not held out
    std::vector<double> meanAbs;      ///< per feature
    std::vector<std::size_t> ranking; ///< features by that, the largest first
};

/// A stage of the result, of its groups where they are looked at. Values need to be kept.
StageView stageView(Stage stage, const Explained& explained);

} // namespace ui
