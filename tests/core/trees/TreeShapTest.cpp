#include "core/trees/TreeShap.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "tests/Catch.h"
#include "tests/core/trees/SlowShap.h"

#include <cmath>
#include <limits>
#include <stop_token>
#include <utility>

using Catch::Matchers::WithinAbs;
using core::SplitRule;

namespace {

/// Leaves lie within 10 of 0 and errors are of rounding, some dozen operations deep.
constexpr double kTolerance = 1e-12;

core::TreeNode split(int feature, double threshold, int left, int right, double cover)
{
    core::TreeNode node;
    node.feature = feature;
    node.threshold = threshold;
    node.left = left;
    node.right = right;
    node.cover = cover;
    return node;
}

core::TreeNode leaf(double value, double cover)
{
    core::TreeNode node;
    node.value = value;
    node.cover = cover;
    return node;
}

/// Random trees of many kinds: repeated features on a path, ties, features of no use, missing
/// values, both rules.
std::vector<RandomTrees> kinds()
{
    std::vector<RandomTrees> result;
    for (std::uint32_t seed = 0; seed < 24; ++seed) {
        RandomTrees options;
        options.seed = seed;
        options.rule = seed % 2 == 0 ? SplitRule::LessOrEqual : SplitRule::Less;
        options.trees = 1 + static_cast<int>(seed % 3);
        options.features = 1 + static_cast<int>(seed % 8);
        options.constants = options.features > 2 ? 1 : 0;
        options.rows = 2 + static_cast<int>(seed * 7 % 60);
        result.push_back(options);
    }
    return result;
}

} // namespace

TEST_CASE("SHAP values of a tree worked by hand", "[treeshap]")
{
    // x0 <= 1 ? 4 (cover 6) : x1 <= 2 ? 8 (cover 1) : 12 (cover 3), for the row (2, 3).
    // Worth of {}: 6.8, {0}: 11, {1}: 7.2, {0, 1}: 12.
    const core::TreeEnsemble ensemble{{{split(0, 1.0, 1, 2, 10.0), leaf(4.0, 6.0),
                                        split(1, 2.0, 3, 4, 4.0), leaf(8.0, 1.0), leaf(12.0, 3.0)}},
                                      3,
                                      1.0,
                                      2.0,
                                      SplitRule::LessOrEqual};
    const Eigen::MatrixXd x = Eigen::RowVector3d(2.0, 3.0, 5.0);
    const auto values = core::shapValues(ensemble, x);
    CHECK_THAT(core::baseValue(ensemble), WithinAbs(1.0 + 2.0 * 6.8, kTolerance));
    CHECK_THAT(values(0, 0), WithinAbs(2.0 * 0.5 * (11.0 - 6.8 + 12.0 - 7.2), kTolerance));
    CHECK_THAT(values(0, 1), WithinAbs(2.0 * 0.5 * (7.2 - 6.8 + 12.0 - 11.0), kTolerance));
    CHECK(values(0, 2) == 0.0);
    const auto both = core::shapInteractionValues(ensemble, x, 0, 1);
    CHECK_THAT(both(0), WithinAbs(2.0 * 0.5 * (12.0 - 11.0 - 7.2 + 6.8), kTolerance));
}

TEST_CASE("SHAP values are those of all feature subsets", "[treeshap]")
{
    for (const auto& options : kinds()) {
        INFO("seed " << options.seed);
        const auto ensemble = randomTrees(options);
        const auto x = randomRows(options, 19, options.seed % 4 < 2 ? 0.0 : 0.2);
        const auto values = core::shapValues(ensemble, x);
        double error = 0.0;
        for (Eigen::Index r = 0; r < x.rows(); ++r)
            error = std::max(
                error,
                (values.row(r).transpose() - subsetShap(ensemble, x.row(r))).cwiseAbs().maxCoeff());
        CHECK(error < kTolerance);
        CHECK(core::additivityError(values, core::baseValue(ensemble), core::predict(ensemble, x)) <
              kTolerance);
    }
}

