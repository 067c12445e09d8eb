#include "core/trees/ShapTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace core {

namespace {

/// The float for which (float)x <= it means what `rule` says of `threshold`.
float lastOnTheLeft(double threshold, SplitRule rule)
{
    const auto rounded = static_cast<float>(threshold);
    const bool tooGreat = rule == SplitRule::Less || static_cast<double>(rounded) > threshold;
    return tooGreat ? std::nextafter(rounded, -std::numeric_limits<float>::infinity()) : rounded;
}

std::array<double, 2> shares(const Tree& tree, const TreeNode& node)
{
    const double left = tree[static_cast<std::size_t>(node.left)].cover;
    const double right = tree[static_cast<std::size_t>(node.right)].cover;
    const double both = left + right;
    if (!(both > 0.0))
        return {0.0, 0.0};
    return {left / both, right / both};
}

/// What the path says about a feature: which values are still on it.
struct PathFeature
{
    float below = std::numeric_limits<float>::quiet_NaN();
    float above = std::numeric_limits<float>::infinity();
    bool missing = true;
    bool used = false;
    double share = 1.0;
};

class Walk
{
public:
    Walk(const Tree& tree, int features, SplitRule rule)
        : m_tree(tree), m_rule(rule), m_path(static_cast<std::size_t>(features))
    {
        if (!isLeaf(0))
            enter(0);
        while (!m_open.empty())
            goOn();
    }

    ShapTree result;

private:
    /// A split that has been entered and not left.
    struct Open
    {
        int node = 0;
        int split = 0;
        int childrenDone = 0;
        PathFeature before; ///< the path's word on the split's feature, above it
    };

    const TreeNode& node(int index) const { return m_tree[static_cast<std::size_t>(index)]; }
    bool isLeaf(int index) const { return node(index).isLeaf(); }

    void enter(int index)
    {
        const TreeNode& n = node(index);
        const PathFeature& path = m_path[static_cast<std::size_t>(n.feature)];
        const auto share = shares(m_tree, n);
        ShapSplit split;
        split.feature = n.feature;
        split.below = path.below;
        split.threshold = lastOnTheLeft(n.threshold, m_rule);
        split.above = path.above;
        split.missing = !path.missing ? kShapOff : n.missingLeft ? kShapLeft : kShapRight;
        split.shareBefore = path.share;
        for (std::size_t child = 0; child < 2; ++child) {
            const TreeNode& c = node(child == 0 ? n.left : n.right);
            split.share[child] = share[child];
            split.leaf[child] = c.isLeaf() ? c.value : 0.0;
        }
        m_open.push_back({index, static_cast<int>(result.splits.size()), 0, path});
        result.splits.push_back(split);
        m_pathFeatures += path.used ? 0 : 1;
        result.depth = std::max(result.depth, static_cast<int>(m_open.size()));
        result.pathFeatures = std::max(result.pathFeatures, m_pathFeatures);
    }

    void goOn()
    {
        Open& open = m_open.back();
        const TreeNode& n = node(open.node);
        const bool leftInner = !isLeaf(n.left);
        const bool rightInner = !isLeaf(n.right);
        if (open.childrenDone == 0 && leftInner) {
            open.childrenDone = 1;
            descend(ShapStep::EnterLeft, kShapLeft);
        } else if (open.childrenDone <= 1 && rightInner) {
            open.childrenDone = 2;
            descend(leftInner ? ShapStep::TurnRight : ShapStep::EnterRight, kShapRight);
        } else {
            leave(leftInner && rightInner ? ShapStep::LeaveBoth
                  : leftInner             ? ShapStep::LeaveLeft
                  : rightInner            ? ShapStep::LeaveRight
                                          : ShapStep::LeaveWithLeaves);
        }
    }

    void addStep(ShapStep::Kind kind)
    {
        result.steps.push_back({kind, m_open.back().split, static_cast<int>(m_open.size()) - 1});
    }

    void descend(ShapStep::Kind kind, int side)
    {
        addStep(kind);
        const Open& open = m_open.back();
        const ShapSplit& split = result.splits[static_cast<std::size_t>(open.split)];
        PathFeature path = open.before;
        path.used = true;
        path.share *= split.share[side];
        path.missing = split.missing == side;
        if (side == kShapLeft)
            path.above = std::min(path.above, split.threshold);
        else
            path.below = path.below > split.threshold ? path.below : split.threshold;
        m_path[static_cast<std::size_t>(split.feature)] = path;
        enter(side == kShapLeft ? node(open.node).left : node(open.node).right);
    }

    void leave(ShapStep::Kind kind)
    {
        addStep(kind);
        const Open& open = m_open.back();
        m_path[static_cast<std::size_t>(node(open.node).feature)] = open.before;
        m_pathFeatures -= open.before.used ? 0 : 1;
        m_open.pop_back();
    }

    const Tree& m_tree;
    SplitRule m_rule;
    std::vector<PathFeature> m_path;
    std::vector<Open> m_open;
    int m_pathFeatures = 0;
};

} // namespace

ShapTree makeShapTree(const Tree& tree, int features, SplitRule rule)
{
    return Walk(tree, features, rule).result;
}

double meanOfLeaves(const Tree& tree)
{
    std::vector<double> means(tree.size());
    for (std::size_t i = tree.size(); i-- > 0;) {
        const TreeNode& node = tree[i];
        means[i] = node.value;
        if (!node.isLeaf()) {
            const auto share = shares(tree, node);
            means[i] = share[0] * means[static_cast<std::size_t>(node.left)] +
                       share[1] * means[static_cast<std::size_t>(node.right)];
        }
    }
    return means.front();
}

} // namespace core
