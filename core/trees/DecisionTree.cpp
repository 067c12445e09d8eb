#include "core/trees/DecisionTree.h"

#include "core/base/InputError.h"
#include "core/trees/FeatureSort.h"
#include "core/trees/NumpyRandom.h"
#include "core/trees/TreePruning.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

/// Values closer than this are never parted (float32, as they are compared).
constexpr float kFeatureThreshold = 1e-7F;
/// A node with no more impurity is a leaf.
constexpr double kPureImpurity = std::numeric_limits<double>::epsilon();
constexpr std::uint32_t kLargestInt32 = 0x7FFFFFFF;

/// The splitter's own generator, xorshift32 (Marsaglia 2003, doi:10.18637/jss.v008.i14).
class XorShift
{
public:
    explicit XorShift(std::uint32_t state) : m_state(state == 0 ? 1 : state) {}

    /// In [0, n); the remainder, so slightly uneven, as scikit-learn has it.
    std::size_t below(std::size_t n)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return (m_state & kLargestInt32) % n;
    }

private:
    std::uint32_t m_state;
};

/// Which features a node may still draw: without replacement, those known to be constant for free.
///
/// The array holds: drawn constants | known constants not drawn | constants found in this node |
/// not yet drawn | tried. `constants` keeps the order of the known ones for the sibling.
class FeatureDraw
{
public:
    FeatureDraw(std::size_t features, XorShift random)
        : m_features(features), m_constants(features), m_random(random)
    {
        std::iota(m_features.begin(), m_features.end(), std::size_t{0});
    }

    void beginNode(std::size_t knownConstants)
    {
        m_remaining = m_features.size();
        m_visited = 0;
        m_known = knownConstants;
        m_drawnConstants = 0;
        m_foundConstants = 0;
    }

    std::size_t constants() const { return m_known + m_foundConstants; }

    /// Until `maxFeatures` have been visited and at least one of them was not constant.
    bool wantsMore(std::size_t maxFeatures) const
    {
        return m_remaining > constants() &&
               (m_visited < maxFeatures || m_visited <= m_foundConstants + m_drawnConstants);
    }

    /// Draws one; false when it is known to be constant.
    bool draw()
    {
        ++m_visited;
        m_at = m_drawnConstants + m_random.below(m_remaining - m_foundConstants - m_drawnConstants);
        if (m_at < m_known) {
            std::swap(m_features[m_drawnConstants++], m_features[m_at]);
            return false;
        }
        m_at += m_foundConstants;
        return true;
    }

    std::size_t feature() const { return m_features[m_at]; }

    void markConstant()
    {
        std::swap(m_features[m_at], m_features[constants()]);
        ++m_foundConstants;
    }

    void markTried() { std::swap(m_features[--m_remaining], m_features[m_at]); }

    void endNode()
    {
        std::copy_n(m_constants.begin(), m_known, m_features.begin());
        std::copy_n(m_features.begin() + static_cast<std::ptrdiff_t>(m_known), m_foundConstants,
                    m_constants.begin() + static_cast<std::ptrdiff_t>(m_known));
    }

private:
    std::vector<std::size_t> m_features;
    std::vector<std::size_t> m_constants;
    XorShift m_random;
    std::size_t m_remaining = 0;
    std::size_t m_visited = 0;
    std::size_t m_known = 0;
    std::size_t m_drawnConstants = 0;
    std::size_t m_foundConstants = 0;
    std::size_t m_at = 0;
};

/// Weight and weighted sum of the target of some rows.
struct Sums
{
    double weight = 0.0;
    double wy = 0.0;

    void add(const Sums& other)
    {
        weight += other.weight;
        wy += other.wy;
    }
    void subtract(const Sums& other)
    {
        weight -= other.weight;
        wy -= other.wy;
    }
    double mean() const { return wy / weight; }
    /// What the rows add to the proxy of the gain.
    double gain() const { return wy * wy / weight; }
};

