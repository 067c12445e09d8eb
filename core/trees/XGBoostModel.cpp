#include "core/trees/XGBoostModel.h"

#include "core/base/JsonText.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

/// XGBoost's node `theirs` and those below it; deleted nodes are in its arrays but on no path.
class TreeReader
{
public:
    explicit TreeReader(const nlohmann::json& tree)
        : m_left(tree.at("left_children")), m_right(tree.at("right_children")),
          m_feature(tree.at("split_indices")), m_condition(tree.at("split_conditions")),
          m_weight(tree.at("base_weights")), m_cover(tree.at("sum_hessian"))
    {
        for (const auto& left : tree.at("default_left"))
            m_missingLeft.push_back(left.is_boolean() ? left.get<bool>() : left.get<int>() != 0);
    }

    Tree read() const
    {
        Tree tree(1);
        std::vector<std::pair<std::size_t, std::size_t>> open{{0, 0}}; // theirs, ours
        while (!open.empty()) {
            const auto [theirs, ours] = open.back();
            open.pop_back();
            TreeNode node;
            node.cover = m_cover[theirs];
            if (m_left[theirs] < 0) {
                node.value = m_condition[theirs];
            } else {
                node.feature = m_feature[theirs];
                node.threshold = m_condition[theirs];
                node.missingLeft = m_missingLeft[theirs];
                node.value = m_weight[theirs];
                node.left = static_cast<int>(tree.size());
                node.right = node.left + 1;
                open.emplace_back(static_cast<std::size_t>(m_right[theirs]), tree.size() + 1);
                open.emplace_back(static_cast<std::size_t>(m_left[theirs]), tree.size());
                tree.resize(tree.size() + 2);
            }
            tree[ours] = node;
        }
        return tree;
    }

private:
    std::vector<int> m_left;
    std::vector<int> m_right;
    std::vector<int> m_feature;
    std::vector<float> m_condition; ///< the threshold, or the value of a leaf
    std::vector<float> m_weight;
    std::vector<float> m_cover;
    std::vector<bool> m_missingLeft;
};

/// A number as text; since version 3.1 in brackets.
float readNumber(std::string text)
{
    if (text.starts_with('['))
        text.erase(0, 1);
    return std::stof(text);
}

} // namespace

TreeEnsemble readXGBoostModel(std::string_view text)
{
    const auto model = parseJson(text);
    const auto& learner = model.at("learner");
    const auto& parameters = learner.at("learner_model_param");
    TreeEnsemble ensemble;
    ensemble.features = std::stoi(parameters.at("num_feature").get<std::string>());
    ensemble.offset = readNumber(parameters.at("base_score"));
    ensemble.rule = SplitRule::Less;
    for (const auto& tree : learner.at("gradient_booster").at("model").at("trees"))
        ensemble.trees.push_back(TreeReader(tree).read());
    return ensemble;
}

} // namespace core
