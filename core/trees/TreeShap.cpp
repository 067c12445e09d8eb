#include "core/trees/TreeShap.h"

#include "core/base/GaussLegendre.h"
#include "core/base/InputError.h"
#include "core/base/InstructionSet.h"
#include "core/base/ParallelFor.h"
#include "core/trees/ShapTree.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cmath>

namespace core {

extern const ShapKernels shapKernels_plain;
#ifdef SURGESCOPE_X86_KERNELS
extern const ShapKernels shapKernels_v3;
extern const ShapKernels shapKernels_v4;
#endif

namespace {

const ShapKernels& shapKernels()
{
#ifdef SURGESCOPE_X86_KERNELS
    const auto chosen = chosenInstructionSet();
    for (const auto* kernels : {&shapKernels_v3, &shapKernels_v4})
        if (kernels->name == chosen)
            return *kernels;
#endif
    return shapKernels_plain;
}

/// A cache line, so that arrays of it are aligned for the kernel.
struct alignas(64) Chunk
{
    std::array<double, 8> values{};
};

struct FixedFeature
{
    int feature = -1;
    bool known = false;
};

/// An ensemble made ready once for all rows.
class PreparedEnsemble
{
public:
    explicit PreparedEnsemble(const TreeEnsemble& ensemble)
        : m_features(ensemble.features), m_trees(ensemble.trees.size())
    {
        parallelFor(m_trees.size(), [&](std::size_t i) {
            m_trees[i] = makeShapTree(ensemble.trees[i], ensemble.features, ensemble.rule);
        });
        int pathFeatures = 0;
        for (const auto& tree : m_trees) {
            m_depth = std::max(m_depth, tree.depth);
            pathFeatures = std::max(pathFeatures, tree.pathFeatures);
        }
        m_lanes = pathFeatures <= 8 ? 4 : 8;
        m_addTree = m_lanes == 4 ? shapKernels().addTree4 : shapKernels().addTree8;
        for (int passes = 1; passes <= passesFor(pathFeatures); ++passes) {
            m_rules.push_back(gaussLegendre(passes * m_lanes));
            for (double& weight : m_rules.back().weights)
                weight *= ensemble.scale;
        }
    }

    /// Values of the rows [first, first + rows) of `x`, at most kShapRows, into `result`.
    void explain(const Eigen::MatrixXd& x, Eigen::Index first, Eigen::Index rows,
                 FixedFeature fixed, const Progress& progress, Eigen::MatrixXd& result) const
    {
        const auto features = static_cast<std::size_t>(m_features);
        const auto levels = static_cast<std::size_t>(m_depth) + 2;
        const std::size_t rowsOfLanes = kShapRows * static_cast<std::size_t>(m_lanes) / 8;
        std::vector<float> blockX(features * kShapRows);
        for (Eigen::Index f = 0; f < m_features; ++f)
            for (Eigen::Index r = 0; r < rows; ++r)
                blockX[static_cast<std::size_t>(f * kShapRows + r)] =
                    static_cast<float>(x(first + r, f));
        std::vector<Chunk> products(levels * rowsOfLanes);
        std::vector<Chunk> sums(levels * rowsOfLanes);
        std::vector<Chunk> values(features * rowsOfLanes);
        std::vector<int> sides(levels * kShapRows);

        ShapBlock block;
        block.rows = rows;
        block.x = blockX.data();
        block.fixedFeature = fixed.feature;
        block.fixedKnown = fixed.known;
        block.products = products.data()->values.data();
        block.sums = sums.data()->values.data();
        block.sides = sides.data();
        block.values = values.data()->values.data();
        for (const auto& tree : m_trees) {
            progress.throwIfCancelled();
            const int passes = passesFor(tree.pathFeatures);
            const auto& rule = m_rules[static_cast<std::size_t>(passes) - 1];
            for (int pass = 0; pass < passes; ++pass) {
                block.points = rule.points.data() + pass * m_lanes;
                block.weights = rule.weights.data() + pass * m_lanes;
                m_addTree(tree.splits.data(), tree.steps.data(),
                          static_cast<std::ptrdiff_t>(tree.steps.size()), block);
            }
        }
        for (Eigen::Index f = 0; f < m_features; ++f)
            for (Eigen::Index r = 0; r < rows; ++r) {
                const double* lanes = block.values + (f * kShapRows + r) * m_lanes;
                double sum = 0.0;
                for (int lane = 0; lane < m_lanes; ++lane)
                    sum += lanes[lane];
                result(first + r, f) = sum;
            }
    }

private:
    /// A rule of n points is exact for 2 n features on a path.
    int passesFor(int pathFeatures) const
    {
        return std::max(1, (pathFeatures + 2 * m_lanes - 1) / (2 * m_lanes));
    }