struct Split
{
    std::size_t feature = 0;
    std::size_t position = 0; ///< first row of the right side
    double threshold = 0.0;
    double proxyGain = -std::numeric_limits<double>::infinity();
};

/// A node that waits to be grown: rows [begin, end) of the sample array.
struct PendingNode
{
    std::size_t begin = 0;
    std::size_t end = 0;
    int depth = 0;
    int parent = -1;
    bool isLeft = false;
    double impurity = 0.0;
    std::size_t constants = 0; ///< features known to be constant on the path to it
};

class TreeGrower
{
public:
    TreeGrower(const FeatureMatrix& x, std::span<const double> y,
               std::span<const std::uint32_t> weights, const TreeOptions& options,
               std::uint32_t seed);

    Tree grow();

private:
    void beginNode(const PendingNode& pending);
    bool mayBeSplit(const PendingNode& pending) const;
    bool splitNode(const PendingNode& pending);
    bool searchFeature(std::size_t feature, Split& best);
    void scanPositions(std::size_t feature, Split& best) const;
    void moveLeft(Sums& left, std::size_t& at, std::size_t to) const;
    void partition(const Split& split);
    double impurityOf(const Sums& sums, double squares) const;
    int addNode(const PendingNode& pending, bool isLeaf);

    const FeatureMatrix& m_x;
    std::span<const double> m_y;
    const TreeOptions& m_options;
    std::size_t m_maxFeatures;
    FeatureDraw m_draw;
    std::vector<Sums> m_row;         ///< weight and weight * y of each row of x
    std::vector<KeyedRow> m_samples; ///< permuted in place, shared by all nodes
    std::vector<PendingNode> m_stack;
    Tree m_tree;
    double m_totalWeight = 0.0;

    // The node that is being grown.
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    Sums m_total;
    double m_squares = 0.0; ///< sum of weight * y * y
    Split m_best;
    double m_leftImpurity = 0.0;
    double m_rightImpurity = 0.0;
};

std::size_t featuresPerSplit(const TreeOptions& options, std::size_t features)
{
    if (options.maxFeatureCount > 0)
        return std::min(static_cast<std::size_t>(options.maxFeatureCount), features);
    return std::max<std::size_t>(
        1, static_cast<std::size_t>(options.maxFeatures * static_cast<double>(features)));
}

TreeGrower::TreeGrower(const FeatureMatrix& x, std::span<const double> y,
                       std::span<const std::uint32_t> weights, const TreeOptions& options,
                       std::uint32_t seed)
    : m_x(x), m_y(y), m_options(options), m_maxFeatures(featuresPerSplit(options, x.features())),
      m_draw(x.features(), XorShift(NumpyRandom(seed).randint(kLargestInt32))), m_row(x.rows())
{
    for (std::size_t i = 0; i < x.rows(); ++i) {
        const double weight = weights.empty() ? 1.0 : static_cast<double>(weights[i]);
        m_row[i] = {weight, weight * y[i]};
        m_totalWeight += weight;
        if (weight > 0.0)
            m_samples.push_back(keyedRow(0, static_cast<std::uint32_t>(i)));
    }
}

Tree TreeGrower::grow()
{
    m_stack.push_back({.begin = 0, .end = m_samples.size()});
    while (!m_stack.empty()) {
        PendingNode pending = m_stack.back();
        m_stack.pop_back();
        beginNode(pending);
        if (m_tree.empty())
            pending.impurity = impurityOf(m_total, m_squares);
        const bool isSplit = mayBeSplit(pending) && splitNode(pending);
        const int node = addNode(pending, !isSplit);
        if (!isSplit)
            continue;
        // The left child is pushed last, so grown first.
        m_stack.push_back({m_best.position, pending.end, pending.depth + 1, node, false,
                           m_rightImpurity, m_draw.constants()});
        m_stack.push_back({pending.begin, m_best.position, pending.depth + 1, node, true,
                           m_leftImpurity, m_draw.constants()});
    }
    return std::move(m_tree);
}

