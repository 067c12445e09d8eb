#pragma once

#include "core/trees/Tree.h"

#include <vector>

namespace core {

/// Minimal cost-complexity pruning: the smallest subtree with the least sum of impurity and
/// `alpha` per leaf. The weakest link is cut while it costs no more than `alpha` per leaf; the
/// first of equally weak ones. The nodes left keep their order.
///
/// Breiman, Friedman, Olshen and Stone 1984, chapter 3; node for node as scikit-learn 1.2
/// (BSD-3-Clause).
Tree pruneTree(const Tree& tree, double alpha);

/// The costs per leaf at which the tree loses its weakest link, first 0 for the whole tree, and
/// the impurity of the tree that is left: scikit-learn's `cost_complexity_pruning_path`.
struct PruningPath
{
    std::vector<double> alphas;
    std::vector<double> impurities;
};
PruningPath pruningPath(const Tree& tree);

} // namespace core
