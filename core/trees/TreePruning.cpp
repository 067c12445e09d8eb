#include "core/trees/TreePruning.h"

#include <cstddef>
#include <limits>
#include <utility>

namespace core {

namespace {

/// A tree that loses its weakest links one after another.
class WeakestLinkCut
{
public:
    explicit WeakestLinkCut(const Tree& tree);

    bool isRootOnly() const { return m_state[0] == State::Leaf; }
    double impurity() const { return m_branchCost[0]; }

    /// The branch whose cut costs least per leaf, and that cost.
    std::pair<std::size_t, double> weakestLink() const;
    void cut(std::size_t branch);
    Tree remaining() const;

private:
    enum class State
    {
        Inner,
        Leaf,
        Gone
    };

    void removeBelow(std::size_t branch);

    const Tree& m_tree;
    std::vector<State> m_state;
    std::vector<int> m_parent;
    std::vector<int> m_leaves;        ///< below an inner node
    std::vector<double> m_nodeCost;   ///< impurity as a share of the whole weight, were it a leaf
    std::vector<double> m_branchCost; ///< the same, summed over the leaves below
};

WeakestLinkCut::WeakestLinkCut(const Tree& tree)
    : m_tree(tree), m_state(tree.size(), State::Inner), m_parent(tree.size(), -1),
      m_leaves(tree.size(), 0), m_nodeCost(tree.size()), m_branchCost(tree.size(), 0.0)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        m_nodeCost[i] = tree[i].cover * tree[i].impurity / tree[0].cover;
        if (tree[i].isLeaf()) {
            m_state[i] = State::Leaf;
            continue;
        }
        m_parent[static_cast<std::size_t>(tree[i].left)] = static_cast<int>(i);
        m_parent[static_cast<std::size_t>(tree[i].right)] = static_cast<int>(i);
    }
    for (std::size_t leaf = 0; leaf < tree.size(); ++leaf) {
        if (m_state[leaf] != State::Leaf)
            continue;
        m_branchCost[leaf] = m_nodeCost[leaf];
        for (int node = m_parent[leaf]; node >= 0;
             node = m_parent[static_cast<std::size_t>(node)]) {
            m_branchCost[static_cast<std::size_t>(node)] += m_nodeCost[leaf];
            ++m_leaves[static_cast<std::size_t>(node)];
        }
    }
}

std::pair<std::size_t, double> WeakestLinkCut::weakestLink() const
{
    std::pair<std::size_t, double> weakest{0, std::numeric_limits<double>::max()};
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        if (m_state[i] != State::Inner)
            continue;
        const double alpha = (m_nodeCost[i] - m_branchCost[i]) / (m_leaves[i] - 1);
        if (alpha < weakest.second)
            weakest = {i, alpha};
    }
    return weakest;
}

void WeakestLinkCut::cut(std::size_t branch)
{
    removeBelow(branch);
    m_state[branch] = State::Leaf;
    const int lostLeaves = m_leaves[branch] - 1;
    const double addedCost = m_nodeCost[branch] - m_branchCost[branch];
    m_branchCost[branch] = m_nodeCost[branch];
    for (int node = m_parent[branch]; node >= 0; node = m_parent[static_cast<std::size_t>(node)]) {
        m_leaves[static_cast<std::size_t>(node)] -= lostLeaves;
        m_branchCost[static_cast<std::size_t>(node)] += addedCost;
    }
}

void WeakestLinkCut::removeBelow(std::size_t branch)
{
    std::vector<int> stack{m_tree[branch].left, m_tree[branch].right};
    while (!stack.empty()) {
        const auto node = static_cast<std::size_t>(stack.back());
        stack.pop_back();
        if (m_state[node] == State::Inner) {
            stack.push_back(m_tree[node].left);
            stack.push_back(m_tree[node].right);
        }
        m_state[node] = State::Gone;
    }
}

Tree WeakestLinkCut::remaining() const
{
    Tree pruned;
    std::vector<int> index(m_tree.size(), -1);
    for (std::size_t i = 0; i < m_tree.size(); ++i) {
        if (m_state[i] == State::Gone)
            continue;
        index[i] = static_cast<int>(pruned.size());
        TreeNode node = m_tree[i];
        node.left = node.right = -1;
        if (m_state[i] == State::Leaf) {
            node.feature = -1;
            node.threshold = 0.0;
        }
        pruned.push_back(node);
        if (m_parent[i] >= 0) {
            const auto parent = static_cast<std::size_t>(m_parent[i]);
            TreeNode& above = pruned[static_cast<std::size_t>(index[parent])];
            (m_tree[parent].left == static_cast<int>(i) ? above.left : above.right) = index[i];
        }
    }
    return pruned;
}

} // namespace

Tree pruneTree(const Tree& tree, double alpha)
{
    WeakestLinkCut cut(tree);
    while (!cut.isRootOnly()) {
        const auto [branch, cost] = cut.weakestLink();
        if (alpha < cost)
            break;
        cut.cut(branch);
    }
    return cut.remaining();
}

PruningPath pruningPath(const Tree& tree)
{
    WeakestLinkCut cut(tree);
    PruningPath path{{0.0}, {cut.impurity()}};
    while (!cut.isRootOnly()) {
        const auto [branch, cost] = cut.weakestLink();
        cut.cut(branch);
        path.alphas.push_back(cost);
        path.impurities.push_back(cut.impurity());
    }
    return path;
}

} // namespace core
