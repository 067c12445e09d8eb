#include "core/trees/RandomForest.h"

#include "core/base/InputError.h"
#include "core/base/JoinedProgress.h"
#include "core/base/Memory.h"
#include "core/base/ParallelFor.h"
#include "core/trees/EnsembleLimits.h"
#include "core/trees/NumpyRandom.h"
#include "core/trees/TreeEnsemblePrediction.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// How often each of `n` rows is drawn, n times with replacement.
std::vector<std::uint32_t> drawBootstrap(std::size_t n, std::uint32_t treeSeed)
{
    std::vector<std::uint32_t> counts(n, 0);
    NumpyRandom random(treeSeed);
    for (std::size_t i = 0; i < n; ++i)
        ++counts[random.randint(static_cast<std::uint32_t>(n))];
    return counts;
}

constexpr double kAskedMemory = 64e6; ///< smaller forests are just grown

/// Bytes of the trees, at the most.
double memoryOf(const ForestOptions& options, std::size_t rows)
{
    double leaves = static_cast<double>(rows) / std::max(options.minSamplesLeaf, 1);
    if (options.maxDepth > 0)
        leaves = std::min(leaves, std::exp2(std::min(options.maxDepth, 60)));
    const double share = options.bootstrap ? 0.64 : 1.0; // of the rows that a bootstrap draws
    return options.nEstimators * 2.0 * share * leaves * sizeof(TreeNode);
}

void checkSizes(const FeatureMatrix& x, std::span<const double> y)
{
    if (x.rows() == 0 || x.features() == 0)
        throw InputError(SENTENCE("core", "There is no row or no feature to grow a forest from; "
                                          "expected at least one of each."));
    if (x.rows() != y.size())
        throw InputError(
            Message(SENTENCE("core", "There are %1 rows of features and %2 values of the target; "
                                     "expected as many of each."),
                    x.rows(), y.size()));
}

} // namespace

TreeOptions ForestOptions::tree() const
{
    return {.maxDepth = maxDepth,
            .minSamplesSplit = minSamplesSplit,
            .minSamplesLeaf = minSamplesLeaf,
            .maxFeatures = maxFeatures,
            .maxFeatureCount = maxFeatureCount,
            .ccpAlpha = ccpAlpha};
}

void validate(const ForestOptions& options)
{
    if (options.nEstimators < 1 || options.nEstimators > kMostTrees)
        throw InputError(Message(SENTENCE("core", "The forest has %1 trees; expected 1 to %2."),
                                 options.nEstimators, kMostTrees),
                         "nEstimators");
    validate(options.tree());
}

RandomForest RandomForest::fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                               const ForestOptions& options, const Progress& progress)
{
    return fit(FeatureMatrix(x), std::span(y.data(), static_cast<std::size_t>(y.size())), options,
               progress);
}

RandomForest RandomForest::fit(const FeatureMatrix& x, std::span<const double> y,
                               const ForestOptions& options, const Progress& progress)
{
    validate(options);
    checkSizes(x, y);
    checkTarget(y);
    const auto trees = static_cast<std::size_t>(options.nEstimators);
    if (const double bytes = memoryOf(options, x.rows()); bytes > kAskedMemory)
        requireMemory(bytes);
    RandomForest forest;
    forest.m_trainingRows = x.rows();
    forest.m_bootstrap = options.bootstrap;
    forest.m_treeSeeds =
        NumpyRandom(options.randomState).randint(std::numeric_limits<std::int32_t>::max(), trees);
    forest.m_ensemble.features = static_cast<int>(x.features());
    forest.m_ensemble.scale = 1.0 / static_cast<double>(trees);
    forest.m_ensemble.trees.resize(trees);

    const TreeOptions treeOptions = options.tree();
    const JoinedProgress grown(progress, trees);
    progress.throwIfCancelled();
    parallelFor(trees, [&](std::size_t i) {
        const std::uint32_t seed = forest.m_treeSeeds[i];
        const auto weights =
            options.bootstrap ? drawBootstrap(x.rows(), seed) : std::vector<std::uint32_t>{};
        Tree tree = growTree(x, y, weights, treeOptions, seed);
        tree.shrink_to_fit();
        forest.m_ensemble.trees[i] = std::move(tree);
        grown.piece(i).advance(1, 1);
    });
    return forest;
}

Eigen::VectorXd RandomForest::predict(const Eigen::MatrixXd& x) const
{
    return core::predict(m_ensemble, x);
}

std::vector<std::uint32_t> RandomForest::bootstrapCounts(std::size_t tree) const
{
    return m_bootstrap ? drawBootstrap(m_trainingRows, m_treeSeeds[tree])
                       : std::vector<std::uint32_t>(m_trainingRows, 1);
}

} // namespace core
