#pragma once

#include "core/base/Progress.h"
#include "core/trees/DecisionTree.h"
#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// scikit-learn's parameters of a `RandomForestRegressor`, with its defaults.
struct ForestOptions
{
    int nEstimators = 100;         ///< trees, at least 1
    int maxDepth = 0;              ///< edges from the root to the deepest leaf; 0: no limit
    int minSamplesSplit = 2;       ///< fewest rows of a node that is split, at least 2
    int minSamplesLeaf = 1;        ///< fewest training rows in a leaf, at least 1
    double maxFeatures = 1.0;      ///< share of the features tried per split, in (0, 1]
    int maxFeatureCount = 0;       ///< their number instead of a share; 0: the share decides
    double ccpAlpha = 0.0;         ///< cost per leaf of the pruning, at least 0; 0: not pruned
    bool bootstrap = true;         ///< each tree grows on a sample drawn with replacement
    std::uint32_t randomState = 0; ///< same seed, same forest, for any number of threads

    TreeOptions tree() const;
};

/// Throws `InputError` for the first option that is out of bounds.
void validate(const ForestOptions& options);

/// A random forest for regression, tree for tree the one that scikit-learn 1.2 grows.
///
/// Breiman 2001, doi:10.1023/A:1010933404324; the rules and random numbers are scikit-learn's
/// (BSD-3-Clause).
class RandomForest
{
public:
    /// `x` is (rows, features), `y` the target of each row. Trees are grown in parallel. Throws
    /// `InputError` for no rows, for values that are not finite and for bad options.
    static RandomForest fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                            const ForestOptions& options = {}, const Progress& progress = {});
    static RandomForest fit(const FeatureMatrix& x, std::span<const double> y,
                            const ForestOptions& options = {}, const Progress& progress = {});

    /// The mean of the trees' predictions, one per row of `x`.
    Eigen::VectorXd predict(const Eigen::MatrixXd& x) const;

    const TreeEnsemble& ensemble() const& { return m_ensemble; }
    TreeEnsemble ensemble() && { return std::move(m_ensemble); }

    /// How often tree `tree` drew each training row; all ones without a bootstrap.
    std::vector<std::uint32_t> bootstrapCounts(std::size_t tree) const;

private:
    RandomForest() = default;

    TreeEnsemble m_ensemble;
    std::vector<std::uint32_t> m_treeSeeds;
    std::size_t m_trainingRows = 0;
    bool m_bootstrap = true;
};

} // namespace core
