#include "core/explain/MedianFilling.h"

#include "core/explain/HeldOut.h"
#include "core/trees/TreeEnsemblePrediction.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace core {

namespace {

/// The median of the known values, 0 where none is known.
double knownMedian(const Eigen::MatrixXd& x, Eigen::Index feature)
{
    std::vector<double> known;
    for (Eigen::Index row = 0; row < x.rows(); ++row)
        if (!std::isnan(x(row, feature)))
            known.push_back(x(row, feature));
    if (known.empty())
        return 0.0;
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
    std::nth_element(known.begin(), middle, known.end());
    if (known.size() % 2 == 1)
        return *middle;
    return (*std::max_element(known.begin(), middle) + *middle) / 2.0;
}

} // namespace

Learner medianFilling(Learner learner)
{
    auto fit = [own = std::move(learner.fit)](const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                              std::span<const std::size_t> rows,
                                              std::optional<std::uint32_t> seed,
                                              const Progress& progress) {
        Eigen::MatrixXd filled = rowsOf(x, rows);
        std::vector<double> medians;
        for (Eigen::Index feature = 0; feature < filled.cols(); ++feature) {
            medians.push_back(knownMedian(filled, feature));
            for (Eigen::Index row = 0; row < filled.rows(); ++row)
                if (std::isnan(filled(row, feature)))
                    filled(row, feature) = medians.back();
        }
        std::vector<std::size_t> all(rows.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        TreeEnsemble ensemble = own(filled, rowsOf(y, rows), all, seed, progress);
        for (Tree& tree : ensemble.trees)
            for (TreeNode& node : tree)
                if (!node.isLeaf())
                    node.missingLeft = goesLeft(node, ensemble.rule,
                                                medians[static_cast<std::size_t>(node.feature)]);
        return ensemble;
    };
    return {.fit = std::move(fit), .takesMissing = true};
}

} // namespace core
