#pragma once

#include <vector>

namespace core {

/// A node of a regression tree; `left` and `right` are indices in the tree, -1 in a leaf.
struct TreeNode
{
    int left = -1;
    int right = -1;
    int feature = -1;         ///< column the split looks at, -1 in a leaf
    bool missingLeft = false; ///< where a missing value goes, for learners that take them
    double threshold = 0.0;   ///< compared with the float value of the feature, see SplitRule
    double value = 0.0;       ///< weighted mean of the target, or the leaf weight of a boosted tree
    double cover = 0.0;       ///< weighted training rows (a boosted tree: the sum of hessians)
    double impurity = 0.0;    ///< mean squared deviation from `value`; 0 where a learner has none
    int rows = 0;             ///< training rows without their weights; 0 where a learner has none

    bool isLeaf() const { return left < 0; }
};

/// Nodes in the order they were grown, the root first, children after their parent.
using Tree = std::vector<TreeNode>;

/// Which values of a feature go left: scikit-learn's (float)x <= threshold, or XGBoost's
/// (float)x < (float)threshold.
enum class SplitRule
{
    LessOrEqual,
    Less
};

/// Any ensemble of regression trees: prediction = offset + scale * (sum of the leaves' values).
/// A forest has offset 0 and scale 1 / trees, boosted trees the base score and scale 1.
struct TreeEnsemble
{
    std::vector<Tree> trees;
    int features = 0;
    double offset = 0.0;
    double scale = 1.0;
    SplitRule rule = SplitRule::LessOrEqual;
};

} // namespace core
