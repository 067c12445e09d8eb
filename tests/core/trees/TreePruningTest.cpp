#include "core/trees/TreePruning.h"
#include "core/trees/DecisionTree.h"
#include "tests/Catch.h"

#include <vector>

using Catch::Matchers::WithinAbs;

namespace {

/// x 1 2 3 4, y 0 2 8 14. Squared deviations: all 120, {0 2} 2, {8 14} 18.
core::Tree handTree()
{
    Eigen::MatrixXd x(4, 1);
    x << 1, 2, 3, 4;
    const std::vector<double> y{0, 2, 8, 14};
    return core::growTree(core::FeatureMatrix(x), y, {}, {}, 0);
}

} // namespace

TEST_CASE("links are cut from the weakest on, worked by hand", "[pruning]")
{
    // The tree parts at 2.5, then each side. Cost per leaf, as shares of 4 rows: the left branch
    // 2 / 4 = 0.5, the right 18 / 4 = 4.5, the root (120 - 0) / 4 / 3 = 10. With both branches cut
    // the root's is (120 - 20) / 4 = 25.
    const auto tree = handTree();
    REQUIRE(tree.size() == 7);
    const auto path = core::pruningPath(tree);
    REQUIRE(path.alphas.size() == 4);
    CHECK_THAT(path.alphas[0], WithinAbs(0.0, 0.0));
    CHECK_THAT(path.alphas[1], WithinAbs(0.5, 1e-14));
    CHECK_THAT(path.alphas[2], WithinAbs(4.5, 1e-14));
    CHECK_THAT(path.alphas[3], WithinAbs(25.0, 1e-13));
    CHECK_THAT(path.impurities[1], WithinAbs(0.5, 1e-14));
    CHECK_THAT(path.impurities[2], WithinAbs(5.0, 1e-14));
    CHECK_THAT(path.impurities[3], WithinAbs(30.0, 1e-13));

    CHECK(core::pruneTree(tree, 0.4).size() == 7);
    CHECK(core::pruneTree(tree, 0.6).size() == 5);
    CHECK(core::pruneTree(tree, 5.0).size() == 3);
    CHECK(core::pruneTree(tree, 26.0).size() == 1);
}

TEST_CASE("a pruned tree keeps the numbers and the order of its nodes", "[pruning]")
{
    const auto pruned = core::pruneTree(handTree(), 1.0);
    REQUIRE(pruned.size() == 5);
    CHECK(pruned[0].left == 1);
    CHECK(pruned[0].right == 2);
    CHECK(pruned[1].isLeaf());
    CHECK(pruned[1].feature == -1);
    CHECK(pruned[1].value == 1.0);
    CHECK(pruned[1].cover == 2.0);
    CHECK(pruned[1].impurity == 1.0);
    CHECK(pruned[2].left == 3);
    CHECK(pruned[2].right == 4);
    CHECK(pruned[4].value == 14.0);
}

TEST_CASE("a root alone stays", "[pruning]")
{
    const core::Tree root{{.value = 3.0, .cover = 2.0, .impurity = 1.0, .rows = 2}};
    CHECK(core::pruneTree(root, 100.0).size() == 1);
    CHECK(core::pruningPath(root).alphas == std::vector<double>{0.0});
}

TEST_CASE("an alpha that equals the cost of a link cuts it", "[pruning]")
{
    const auto tree = handTree();
    const auto path = core::pruningPath(tree);
    CHECK(core::pruneTree(tree, path.alphas[1]).size() == 5);
}
