#include "core/trees/RandomForest.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <atomic>
#include <cstring>
#include <limits>
#include <numeric>
#include <stop_token>

using core::RandomForest;

namespace {

bool sameBytes(const core::Tree& a, const core::Tree& b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](const auto& m, const auto& n) {
               return m.left == n.left && m.right == n.right && m.feature == n.feature &&
                      m.threshold == n.threshold && m.value == n.value && m.cover == n.cover &&
                      m.impurity == n.impurity && m.rows == n.rows;
           });
}

} // namespace

TEST_CASE("forests equal scikit-learn's in every array", "[forest]")
{
    for (const auto& recorded : exactSynthetic().at("forests")) {
        INFO(recorded["name"]);
        const auto forest =
            RandomForest::fit(matrixOf(recorded["train_X"]), vectorOf(recorded["train_y"]),
                              forestOptionsOf(recorded["params"]));
        REQUIRE(forest.ensemble().trees.size() == recorded["trees"].size());
        for (std::size_t i = 0; i < recorded["trees"].size(); ++i) {
            INFO("tree " << i);
            requireSameTree(forest.ensemble().trees[i], recorded["trees"][i]);
        }
        const auto predictions = forest.predict(matrixOf(recorded["query_X"]));
        for (Eigen::Index i = 0; i < predictions.size(); ++i)
            CHECK(predictions(i) == recorded["predictions"][static_cast<std::size_t>(i)]);
    }
}

TEST_CASE("a forest is the same for any number of threads", "[forest]")
{
    const auto [x, y] = friedman();
    const auto fit = [&](int threads) {
        const core::ThreadLimit limit(threads);
        return RandomForest::fit(x, y, {.nEstimators = 30, .ccpAlpha = 0.05, .randomState = 4});
    };
    const auto one = fit(1);
    const auto two = fit(2);
    for (std::size_t i = 0; i < 30; ++i)
        REQUIRE(sameBytes(one.ensemble().trees[i], two.ensemble().trees[i]));
}

TEST_CASE("leaves hold the rows that a tree drew", "[forest]")
{
    const auto [x, y] = friedman();
    const auto forest = RandomForest::fit(x, y, {.nEstimators = 3, .minSamplesLeaf = 2});
    const auto leaf = core::leaves(forest.ensemble(), x);
    REQUIRE(leaf.rows() == x.rows());
    REQUIRE(leaf.cols() == 3);
    for (std::size_t t = 0; t < 3; ++t) {
        const auto& tree = forest.ensemble().trees[t];
        const auto counts = forest.bootstrapCounts(t);
        CHECK(std::accumulate(counts.begin(), counts.end(), 0U) == 60);
        std::vector<double> cover(tree.size(), 0.0);
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            cover[static_cast<std::size_t>(leaf(i, static_cast<Eigen::Index>(t)))] +=
                counts[static_cast<std::size_t>(i)];
        for (std::size_t node = 0; node < tree.size(); ++node)
            CHECK(cover[node] == (tree[node].isLeaf() ? tree[node].cover : 0.0));
    }
}

TEST_CASE("a missing value goes where the node says and a split is by floats", "[forest]")
{
    const auto tree = [](bool missingLeft) {
        return core::Tree{
            {.left = 1, .right = 2, .feature = 0, .missingLeft = missingLeft, .threshold = 0.1F},
            {.value = -1.0},
            {.value = 1.0}};
    };
    const Eigen::MatrixXd nan =
        Eigen::MatrixXd::Constant(1, 1, std::numeric_limits<double>::quiet_NaN());
    core::TreeEnsemble ensemble{.trees = {tree(true)}, .features = 1, .offset = 10.0};
    CHECK(core::predict(ensemble, nan)(0) == 9.0);
    ensemble.trees = {tree(false)};
    CHECK(core::predict(ensemble, nan)(0) == 11.0);
    // 0.1 as a float is more than 0.1: equal floats go left by <=, right by <.
    const Eigen::MatrixXd tenth = Eigen::MatrixXd::Constant(1, 1, 0.1);
    CHECK(core::predict(ensemble, tenth)(0) == 9.0);
    ensemble.rule = core::SplitRule::Less;
    CHECK(core::predict(ensemble, tenth)(0) == 11.0);
}

TEST_CASE("what a forest cannot be grown from is said", "[forest]")
{
    auto [x, y] = friedman();
    const auto sentence = [&](const core::ForestOptions& options = {}) -> std::string {
        try {
            RandomForest::fit(x, y, options);
        } catch (const core::InputError& error) {
            return error.what();
        }
        return {};
    };
    CHECK(sentence({.nEstimators = 0}) == "The forest has 0 trees; expected 1 to 100,000.");
    CHECK(sentence({.nEstimators = 1, .minSamplesLeaf = 0}).find("leaf") != std::string::npos);
    x(7, 2) = std::numeric_limits<double>::infinity();
    CHECK(sentence().find("Row 7 of feature 2 (both counted from 0)") == 0);
    x(7, 2) = std::numeric_limits<double>::quiet_NaN();
    CHECK(sentence().find("Row 7 of feature 2") == 0);
    x(7, 2) = 1e300; // infinite as a float
    CHECK(sentence().find("too large") != std::string::npos);
    x(7, 2) = 1.0;
    y(5) = std::numeric_limits<double>::quiet_NaN();
    CHECK(sentence().find("Row 5 (counted from 0) of the target") == 0);
    y.conservativeResize(10);
    CHECK(sentence() == "There are 60 rows of features and 10 values of the target; expected as "
                        "many of each.");
    x.resize(0, 3);
    CHECK(sentence().find("no row") != std::string::npos);
}

TEST_CASE("a forest can be cancelled while it grows", "[forest]")
{
    const auto [x, y] = friedman();
    std::stop_source stop;
    std::atomic<int> reports = 0;
    const core::Progress progress(
        [&](const core::Message&, double fraction) {
            CHECK(fraction > 0.0);
            if (++reports == 5)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(RandomForest::fit(x, y, {.nEstimators = 500}, progress), core::Cancelled);
    CHECK(reports < 20);
}
