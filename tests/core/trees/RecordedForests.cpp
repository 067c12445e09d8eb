#include "tests/core/trees/RecordedForests.h"

#include "core/trees/TreeShap.h"

namespace {

using nlohmann::json;

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

std::vector<RecordedForest> readRecordedForests(const json& forests)
{
    std::vector<RecordedForest> result;
    for (const auto& recorded : forests) {
        RecordedForest forest;
        forest.name = recorded["name"];
        for (const auto& arrays : recorded["trees"])
            forest.ensemble.trees.push_back(tree(arrays));
        forest.x = matrixOf(recorded[recorded.contains("query_X") ? "query_X" : "X"]);
        forest.ensemble.features = static_cast<int>(forest.x.cols());
        forest.ensemble.scale = 1.0 / static_cast<double>(forest.ensemble.trees.size());
        forest.predictions = vectorOf(recorded["predictions"]);
        forest.baseValue =
            recorded[recorded.contains("base_value") ? "base_value" : "expected_value"];
        forest.shapValues = matrixOf(recorded["shap_values"]);
        result.push_back(std::move(forest));
    }
    return result;
}

void checkShapValues(const RecordedForest& forest)
{
    INFO(forest.name);
    const double scale = forest.predictions.cwiseAbs().maxCoeff();
    const auto values = core::shapValues(forest.ensemble, forest.x);
    const double baseValue = core::baseValue(forest.ensemble);
    CHECK((values - forest.shapValues).cwiseAbs().maxCoeff() < 1e-12 * scale);
    CHECK_THAT(baseValue, Catch::Matchers::WithinAbs(forest.baseValue, 1e-13 * scale));
    CHECK(core::additivityError(values, baseValue, forest.predictions) < 1e-13 * scale);
}
