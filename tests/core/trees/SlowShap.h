#pragma once

#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

/// Slow plain second ways to what core/trees computes, and trees to try them on.

/// SHAP values of one row by Shapley's formula over all subsets of the features, for up to about
/// 10 of them: the worth of a subset is the prediction where each split on another feature is
/// averaged over both branches by cover.
Eigen::VectorXd subsetShap(const core::TreeEnsemble& ensemble, const Eigen::VectorXd& row);

/// Interaction values (features, features) of one row likewise, main effects on the diagonal.
Eigen::MatrixXd subsetInteractions(const core::TreeEnsemble& ensemble, const Eigen::VectorXd& row);

/// SHAP values of one row leaf by leaf, by the weights of subsets of each size, for any number of
/// features.
Eigen::VectorXd leafwiseShap(const core::TreeEnsemble& ensemble, const Eigen::VectorXd& row);

struct RandomTrees
{
    int trees = 1;
    int features = 5;
    int rows = 40; ///< cover of a root; a node of one row is a leaf
    int maxDepth = 1000;
    int values = 5;    ///< thresholds are halves between so many whole values, so they repeat
    int constants = 0; ///< the last so many features are never used
    core::SplitRule rule = core::SplitRule::LessOrEqual;
    std::uint32_t seed = 0;
};

/// Trees with random splits, covers, leaves and branches for missing values.
core::TreeEnsemble randomTrees(const RandomTrees& options);

/// Rows of whole values, which meet thresholds exactly where the rule says "less", each missing
/// with the given chance.
Eigen::MatrixXd randomRows(const RandomTrees& options, int rows, double missing);
