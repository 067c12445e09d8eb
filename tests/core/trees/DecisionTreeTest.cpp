#include "core/trees/DecisionTree.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <cmath>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;

namespace {

Eigen::MatrixXd column(const std::vector<double>& values)
{
    return Eigen::Map<const Eigen::VectorXd>(values.data(),
                                             static_cast<Eigen::Index>(values.size()));
}

core::Tree grow(const Eigen::MatrixXd& x, const std::vector<double>& y,
                const core::TreeOptions& options = {}, std::uint32_t seed = 0)
{
    return core::growTree(core::FeatureMatrix(x), y, {}, options, seed);
}

} // namespace

TEST_CASE("a tree worked by hand", "[tree]")
{
    // x 1 2 3 4, y 1 1 3 7. Gains S^2/n left + right: split at 1.5: 1 + 121/3; 2.5: 2 + 50;
    // 3.5: 25/3 + 49 = 57.33, the best. Then 1 1 3 parts at 2.5.
    const auto tree = grow(column({1, 2, 3, 4}), {1, 1, 3, 7});
    REQUIRE(tree.size() == 5);
    CHECK(tree[0].threshold == 3.5);
    CHECK(tree[0].value == 3.0);
    CHECK(tree[0].impurity == 6.0); // (4 + 4 + 0 + 16) / 4
    CHECK(tree[0].cover == 4.0);
    CHECK(tree[0].left == 1);
    CHECK(tree[0].right == 4);
    CHECK(tree[1].threshold == 2.5);
    CHECK_THAT(tree[1].impurity, WithinAbs(8.0 / 9.0, 1e-15));
    CHECK(tree[2].isLeaf());
    CHECK(tree[2].value == 1.0);
    CHECK(tree[2].rows == 2);
    CHECK(tree[3].value == 3.0);
    CHECK(tree[4].value == 7.0);
}

TEST_CASE("a row drawn twice weighs twice and is one row", "[tree]")
{
    const std::vector<std::uint32_t> weights{2, 0, 1};
    const std::vector<double> y{1.0, 50.0, 4.0};
    const auto tree = core::growTree(core::FeatureMatrix(column({1, 2, 3})), y, weights, {}, 0);
    REQUIRE(tree.size() == 3);
    CHECK(tree[0].cover == 3.0);
    CHECK(tree[0].rows == 2);
    CHECK(tree[0].value == 2.0);
    CHECK(tree[0].threshold == 2.0); // the row that was not drawn is not there
    CHECK(tree[1].cover == 2.0);
}

TEST_CASE("a constant target or constant features give one leaf", "[tree]")
{
    CHECK(grow(column({1, 2, 3}), {5, 5, 5}).size() == 1);
    CHECK(grow(column({2, 2, 2}), {5, 6, 7}).size() == 1);
    CHECK(grow(column({2}), {5}).size() == 1);
}

TEST_CASE("rounding decides whether a node that only looks impure is split again", "[tree]")
{
    // Three times 1000.1: the sums' rounding leaves an impurity of 1.2e-10, more than 2.2e-16, so
    // the rows are parted. Three times 1002.4 as well, but there the gain comes out negative.
    const auto split = grow(column({1, 2, 3}), {1000.1, 1000.1, 1000.1});
    CHECK(split[0].impurity > 0.0);
    CHECK(split.size() == 3);
    const auto leaf = grow(column({1, 2, 3}), {1002.4, 1002.4, 1002.4});
    CHECK(leaf[0].impurity == split[0].impurity);
    CHECK(leaf.size() == 1);
}

TEST_CASE("values that round to one float, or differ by less than 1e-7, are never parted", "[tree]")
{
    CHECK(grow(column({1.0, 1.0 + 1e-9}), {0, 1}).size() == 1);
    CHECK(grow(column({0.0, 0.9e-7}), {0, 1}).size() == 1);
    CHECK(grow(column({0.0, 1.1e-7}), {0, 1}).size() == 3);
    // Not constant as a whole, but only one of the two gaps is wide enough.
    const auto tree = grow(column({0.0, 0.9e-7, 1.0}), {0, 1, 1});
    REQUIRE(tree.size() == 3);
    CHECK(tree[1].rows == 2);
}

TEST_CASE("a threshold between huge values is finite", "[tree]")
{
    // The sum of the halves: the half of the sum would be infinite as a float.
    const double huge = 3.0e38;
    const auto tree = grow(column({huge, 3.2e38}), {0, 1});
    REQUIRE(tree.size() == 3);
    CHECK(std::isfinite(tree[0].threshold));
    CHECK(tree[0].threshold > huge);
}