TEST_CASE("SHAP values are exact for any number of features on a path", "[treeshap]")
{
    for (const int features : {8, 9, 16, 17, 33, 70}) {
        INFO(features << " features");
        // A chain of splits with a leaf on the right of each, over the features twice.
        core::TreeEnsemble ensemble;
        ensemble.features = features;
        core::Tree tree;
        const int splits = 2 * features;
        for (int i = 0; i < splits; ++i) {
            tree.push_back(split(i % features, i < features ? 5.0 : 2.0, 2 * i + 2, 2 * i + 1,
                                 splits + 1 - i));
            tree.push_back(leaf(std::sin(i), 1.0));
        }
        tree.push_back(leaf(7.0, 1.0));
        ensemble.trees.push_back(tree);
        const auto x = randomRows({.features = features, .values = 7, .seed = 3}, 5, 0.1);
        const auto values = core::shapValues(ensemble, x);
        for (Eigen::Index r = 0; r < x.rows(); ++r)
            CHECK((values.row(r).transpose() - leafwiseShap(ensemble, x.row(r)))
                      .cwiseAbs()
                      .maxCoeff() < kTolerance);
    }
}

TEST_CASE("Both slow ways to SHAP values agree", "[treeshap]")
{
    const RandomTrees options{.trees = 2, .features = 6};
    const auto ensemble = randomTrees(options);
    const auto x = randomRows(options, 5, 0.1);
    for (Eigen::Index r = 0; r < x.rows(); ++r)
        CHECK((subsetShap(ensemble, x.row(r)) - leafwiseShap(ensemble, x.row(r)))
                  .cwiseAbs()
                  .maxCoeff() < kTolerance);
}

TEST_CASE("Rows at, above and beyond a threshold go where the rule says", "[treeshap]")
{
    const double infinite = std::numeric_limits<double>::infinity();
    // 0.1 is no float: the float 0.1 lies above the double 0.1.
    for (const double threshold : {0.1, 0.5, 1e300, 0.0}) {
        for (const auto rule : {SplitRule::LessOrEqual, SplitRule::Less}) {
            core::TreeEnsemble ensemble;
            ensemble.features = 1;
            ensemble.rule = rule;
            ensemble.trees = {{split(0, threshold, 1, 2, 2.0), leaf(-1.0, 1.0), leaf(1.0, 1.0)}};
            Eigen::MatrixXd x(8, 1);
            x << 0.1, 0.5, std::nextafter(0.5, 1.0), 0.5000001, 0.0, -0.0, infinite, -infinite;
            const Eigen::VectorXd values = core::shapValues(ensemble, x).col(0);
            CHECK((values - core::predict(ensemble, x)).cwiseAbs().maxCoeff() < kTolerance);
        }
    }
}

TEST_CASE("A child without cover takes no share", "[treeshap]")
{
    core::TreeEnsemble ensemble;
    ensemble.features = 2;
    ensemble.trees = {{split(0, 0.5, 1, 2, 3.0), split(0, 0.2, 3, 4, 0.0), leaf(5.0, 3.0),
                       leaf(1.0, 0.0), split(1, 0.5, 5, 6, 0.0), leaf(2.0, 0.0), leaf(3.0, 0.0)}};
    Eigen::MatrixXd x(3, 2);
    x << 0.1, 0.0, 0.3, 1.0, 1.0, 1.0;
    const auto values = core::shapValues(ensemble, x);
    CHECK(core::baseValue(ensemble) == 5.0);
    CHECK(core::additivityError(values, 5.0, core::predict(ensemble, x)) < kTolerance);
}

TEST_CASE("Swapping two features swaps their SHAP values", "[treeshap]")
{
    const RandomTrees options{.trees = 3, .features = 6, .rows = 80};
    auto ensemble = randomTrees(options);
    auto x = randomRows(options, 20, 0.1);
    auto expected = core::shapValues(ensemble, x);
    for (auto& tree : ensemble.trees)
        for (auto& node : tree)
            if (node.feature == 1 || node.feature == 4)
                node.feature = 5 - node.feature;
    x.col(1).swap(x.col(4));
    expected.col(1).swap(expected.col(4));
    CHECK(core::shapValues(ensemble, x) == expected);
}

TEST_CASE("A feature never used has value 0", "[treeshap]")
{
    const RandomTrees options{.trees = 3, .features = 6, .constants = 2};
    const auto x = randomRows(options, 20, 0.1);
    const auto values = core::shapValues(randomTrees(options), x);
    CHECK(values.rightCols(2) == Eigen::MatrixXd::Zero(20, 2));
    CHECK((values.leftCols(4).array() != 0.0).any());
}

TEST_CASE("Equal rows have equal SHAP values, wherever they stand", "[treeshap]")
{
    const RandomTrees options{.trees = 3, .features = 10, .rows = 300};
    const auto ensemble = randomTrees(options);
    const auto x = randomRows(options, 40, 0.1);
    Eigen::MatrixXd twice(80, 10);
    twice << x.colwise().reverse(), x;
    const auto values = core::shapValues(ensemble, x);
    Eigen::MatrixXd expected(80, 10);
    expected << values.colwise().reverse(), values;
    CHECK(core::shapValues(ensemble, twice) == expected);
}

