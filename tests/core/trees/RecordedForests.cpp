#include "tests/core/trees/RecordedForests.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace {

using nlohmann::json;

Eigen::MatrixXd matrix(const json& rows)
{
    Eigen::MatrixXd result(std::ssize(rows), std::ssize(rows.front()));
    for (Eigen::Index r = 0; r < result.rows(); ++r)
        for (Eigen::Index c = 0; c < result.cols(); ++c)
            result(r, c) = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
    return result;
}

core::Tree tree(const json& arrays)
{
    core::Tree result;
    for (std::size_t i = 0; i < arrays["feature"].size(); ++i) {
        core::TreeNode node;
        node.left = arrays["children_left"][i];
        node.right = arrays["children_right"][i];
        node.feature = node.isLeaf() ? -1 : arrays["feature"][i].get<int>();
        node.threshold = arrays["threshold"][i];
        node.value = arrays["value"][i];
        node.cover = arrays["weighted_n_node_samples"][i];
        result.push_back(node);
    }
    return result;
}

} // namespace

std::vector<RecordedForest> readRecordedForests(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    const auto root = json::parse(stream);
    std::vector<RecordedForest> result;
    for (const auto& recorded : root[root.contains("forests") ? "forests" : "fixtures"]) {
        RecordedForest forest;
        forest.name = recorded["name"];
        for (const auto& arrays : recorded["trees"])
            forest.ensemble.trees.push_back(tree(arrays));
        forest.x = matrix(recorded[recorded.contains("query_X") ? "query_X" : "X"]);
        forest.ensemble.features = static_cast<int>(forest.x.cols());
        forest.ensemble.scale = 1.0 / static_cast<double>(forest.ensemble.trees.size());
        const std::vector<double> predictions = recorded["predictions"];
        forest.predictions =
            Eigen::Map<const Eigen::VectorXd>(predictions.data(), std::ssize(predictions));
        forest.baseValue =
            recorded[recorded.contains("base_value") ? "base_value" : "expected_value"];
        forest.shapValues = matrix(recorded["shap_values"]);
        result.push_back(std::move(forest));
    }
    return result;
}
