#include "core/trees/QuantileForest.h"

#include "core/base/JoinedProgress.h"
#include "core/base/ParallelFor.h"
#include "core/trees/TreeEnsemblePrediction.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace core {

namespace {

/// A sum of weights may fall short of the level by rounding.
constexpr double kRounding = 1e-12;

} // namespace

QuantileForest QuantileForest::fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                   const ForestOptions& options, const Progress& progress)
{
    QuantileForest result(RandomForest::fit(x, y, options, progress));
    const auto rows = static_cast<std::size_t>(x.rows());
    result.m_rowOf.resize(rows);
    std::iota(result.m_rowOf.begin(), result.m_rowOf.end(), std::size_t{0});
    const auto target = [&](std::size_t row) { return y(static_cast<Eigen::Index>(row)); };
    std::stable_sort(result.m_rowOf.begin(), result.m_rowOf.end(),
                     [&](std::size_t a, std::size_t b) { return target(a) < target(b); });
    for (const std::size_t row : result.m_rowOf)
        result.m_sortedY.push_back(target(row));

    const TreeEnsemble& ensemble = result.m_forest.ensemble();
    result.m_leafRows.resize(ensemble.trees.size());
    parallelFor(ensemble.trees.size(), [&](std::size_t t) {
        const Tree& tree = ensemble.trees[t];
        LeafRows& leaves = result.m_leafRows[t];
        std::vector<std::size_t> leafOfRank(rows);
        leaves.begin.assign(tree.size() + 1, 0);
        for (std::size_t rank = 0; rank < rows; ++rank) {
            leafOfRank[rank] = static_cast<std::size_t>(
                leafOf(tree, ensemble.rule, x, static_cast<Eigen::Index>(result.m_rowOf[rank])));
            ++leaves.begin[leafOfRank[rank] + 1];
        }
        std::partial_sum(leaves.begin.begin(), leaves.begin.end(), leaves.begin.begin());
        auto next = leaves.begin;
        leaves.rank.resize(rows);
        for (std::size_t rank = 0; rank < rows; ++rank)
            leaves.rank[next[leafOfRank[rank]]++] = rank;
    });
    return result;
}

void QuantileForest::addWeights(const Eigen::MatrixXd& x, Eigen::Index row,
                                std::vector<double>& byRank) const
{
    const TreeEnsemble& ensemble = m_forest.ensemble();
    for (std::size_t t = 0; t < m_leafRows.size(); ++t) {
        const auto leaf =
            static_cast<std::size_t>(leafOf(ensemble.trees[t], ensemble.rule, x, row));
        const std::size_t begin = m_leafRows[t].begin[leaf];
        const std::size_t end = m_leafRows[t].begin[leaf + 1];
        const double weight =
            1.0 / (static_cast<double>(end - begin) * static_cast<double>(m_leafRows.size()));
        for (std::size_t i = begin; i < end; ++i)
            byRank[m_leafRows[t].rank[i]] += weight;
    }
}

Eigen::VectorXd QuantileForest::weights(const Eigen::MatrixXd& x, Eigen::Index row) const
{
    std::vector<double> byRank(m_rowOf.size(), 0.0);
    addWeights(x, row, byRank);
    Eigen::VectorXd result(static_cast<Eigen::Index>(byRank.size()));
    for (std::size_t rank = 0; rank < byRank.size(); ++rank)
        result(static_cast<Eigen::Index>(m_rowOf[rank])) = byRank[rank];
    return result;
}

Eigen::MatrixXd QuantileForest::quantiles(const Eigen::MatrixXd& x, std::span<const double> levels,
                                          const Progress& progress) const
{
    constexpr Eigen::Index blockRows = 64;
    Eigen::MatrixXd result(x.rows(), static_cast<Eigen::Index>(levels.size()));
    const auto blocks = static_cast<std::size_t>((x.rows() + blockRows - 1) / blockRows);
    const JoinedProgress joined(progress, blocks);
    parallelFor(blocks, [&](std::size_t block) {
        const auto first = static_cast<Eigen::Index>(block) * blockRows;
        std::vector<double> byRank(m_rowOf.size());
        for (Eigen::Index row = first; row < std::min(first + blockRows, x.rows()); ++row) {
            std::fill(byRank.begin(), byRank.end(), 0.0);
            addWeights(x, row, byRank);
            std::partial_sum(byRank.begin(), byRank.end(), byRank.begin());
            for (std::size_t i = 0; i < levels.size(); ++i) {
                assert(levels[i] >= 0.0 && levels[i] <= 1.0);
                // At level 0 the smallest target that weighs anything.
                const double wanted = std::max(levels[i] - kRounding, kRounding);
                const auto at = std::lower_bound(byRank.begin(), byRank.end() - 1, wanted);
                result(row, static_cast<Eigen::Index>(i)) =
                    m_sortedY[static_cast<std::size_t>(at - byRank.begin())];
            }
        }
        joined.piece(block).advance(1, 1);
    });
    return result;
}

} // namespace core
