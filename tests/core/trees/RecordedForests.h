#pragma once

#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <filesystem>
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

/// The forests of exact_synthetic.json or tree_fixtures.json.
std::vector<RecordedForest> readRecordedForests(const std::filesystem::path& file);
