#pragma once

#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <cmath>
#include <cstddef>

namespace core {

/// Whether a value of the node's feature goes to its left child; NaN goes where the node says.
inline bool goesLeft(const TreeNode& node, SplitRule rule, double value)
{
    const auto x = static_cast<float>(value);
    if (std::isnan(x))
        return node.missingLeft;
    return rule == SplitRule::LessOrEqual ? static_cast<double>(x) <= node.threshold
                                          : x < static_cast<float>(node.threshold);
}

/// The index of the leaf that row `row` of `x` falls into.
int leafOf(const Tree& tree, SplitRule rule, const Eigen::MatrixXd& x, Eigen::Index row);

/// The leaf of each row in each tree, (rows, trees): scikit-learn's `apply`.
Eigen::MatrixXi leaves(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x);

/// The prediction for each row of `x`, which is (rows, features). The trees are summed in their
/// order; a forest's sum is divided by their number, to the last bit as scikit-learn does.
Eigen::VectorXd predict(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x);

} // namespace core
