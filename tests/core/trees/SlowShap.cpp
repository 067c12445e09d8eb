#include "tests/core/trees/SlowShap.h"

#include "core/trees/TreeEnsemblePrediction.h"

#include <cmath>
#include <functional>
#include <map>
#include <random>

using core::goesLeft;
using core::SplitRule;
using core::Tree;
using core::TreeEnsemble;
using core::TreeNode;

namespace {

const TreeNode& at(const Tree& tree, int node)
{
    return tree[static_cast<std::size_t>(node)];
}

/// The worth of a subset: `known` has a bit for each feature.
double worth(const Tree& tree, SplitRule rule, const Eigen::VectorXd& row, unsigned known, int node)
{
    const TreeNode& n = at(tree, node);
    if (n.isLeaf())
        return n.value;
    if ((known >> n.feature & 1U) != 0)
        return worth(tree, rule, row, known, goesLeft(n, rule, row(n.feature)) ? n.left : n.right);
    const double left = at(tree, n.left).cover;
    const double right = at(tree, n.right).cover;
    return (left * worth(tree, rule, row, known, n.left) +
            right * worth(tree, rule, row, known, n.right)) /
           (left + right);
}

std::vector<double> worths(const TreeEnsemble& ensemble, const Eigen::VectorXd& row)
{
    std::vector<double> result(std::size_t{1} << ensemble.features, ensemble.offset);
    for (unsigned known = 0; known < result.size(); ++known)
        for (const auto& tree : ensemble.trees)
            result[known] += ensemble.scale * worth(tree, ensemble.rule, row, known, 0);
    return result;
}

/// Chance that exactly the `others` known ones of `count` features come before a further one.
double subsetWeight(int others, int count)
{
    return std::exp(std::lgamma(others + 1.0) + std::lgamma(count - others + 0.0) -
                    std::lgamma(count + 1.0));
}

} // namespace

Eigen::VectorXd subsetShap(const TreeEnsemble& ensemble, const Eigen::VectorXd& row)
{
    const int features = ensemble.features;
    const auto worthOf = worths(ensemble, row);
    Eigen::VectorXd phi = Eigen::VectorXd::Zero(features);
    for (unsigned known = 0; known < worthOf.size(); ++known)
        for (int j = 0; j < features; ++j)
            if ((known >> j & 1U) == 0)
                phi(j) += subsetWeight(__builtin_popcount(known), features) *
                          (worthOf[known | 1U << j] - worthOf[known]);
    return phi;
}

Eigen::MatrixXd subsetInteractions(const TreeEnsemble& ensemble, const Eigen::VectorXd& row)
{
    const int features = ensemble.features;
    const auto worthOf = worths(ensemble, row);
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(features, features);
    for (unsigned known = 0; known < worthOf.size(); ++known)
        for (int i = 0; i < features; ++i)
            for (int j = 0; j < features; ++j) {
                const unsigned a = 1U << i;
                const unsigned b = 1U << j;
                if (i == j || (known & (a | b)) != 0)
                    continue;
                // Of all features but one: of j's orderings with i known or not, half the change.
                result(i, j) += 0.5 * subsetWeight(__builtin_popcount(known), features - 1) *
                                (worthOf[known | a | b] - worthOf[known | a] - worthOf[known | b] +
                                 worthOf[known]);
            }
    const Eigen::VectorXd phi = subsetShap(ensemble, row);
    for (int i = 0; i < features; ++i)
        result(i, i) = phi(i) - result.row(i).sum();
    return result;
}

Eigen::VectorXd leafwiseShap(const TreeEnsemble& ensemble, const Eigen::VectorXd& row)
{
    struct Factor
    {
        double zero = 1.0; ///< share of the branches where the feature is not known
        double one = 1.0;  ///< 1 where the row passes them all
    };
    Eigen::VectorXd phi = Eigen::VectorXd::Zero(ensemble.features);
    for (const auto& tree : ensemble.trees) {
        const std::function<void(int, std::map<int, Factor>)> visit =
            [&](int node, const std::map<int, Factor>& path) {
                const TreeNode& n = at(tree, node);
                if (!n.isLeaf()) {
                    const double cover = at(tree, n.left).cover + at(tree, n.right).cover;
                    const bool left = goesLeft(n, ensemble.rule, row(n.feature));
                    for (const int child : {n.left, n.right}) {
                        auto below = path;
                        below[n.feature].zero *= at(tree, child).cover / cover;
                        below[n.feature].one *= (child == n.left) == left ? 1.0 : 0.0;
                        visit(child, below);
                    }
                    return;
                }
                const int count = static_cast<int>(path.size());
                for (const auto& [j, factor] : path) {
                    // ofSize[k]: sum over the subsets with k known features, j left out.
                    std::vector<double> ofSize{1.0};
                    for (const auto& [k, other] : path) {
                        if (k == j)
                            continue;
                        ofSize.push_back(0.0);
                        for (std::size_t s = ofSize.size(); s-- > 0;)
                            ofSize[s] =
                                ofSize[s] * other.zero + (s > 0 ? ofSize[s - 1] * other.one : 0.0);
                    }
                    double sum = 0.0;
                    for (std::size_t s = 0; s < ofSize.size(); ++s)
                        sum += subsetWeight(static_cast<int>(s), count) * ofSize[s];
                    phi(j) += ensemble.scale * n.value * (factor.one - factor.zero) * sum;
                }
            };
        visit(0, {});
    }
    return phi;
}

TreeEnsemble randomTrees(const RandomTrees& options)
{
    std::mt19937 random(options.seed);
    const auto draw = [&](int count) {
        return static_cast<int>(random() % static_cast<std::uint32_t>(count));
    };
    TreeEnsemble ensemble;
    ensemble.features = options.features;
    ensemble.rule = options.rule;
    ensemble.offset = 0.25;
    ensemble.scale = 1.0 / options.trees;
    for (int t = 0; t < options.trees; ++t) {
        Tree tree;
        const std::function<int(int, int)> grow = [&](int rows, int depth) {
            const auto index = tree.size();
            tree.emplace_back();
            TreeNode node;
            node.cover = rows;
            node.value = static_cast<double>(random()) / 4294967296.0 * 20.0 - 10.0;
            if (rows > 1 && depth < options.maxDepth) {
                node.feature = draw(options.features - options.constants);
                node.threshold = draw(2 * options.values) * 0.5;
                node.missingLeft = draw(2) == 0;
                const int left = 1 + draw(rows - 1);
                node.left = grow(left, depth + 1);
                node.right = grow(rows - left, depth + 1);
            }
            tree[index] = node;
            return static_cast<int>(index);
        };
        grow(options.rows, 0);
        ensemble.trees.push_back(tree);
    }
    return ensemble;
}

Eigen::MatrixXd randomRows(const RandomTrees& options, int rows, double missing)
{
    std::mt19937 random(options.seed + 1);
    Eigen::MatrixXd x(rows, options.features);
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        x(i) = static_cast<double>(random() % static_cast<std::uint32_t>(options.values));
        if (static_cast<double>(random()) < missing * 4294967296.0)
            x(i) = std::nan("");
    }
    return x;
}