TEST_CASE("Ensembles and tables of one, or of nothing, are explained", "[treeshap]")
{
    core::TreeEnsemble ensemble;
    ensemble.features = 2;
    ensemble.offset = 3.0;
    const Eigen::MatrixXd x = Eigen::MatrixXd::Ones(1, 2);
    CHECK(core::baseValue(ensemble) == 3.0);
    CHECK(core::shapValues(ensemble, x) == Eigen::MatrixXd::Zero(1, 2));
    ensemble.trees = {{leaf(4.0, 1.0)}};
    CHECK(core::baseValue(ensemble) == 7.0);
    CHECK(core::shapValues(ensemble, x) == Eigen::MatrixXd::Zero(1, 2));
    CHECK(core::shapValues(ensemble, Eigen::MatrixXd(0, 2)).rows() == 0);
    CHECK(core::additivityError(Eigen::MatrixXd(0, 2), 7.0, Eigen::VectorXd(0)) == 0.0);
}

TEST_CASE("Interaction values are those of all feature subsets and add up", "[treeshap]")
{
    for (const auto& options : kinds()) {
        INFO("seed " << options.seed);
        const auto ensemble = randomTrees(options);
        const auto x = randomRows(options, 5, options.seed % 4 < 2 ? 0.0 : 0.2);
        const auto values = core::shapValues(ensemble, x);
        for (int i = 0; i < options.features; ++i) {
            const auto withOthers = core::shapInteractionValues(ensemble, x, i);
            for (Eigen::Index r = 0; r < x.rows(); ++r) {
                const auto expected = subsetInteractions(ensemble, x.row(r));
                CHECK((withOthers.row(r) - expected.row(i)).cwiseAbs().maxCoeff() < kTolerance);
            }
            CHECK((withOthers.rowwise().sum() - values.col(i)).cwiseAbs().maxCoeff() < kTolerance);
        }
    }
}

TEST_CASE("The interaction of a pair is the same from either side", "[treeshap]")
{
    const RandomTrees options{.trees = 3, .features = 12, .rows = 300};
    const auto ensemble = randomTrees(options);
    const auto x = randomRows(options, 10, 0.1);
    const auto one = core::shapInteractionValues(ensemble, x, 2, 7);
    CHECK((one - core::shapInteractionValues(ensemble, x, 7, 2)).cwiseAbs().maxCoeff() <
          kTolerance);
    CHECK(one.cwiseAbs().maxCoeff() > 0.0);
}

TEST_CASE("SHAP values have the same bytes for any number of threads", "[treeshap]")
{
    const RandomTrees options{.trees = 10, .features = 10, .rows = 500};
    const auto ensemble = randomTrees(options);
    const auto x = randomRows(options, 100, 0.1);
    const auto explain = [&](int threads) {
        const core::ThreadLimit limit(threads);
        return core::shapValues(ensemble, x);
    };
    CHECK(explain(1) == explain(2));
}

TEST_CASE("SHAP values stop when a stop is asked for, and report how far they are", "[treeshap]")
{
    const RandomTrees options{.trees = 2};
    const auto ensemble = randomTrees(options);
    const auto x = randomRows(options, 100, 0.0);
    std::stop_source stop;
    const core::ThreadLimit limit(1);
    double reached = 0.0;
    const core::Progress progress(
        [&](const core::Message&, double fraction) {
            reached = fraction;
            if (fraction > 0.4)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(core::shapValues(ensemble, x, progress), core::Cancelled);
    CHECK(reached < 1.0);
    CHECK_THROWS_AS(core::shapInteractionValues(ensemble, x, 0, progress), core::Cancelled);
}

TEST_CASE("Grouped SHAP values are sums over columns", "[treeshap]")
{
    Eigen::MatrixXd values(2, 4);
    values << 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0;
    Eigen::MatrixXd expected(2, 3);
    expected << 5.0, 2.0, 0.0, 13.0, 6.0, 0.0;
    CHECK(core::groupedShapValues(values, {{"outer", {0, 3}}, {"one", {1}}, {"none", {}}}) ==
          expected);
    CHECK_THROWS_AS(core::groupedShapValues(values, {{"a", {4}}}), core::InputError);
    CHECK_THROWS_AS(core::groupedShapValues(values, {{"a", {1}}, {"b", {1}}}), core::InputError);
}
