#pragma once

#include "TestDataFolder.h"
#include "core/trees/RandomForest.h"
#include "tests/Catch.h"

#include <nlohmann/json.hpp>

#include <Eigen/Core>

#include <filesystem>
#include <fstream>
#include <string>

/// A file of recorded results.
inline nlohmann::json readJson(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    REQUIRE(stream);
    return nlohmann::json::parse(stream);
}

/// Made-up rows recorded with scikit-learn 1.2.1, NumPy 1.24.2 and shap 0.42.1, every array in
/// full precision. The forests are node for node, so that one other bit fails.
inline const nlohmann::json& exactSynthetic()
{
    static const nlohmann::json records =
        readJson(std::filesystem::path(kTestDataFolder) / "exact_synthetic.json");
    return records;
}

inline Eigen::VectorXd vectorOf(const nlohmann::json& values)
{
    Eigen::VectorXd result(static_cast<Eigen::Index>(values.size()));
    for (Eigen::Index i = 0; i < result.size(); ++i)
        result(i) = values[static_cast<std::size_t>(i)].get<double>();
    return result;
}

/// Rows of lists.
inline Eigen::MatrixXd matrixOf(const nlohmann::json& rows)
{
    Eigen::MatrixXd result(static_cast<Eigen::Index>(rows.size()),
                           static_cast<Eigen::Index>(rows.at(0).size()));
    for (Eigen::Index i = 0; i < result.rows(); ++i)
        result.row(i) = vectorOf(rows[static_cast<std::size_t>(i)]).transpose();
    return result;
}

/// Rows and their targets.
struct RecordedRows
{
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
};

/// Those that the first recorded forest was grown on.
inline RecordedRows friedman()
{
    const auto& recorded = exactSynthetic().at("forests").at(0);
    return {matrixOf(recorded["train_X"]), vectorOf(recorded["train_y"])};
}

/// Parameters under scikit-learn's names; what is not named keeps its default.
inline core::ForestOptions forestOptionsOf(const nlohmann::json& parameters)
{
    core::ForestOptions options;
    options.nEstimators = parameters.value("n_estimators", options.nEstimators);
    options.maxDepth = parameters.value("max_depth", options.maxDepth);
    options.minSamplesSplit = parameters.value("min_samples_split", options.minSamplesSplit);
    options.minSamplesLeaf = parameters.value("min_samples_leaf", options.minSamplesLeaf);
    options.maxFeatureCount = parameters.value("max_features", options.maxFeatureCount);
    options.ccpAlpha = parameters.value("ccp_alpha", options.ccpAlpha);
    options.bootstrap = parameters.value("bootstrap", options.bootstrap);
    options.randomState = parameters.value("random_state", options.randomState);
    return options;
}

/// Every array of a recorded tree, to the last bit.
inline void requireSameTree(const core::Tree& tree, const nlohmann::json& recorded)
{
    REQUIRE(tree.size() == recorded.at("value").size());
    for (std::size_t i = 0; i < tree.size(); ++i) {
        INFO("node " << i);
        const core::TreeNode& node = tree[i];
        REQUIRE(node.left == recorded["children_left"][i].get<int>());
        REQUIRE(node.right == recorded["children_right"][i].get<int>());
        if (!node.isLeaf()) {
            REQUIRE(node.feature == recorded["feature"][i].get<int>());
            REQUIRE(node.threshold == recorded["threshold"][i].get<double>());
        }
        REQUIRE(node.value == recorded["value"][i].get<double>());
        REQUIRE(node.impurity == recorded["impurity"][i].get<double>());
        REQUIRE(node.rows == recorded["n_node_samples"][i].get<int>());
        REQUIRE(node.cover == recorded["weighted_n_node_samples"][i].get<double>());
    }
}