void TreeGrower::beginNode(const PendingNode& pending)
{
    m_begin = pending.begin;
    m_end = pending.end;
    m_total = {};
    m_squares = 0.0;
    for (std::size_t i = m_begin; i < m_end; ++i) {
        const std::uint32_t row = rowOf(m_samples[i]);
        m_total.add(m_row[row]);
        m_squares += m_row[row].wy * m_y[row];
    }
}

bool TreeGrower::mayBeSplit(const PendingNode& pending) const
{
    const std::size_t rows = pending.end - pending.begin;
    return (m_options.maxDepth == 0 || pending.depth < m_options.maxDepth) &&
           rows >= static_cast<std::size_t>(m_options.minSamplesSplit) &&
           rows >= 2 * static_cast<std::size_t>(m_options.minSamplesLeaf) &&
           pending.impurity > kPureImpurity;
}

/// Finds the best split and parts the rows by it; false when there is none worth making.
bool TreeGrower::splitNode(const PendingNode& pending)
{
    m_best = {.position = m_end};
    m_draw.beginNode(pending.constants);
    while (m_draw.wantsMore(m_maxFeatures)) {
        if (!m_draw.draw())
            continue;
        if (searchFeature(m_draw.feature(), m_best))
            m_draw.markTried();
        else
            m_draw.markConstant();
    }
    m_draw.endNode();
    if (m_best.position >= m_end)
        return false;

    partition(m_best);
    Sums left;
    std::size_t at = m_begin;
    moveLeft(left, at, m_best.position);
    Sums right = m_total;
    right.subtract(left);
    double leftSquares = 0.0;
    for (std::size_t i = m_begin; i < m_best.position; ++i) {
        const std::uint32_t row = rowOf(m_samples[i]);
        leftSquares += m_row[row].wy * m_y[row];
    }
    m_leftImpurity = impurityOf(left, leftSquares);
    m_rightImpurity = impurityOf(right, m_squares - leftSquares);
    const double gain = m_total.weight / m_totalWeight *
                        (pending.impurity - right.weight / m_total.weight * m_rightImpurity -
                         left.weight / m_total.weight * m_leftImpurity);
    // Rounding alone may make the gain negative in a node that only looks impure.
    return gain + kPureImpurity >= 0.0;
}

/// Sorts the node's rows by a feature and tries its splits; false when it is constant here.
bool TreeGrower::searchFeature(std::size_t feature, Split& best)
{
    const std::uint32_t* keys = m_x.keys(feature);
    KeyedRow* rows = m_samples.data() + m_begin;
    const std::size_t n = m_end - m_begin;
    for (std::size_t i = 0; i < n; ++i)
        rows[i] = keyedRow(keys[rowOf(rows[i])], rowOf(rows[i]));
    sortByFeature(rows, n);
    if (valueOf(keyOf(rows[n - 1])) <= valueOf(keyOf(rows[0])) + kFeatureThreshold)
        return false;
    scanPositions(feature, best);
    return true;
}

void TreeGrower::scanPositions(std::size_t feature, Split& best) const
{
    const auto minLeaf = static_cast<std::size_t>(m_options.minSamplesLeaf);
    Sums left;
    std::size_t at = m_begin;
    for (std::size_t p = m_begin + 1; p < m_end; ++p) {
        const float below = valueOf(keyOf(m_samples[p - 1]));
        const float above = valueOf(keyOf(m_samples[p]));
        if (above <= below + kFeatureThreshold || p - m_begin < minLeaf || m_end - p < minLeaf)
            continue;
        moveLeft(left, at, p);
        Sums right = m_total;
        right.subtract(left);
        const double proxyGain = left.gain() + right.gain();
        if (!(proxyGain > best.proxyGain))
            continue;
        // The sum of halves, as the half of a sum may be infinite.
        double threshold = static_cast<double>(below) / 2.0 + static_cast<double>(above) / 2.0;
        if (threshold == static_cast<double>(above) || std::isinf(threshold))
            threshold = static_cast<double>(below);
        best = {feature, p, threshold, proxyGain};
    }
}

