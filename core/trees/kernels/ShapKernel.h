#pragma once

#include <cstddef>

namespace core {

/// Where a row stands at a split: goes left, goes right, or has already left the path at an earlier
/// split on the same feature.
constexpr int kShapLeft = 0;
constexpr int kShapRight = 1;
constexpr int kShapOff = 2;

/// An inner node with what the path above it says about its feature.
struct ShapSplit
{
    int feature = 0;
    float below = 0;          ///< rows at most this are off the path; NaN for no such bound
    float threshold = 0;      ///< the other rows at most this go left
    float above = 0;          ///< rows greater than this are off the path
    int missing = kShapLeft;  ///< where rows without a value stand
    double shareBefore = 1;   ///< product of the cover shares of this feature's edges on the path
    double share[2] = {0, 0}; ///< cover of a child / cover of both
    double leaf[2] = {0, 0};  ///< values of the children that are leaves
};

/// The tree's walk, depth first, as a list: what to do at which split.
struct ShapStep
{
    enum Kind : int
    {
        EnterLeft,       ///< before the left child, an inner node
        EnterRight,      ///< before the right child, the left one being a leaf
        TurnRight,       ///< between two children that are inner nodes
        LeaveBoth,       ///< after two children that are inner nodes
        LeaveLeft,       ///< after the left child, the right one being a leaf
        LeaveRight,      ///< the other way round
        LeaveWithLeaves, ///< a split with two leaves, all at once
    };
    Kind kind = LeaveWithLeaves;
    int split = 0;
    int depth = 0; ///< of the split, the root 0
};

/// Rows of a block; the arrays of a block have room for so many.
constexpr std::ptrdiff_t kShapRows = 32;

/// A block of rows and where their values are added up.
struct ShapBlock
{
    std::ptrdiff_t rows = 0;
    const float* x = nullptr; ///< (feature, kShapRows)

    const double* points = nullptr;  ///< of the quadrature, `lanes` of them
    const double* weights = nullptr; ///< times whatever the result is to be scaled by

    /// A feature that is taken as known (its own splits decide) or unknown (shares decide), for
    /// interactions; -1 for none.
    int fixedFeature = -1;
    bool fixedKnown = false;

    double* products = nullptr; ///< (depth + 2, kShapRows, lanes), scratch; 64-byte aligned
    double* sums = nullptr;     ///< likewise
    int* sides = nullptr;       ///< (depth + 1, kShapRows), scratch
    double* values = nullptr;   ///< (feature, kShapRows, lanes), added to; 64-byte aligned
};

/// Adds the values of one tree; see core/trees/TreeShap.cpp for the formulas.
struct ShapKernels
{
    using AddTree = void (*)(const ShapSplit* splits, const ShapStep* steps, std::ptrdiff_t count,
                             const ShapBlock& block);
    const char* name; ///< "plain", "v3", "v4"
    AddTree addTree4; ///< 4 lanes
    AddTree addTree8; ///< 8 lanes
};

} // namespace core