TEST_CASE("of equally good splits the first in the drawn order stays", "[tree]")
{
    // Two equal columns: the seed decides which one is used, nothing else changes.
    Eigen::MatrixXd x(4, 2);
    x << 1, 1, 2, 2, 3, 3, 4, 4;
    bool used[2] = {false, false};
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto tree = grow(x, {0, 0, 1, 1}, {}, seed);
        REQUIRE(tree.size() == 3);
        CHECK(tree[0].threshold == 2.5);
        used[tree[0].feature] = true;
    }
    CHECK(used[0]);
    CHECK(used[1]);
    // Within a column the lower of two equal splits stays: 0 1 1 0 may be parted at 1.5 or 3.5.
    CHECK(grow(column({1, 2, 3, 4}), {0, 1, 1, 0})[0].threshold == 1.5);
}

TEST_CASE("limits of a tree hold", "[tree]")
{
    std::vector<double> values;
    std::vector<double> y;
    for (int i = 0; i < 64; ++i) {
        values.push_back(i);
        y.push_back(std::sin(i * 1.7) * 10.0 + i);
    }
    const auto x = column(values);
    CHECK(grow(x, y).size() == 127);
    CHECK(grow(x, y, {.maxDepth = 1}).size() == 3);
    CHECK(grow(x, y, {.minSamplesSplit = 65}).size() == 1);
    for (const auto& node : grow(x, y, {.minSamplesLeaf = 5}))
        CHECK(node.rows >= 5);
    for (const auto& node : grow(x, y, {.minSamplesSplit = 9}))
        if (!node.isLeaf())
            CHECK(node.rows >= 9);
}

TEST_CASE("features left out of a split are drawn anew at each node", "[tree]")
{
    Eigen::MatrixXd x(200, 4);
    std::vector<double> y;
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
        for (Eigen::Index j = 0; j < 4; ++j)
            x(i, j) = std::fmod(static_cast<double>((i + 1) * (2 * j + 3)) * 0.618034, 1.0);
        y.push_back(x(i, 0));
    }
    const auto tree = grow(x, y, {.maxFeatureCount = 1});
    bool used[4] = {false, false, false, false};
    for (const auto& node : tree)
        if (!node.isLeaf())
            used[node.feature] = true;
    CHECK((used[0] && used[1] && used[2] && used[3]));
    // A share is rounded down, but never to none: 0.1 of 4 is one feature.
    const auto share = grow(x, y, {.maxFeatures = 0.1});
    REQUIRE(share.size() == tree.size());
    for (std::size_t i = 0; i < tree.size(); ++i)
        REQUIRE(share[i].feature == tree[i].feature);
}

TEST_CASE("a constant column costs no split, whatever the number of features tried", "[tree]")
{
    Eigen::MatrixXd x(6, 3);
    x << 1, 7, 1, 1, 7, 2, 1, 7, 3, 1, 7, 4, 1, 7, 5, 1, 7, 6;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const auto tree = grow(x, {1, 2, 4, 8, 16, 32}, {.maxFeatureCount = 1}, seed);
        REQUIRE(tree.size() == 11);
        for (const auto& node : tree)
            if (!node.isLeaf())
                REQUIRE(node.feature == 2);
    }
}

TEST_CASE("options out of bounds are named", "[tree]")
{
    const auto setting = [](const core::TreeOptions& options) -> std::string {
        try {
            core::validate(options);
        } catch (const core::InputError& error) {
            return error.setting();
        }
        return {};
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(setting({}).empty());
    CHECK(setting({.maxDepth = -1}) == "maxDepth");
    CHECK(setting({.minSamplesSplit = 1}) == "minSamplesSplit");
    CHECK(setting({.minSamplesLeaf = 0}) == "minSamplesLeaf");
    CHECK(setting({.maxFeatures = 0.0}) == "maxFeatures");
    CHECK(setting({.maxFeatures = 1.5}) == "maxFeatures");
    CHECK(setting({.maxFeatures = nan}) == "maxFeatures");
    CHECK(setting({.maxFeatureCount = -1}) == "maxFeatureCount");
    CHECK(setting({.ccpAlpha = -0.1}) == "ccpAlpha");
    CHECK(setting({.ccpAlpha = nan}) == "ccpAlpha");
}
