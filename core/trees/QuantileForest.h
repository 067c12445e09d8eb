#pragma once

#include "core/base/Progress.h"
#include "core/trees/RandomForest.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// A quantile regression forest: where the forest gives a mean of training targets, this gives
/// their whole distribution.
///
/// A training row weighs, in each tree, 1 / (training rows in the leaf) where it shares the leaf
/// of the row asked for; the weights are averaged over the trees. Every training row counts once
/// in every tree, whether the tree drew it or not.
///
/// Meinshausen 2006, JMLR 7:983.
class QuantileForest
{
public:
    /// `x` is (rows, features). Throws `InputError` as `RandomForest::fit` does.
    static QuantileForest fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                              const ForestOptions& options = {}, const Progress& progress = {});

    const RandomForest& forest() const { return m_forest; }

    /// The weights of the training rows (in their order, sum 1) for row `row` of `x`.
    Eigen::VectorXd weights(const Eigen::MatrixXd& x, Eigen::Index row) const;

    /// For each row of `x` and each level in [0, 1] the smallest training target below or at which
    /// the weights add up to the level: (rows, levels).
    Eigen::MatrixXd quantiles(const Eigen::MatrixXd& x, std::span<const double> levels,
                              const Progress& progress = {}) const;

private:
    explicit QuantileForest(RandomForest forest) : m_forest(std::move(forest)) {}

    /// Training rows of each leaf of a tree, by rank of their target: end to end, leaf after leaf.
    struct LeafRows
    {
        std::vector<std::size_t> begin; ///< per node, and the end
        std::vector<std::size_t> rank;
    };

    void addWeights(const Eigen::MatrixXd& x, Eigen::Index row, std::vector<double>& byRank) const;

    RandomForest m_forest;
    std::vector<LeafRows> m_leafRows; ///< per tree
    std::vector<std::size_t> m_rowOf; ///< training row of each rank
    std::vector<double> m_sortedY;    ///< target of each rank
};

} // namespace core
