#include "core/trees/TreeEnsemblePrediction.h"

#include "core/base/ParallelFor.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace core {

namespace {

constexpr Eigen::Index kBlockRows = 256;

void forBlocksOfRows(Eigen::Index rows, const std::function<void(Eigen::Index)>& row)
{
    const auto blocks = static_cast<std::size_t>((rows + kBlockRows - 1) / kBlockRows);
    parallelFor(blocks, [&](std::size_t block) {
        const auto begin = static_cast<Eigen::Index>(block) * kBlockRows;
        for (Eigen::Index i = begin; i < std::min(begin + kBlockRows, rows); ++i)
            row(i);
    });
}

} // namespace

int leafOf(const Tree& tree, SplitRule rule, const Eigen::MatrixXd& x, Eigen::Index row)
{
    int index = 0;
    while (true) {
        const TreeNode& node = tree[static_cast<std::size_t>(index)];
        if (node.isLeaf())
            return index;
        index = goesLeft(node, rule, x(row, node.feature)) ? node.left : node.right;
    }
}

Eigen::MatrixXi leaves(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x)
{
    assert(x.cols() == ensemble.features);
    Eigen::MatrixXi result(x.rows(), static_cast<Eigen::Index>(ensemble.trees.size()));
    forBlocksOfRows(x.rows(), [&](Eigen::Index row) {
        for (Eigen::Index tree = 0; tree < result.cols(); ++tree)
            result(row, tree) =
                leafOf(ensemble.trees[static_cast<std::size_t>(tree)], ensemble.rule, x, row);
    });
    return result;
}

Eigen::VectorXd predict(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x)
{
    assert(x.cols() == ensemble.features);
    const auto trees = static_cast<double>(ensemble.trees.size());
    const bool isMean = ensemble.scale == 1.0 / trees;
    Eigen::VectorXd predictions(x.rows());
    forBlocksOfRows(x.rows(), [&](Eigen::Index row) {
        double sum = 0.0;
        for (const Tree& tree : ensemble.trees)
            sum += tree[static_cast<std::size_t>(leafOf(tree, ensemble.rule, x, row))].value;
        predictions(row) = ensemble.offset + (isMean ? sum / trees : ensemble.scale * sum);
    });
    return predictions;
}

} // namespace core