/// Sums of the rows left of `to`, from those left of `at` or, when that is nearer, from the total
/// backward: the way decides the rounding.
void TreeGrower::moveLeft(Sums& left, std::size_t& at, std::size_t to) const
{
    if (to - at <= m_end - to) {
        for (std::size_t i = at; i < to; ++i)
            left.add(m_row[rowOf(m_samples[i])]);
    } else {
        left = m_total;
        for (std::size_t i = m_end; i-- > to;)
            left.subtract(m_row[rowOf(m_samples[i])]);
    }
    at = to;
}

void TreeGrower::partition(const Split& split)
{
    const std::uint32_t* keys = m_x.keys(split.feature);
    std::size_t begin = m_begin;
    std::size_t end = m_end;
    while (begin < end) {
        if (static_cast<double>(valueOf(keys[rowOf(m_samples[begin])])) <= split.threshold)
            ++begin;
        else
            std::swap(m_samples[begin], m_samples[--end]);
    }
    assert(begin == split.position);
}

double TreeGrower::impurityOf(const Sums& sums, double squares) const
{
    return squares / sums.weight - sums.mean() * sums.mean();
}

int TreeGrower::addNode(const PendingNode& pending, bool isLeaf)
{
    const int index = static_cast<int>(m_tree.size());
    TreeNode node;
    if (!isLeaf) {
        node.feature = static_cast<int>(m_best.feature);
        node.threshold = m_best.threshold;
    }
    node.value = m_total.mean();
    node.cover = m_total.weight;
    node.impurity = pending.impurity;
    node.rows = static_cast<int>(pending.end - pending.begin);
    m_tree.push_back(node);
    if (pending.parent >= 0) {
        TreeNode& parent = m_tree[static_cast<std::size_t>(pending.parent)];
        (pending.isLeft ? parent.left : parent.right) = index;
    }
    return index;
}

} // namespace

void validate(const TreeOptions& options)
{
    if (options.maxDepth < 0)
        throw InputError(
            Message(SENTENCE("core", "The depth limit is %1; expected at least 1, or 0 for none."),
                    options.maxDepth),
            "maxDepth");
    if (options.minSamplesSplit < 2)
        throw InputError(
            Message(SENTENCE("core", "The fewest rows of a split are %1; expected at least 2."),
                    options.minSamplesSplit),
            "minSamplesSplit");
    if (options.minSamplesLeaf < 1)
        throw InputError(
            Message(SENTENCE("core", "The fewest rows of a leaf are %1; expected at least 1."),
                    options.minSamplesLeaf),
            "minSamplesLeaf");
    if (!(options.maxFeatures > 0.0 && options.maxFeatures <= 1.0))
        throw InputError(
            Message(SENTENCE("core",
                             "The share of features tried per split is %1; expected more than 0 "
                             "and at most 1."),
                    options.maxFeatures),
            "maxFeatures");
    if (options.maxFeatureCount < 0)
        throw InputError(
            Message(SENTENCE("core",
                             "The number of features tried per split is %1; expected at least "
                             "1, or 0 for the share."),
                    options.maxFeatureCount),
            "maxFeatureCount");
    if (!(options.ccpAlpha >= 0.0 && std::isfinite(options.ccpAlpha)))
        throw InputError(
            Message(SENTENCE("core", "The cost per leaf is %1; expected a number of at least 0."),
                    options.ccpAlpha),
            "ccpAlpha");
}

Tree growTree(const FeatureMatrix& x, std::span<const double> y,
              std::span<const std::uint32_t> weights, const TreeOptions& options,
              std::uint32_t seed)
{
    assert(x.rows() == y.size() && x.rows() > 0 && x.features() > 0);
    assert(weights.empty() || weights.size() == x.rows());
    Tree tree = TreeGrower(x, y, weights, options, seed).grow();
    return options.ccpAlpha > 0.0 ? pruneTree(tree, options.ccpAlpha) : tree;
}

} // namespace core
