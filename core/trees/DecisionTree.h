#pragma once

#include "core/trees/FeatureMatrix.h"
#include "core/trees/Tree.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// scikit-learn's parameters of a regression tree.
struct TreeOptions
{
    int maxDepth = 0;         ///< edges from the root to the deepest leaf; 0: no limit
    int minSamplesSplit = 2;  ///< fewest rows of a node that is split, at least 2
    int minSamplesLeaf = 1;   ///< fewest rows of a leaf, at least 1
    double maxFeatures = 1.0; ///< share of the features tried per split, in (0, 1]
    int maxFeatureCount = 0;  ///< their number instead of a share; 0: the share decides
    double ccpAlpha = 0.0;    ///< cost per leaf of the pruning, at least 0; 0: not pruned
};

/// Throws `InputError` for the first option that is out of bounds.
void validate(const TreeOptions& options);

/// A regression tree (CART, squared error), node for node the one that scikit-learn 1.2 grows:
/// features, thresholds, values, impurities, covers and rows, in its order of nodes.
///
/// `y` has a finite value per row of `x`; `weights` counts how often a row is drawn, empty: once
/// each. `seed` is the tree's random_state: it matters where splits are equally good or
/// `maxFeatures` leaves some out. Pruned by `ccpAlpha`.
///
/// The rules of growth are scikit-learn's (BSD-3-Clause; Pedregosa et al. 2011, JMLR 12:2825).
/// Breiman, Friedman, Olshen and Stone 1984.
Tree growTree(const FeatureMatrix& x, std::span<const double> y,
              std::span<const std::uint32_t> weights, const TreeOptions& options,
              std::uint32_t seed);

} // namespace core