    Eigen::Index m_features;
    std::vector<ShapTree> m_trees;
    int m_depth = 0;
    int m_lanes = 8;
    ShapKernels::AddTree m_addTree = nullptr;
    std::vector<GaussLegendre> m_rules; ///< by the number of passes - 1, weights scaled
};

Eigen::MatrixXd explainRows(const PreparedEnsemble& prepared, const Eigen::MatrixXd& x,
                            FixedFeature fixed, const Progress& progress)
{
    Eigen::MatrixXd result(x.rows(), x.cols());
    const auto blocks = static_cast<std::size_t>((x.rows() + kShapRows - 1) / kShapRows);
    std::atomic<std::size_t> done{0};
    progress.throwIfCancelled();
    parallelFor(blocks, [&](std::size_t block) {
        const auto first = static_cast<Eigen::Index>(block) * kShapRows;
        prepared.explain(x, first, std::min<Eigen::Index>(kShapRows, x.rows() - first), fixed,
                         progress, result);
        progress.advance(++done, blocks);
    });
    return result;
}

/// Interaction values of a feature, from the SHAP values of the same rows: the interaction of i and
/// j is half the change of j's value when i becomes known.
Eigen::MatrixXd interactionsOf(const PreparedEnsemble& prepared, const Eigen::MatrixXd& x,
                               const Eigen::MatrixXd& shap, int feature, const Progress& progress)
{
    Eigen::MatrixXd result = explainRows(prepared, x, {feature, true},
                                         progress.part(SENTENCE("core", "Interactions"), 0.0, 0.5));
    result -= explainRows(prepared, x, {feature, false},
                          progress.part(SENTENCE("core", "Interactions"), 0.5, 1.0));
    result *= 0.5;
    result.col(feature).setZero();
    result.col(feature) = shap.col(feature) - result.rowwise().sum();
    return result;
}

} // namespace

Eigen::MatrixXd shapValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                           const Progress& progress)
{
    assert(x.cols() == ensemble.features);
    return explainRows(PreparedEnsemble(ensemble), x, {}, progress);
}

double baseValue(const TreeEnsemble& ensemble)
{
    double sum = 0.0;
    for (const auto& tree : ensemble.trees)
        sum += meanOfLeaves(tree);
    return ensemble.offset + ensemble.scale * sum;
}

Eigen::MatrixXd shapInteractionValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                                      int feature, const Progress& progress)
{
    assert(x.cols() == ensemble.features);
    assert(feature >= 0 && feature < ensemble.features);
    const PreparedEnsemble prepared(ensemble);
    const auto shap = explainRows(prepared, x, {},
                                  progress.part(SENTENCE("core", "SHAP values"), 0.0, 1.0 / 3.0));
    return interactionsOf(prepared, x, shap, feature, progress.part({}, 1.0 / 3.0, 1.0));
}

Eigen::MatrixXd meanAbsInteractions(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                                    const Progress& progress)
{
    assert(x.cols() == ensemble.features);
    const PreparedEnsemble prepared(ensemble);
    const auto shap = explainRows(prepared, x, {}, progress.quiet());
    Eigen::MatrixXd result(x.cols(), x.cols());
    std::atomic<std::size_t> done{0};
    const auto features = static_cast<std::size_t>(x.cols());
    parallelFor(features, [&](std::size_t feature) {
        const auto i = static_cast<int>(feature);
        result.col(i) =
            interactionsOf(prepared, x, shap, i, progress.quiet()).cwiseAbs().colwise().mean();
        progress.advance(++done, features);
    });
    // Both sides of a pair are the same but for rounding.
    return 0.5 * (result + result.transpose());
}

Eigen::VectorXd shapInteractionValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x, int i,
                                      int j, const Progress& progress)
{
    assert(j >= 0 && j < ensemble.features);
    return shapInteractionValues(ensemble, x, i, progress).col(j);
}

Eigen::MatrixXd groupedShapValues(const Eigen::MatrixXd& values,
                                  const std::vector<FeatureGroup>& groups)
{
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(values.rows(), std::ssize(groups));
    std::vector<const FeatureGroup*> groupOf(static_cast<std::size_t>(values.cols()), nullptr);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const int feature : groups[g].features) {
            if (feature < 0 || feature >= values.cols())
                throw InputError(Message(
                    SENTENCE("core", "Feature group \"%1\" names column %2; expected 0 to %3."),
                    groups[g].name, std::to_string(feature), std::to_string(values.cols() - 1)));
            auto& owner = groupOf[static_cast<std::size_t>(feature)];
            if (owner != nullptr)
                throw InputError(Message(
                    SENTENCE("core",
                             "Column %1 stands in feature group \"%2\" and again in \"%3\"; "
                             "expected each column in one group at most."),
                    std::to_string(feature), owner->name, groups[g].name));
            owner = &groups[g];
            result.col(static_cast<Eigen::Index>(g)) += values.col(feature);
        }
    }
    return result;
}

double additivityError(const Eigen::MatrixXd& values, double baseValue,
                       const Eigen::VectorXd& predictions)
{
    assert(values.rows() == predictions.size());
    if (values.rows() == 0)
        return 0.0;
    return (values.rowwise().sum().array() + baseValue - predictions.array()).abs().maxCoeff();
}

} // namespace core
