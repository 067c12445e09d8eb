#pragma once

#include "core/trees/Tree.h"
#include "tests/core/trees/RecordedResults.h"

#include <Eigen/Core>

#include <string>
#include <vector>

/// A forest as scikit-learn grew it, with what the shap library says of some rows.
struct RecordedForest
{
    std::string name;
    core::TreeEnsemble ensemble;
    Eigen::MatrixXd x;
    Eigen::VectorXd predictions;
    double baseValue = 0.0;
    Eigen::MatrixXd shapValues;
};

/// The forests of exact_synthetic.json ("forests") or tree_fixtures.json ("fixtures").
std::vector<RecordedForest> readRecordedForests(const nlohmann::json& forests);

/// Compares SHAP values, base value and additivity with what was recorded.
void checkShapValues(const RecordedForest& forest);
