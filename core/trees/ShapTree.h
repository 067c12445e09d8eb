#pragma once

#include "core/trees/Tree.h"
#include "core/trees/kernels/ShapKernel.h"

#include <vector>

namespace core {

/// A tree made ready for the SHAP kernel: its splits with what the path above each says about the
/// split's feature, and the walk over them. A tree that is one leaf has neither.
struct ShapTree
{
    std::vector<ShapSplit> splits;
    std::vector<ShapStep> steps;
    int depth = 0;        ///< most splits on a path
    int pathFeatures = 0; ///< most different features on a path
};

/// `features` is the number of columns. Covers need not add up: a child's share is its cover over
/// that of both children (0 where both have none), so that shares add up to 1.
ShapTree makeShapTree(const Tree& tree, int features, SplitRule rule);

/// The cover-weighted mean of the leaves, by the same shares.
double meanOfLeaves(const Tree& tree);

} // namespace core
