#include "core/data/CsvReader.h"
#include "core/trees/RandomForest.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "core/trees/TreePruning.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/core/trees/BostonData.h"
#include "tests/core/trees/RecordedResults.h"

#include <algorithm>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

struct CartSet
{
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
    Eigen::MatrixXd query;
};

std::vector<Eigen::Index> rowsOf(const nlohmann::json& rows)
{
    return rows.get<std::vector<Eigen::Index>>();
}

CartSet cartSet(const nlohmann::json& set)
{
    if (set.contains("train_X"))
        return {matrixOf(set["train_X"]), vectorOf(set["train_y"]), matrixOf(set["query_X"])};
    const auto boston = readBoston();
    const Eigen::MatrixXd query = boston.x(rowsOf(set["query_rows"]), Eigen::all);
    if (set["train_rows"].is_string())
        return {boston.x, boston.y, query};
    const auto rows = rowsOf(set["train_rows"]);
    return {boston.x(rows, Eigen::all), boston.y(rows), query};
}

int depthOf(const core::Tree& tree, int node = 0)
{
    const auto& n = tree[static_cast<std::size_t>(node)];
    return n.isLeaf() ? 0 : 1 + std::max(depthOf(tree, n.left), depthOf(tree, n.right));
}

core::TreeEnsemble alone(core::Tree tree, Eigen::Index features)
{
    return {.trees = {std::move(tree)}, .features = static_cast<int>(features)};
}

void checkWithinSeeds(double value, const nlohmann::json& range)
{
    CHECK(value >= range[0].get<double>() * (1.0 - 1e-9));
    CHECK(value <= range[1].get<double>() * (1.0 + 1e-9));
}

} // namespace

TEST_CASE("trees equal scikit-learn's on the recorded sets", "[shared]")
{
    const auto recorded =
        readJson(*sharedFolder() / "reference" / "explain" / "cart_fixtures.json");
    int exact = 0;
    for (const auto& [name, set] : recorded["sets"].items()) {
        const auto data = cartSet(set);
        const core::FeatureMatrix x(data.x);
        for (const auto& [caseName, wanted] : set["cases"].items()) {
            INFO(name << ", " << caseName);
            const std::span y(data.y.data(), static_cast<std::size_t>(data.y.size()));
            const auto tree = core::growTree(x, y, {}, forestOptionsOf(wanted["params"]).tree(), 0);
            // The same random_state 0: also where ties make several trees right.
            CHECK(tree.size() == wanted["node_count"].get<std::size_t>());
            CHECK(depthOf(tree) == wanted["depth"].get<int>());
            if (wanted.contains("tree")) {
                requireSameTree(tree, wanted["tree"]);
                ++exact;
            }
            const auto ensemble = alone(tree, data.x.cols());
            const auto predictions = core::predict(ensemble, data.query);
            for (Eigen::Index i = 0; i < predictions.size(); ++i)
                CHECK_THAT(predictions(i),
                           WithinAbs(wanted["predictions"][static_cast<std::size_t>(i)], 0.0));
            const double mse = (core::predict(ensemble, data.x) - data.y).squaredNorm() /
                               static_cast<double>(data.y.size());
            CHECK_THAT(mse, WithinAbs(wanted["train_mse"].get<double>(), 1e-12));
            checkWithinSeeds(static_cast<double>(tree.size()), wanted["over_seeds"]["node_count"]);
        }
    }
    CHECK(exact >= 20);
}

TEST_CASE("pruning paths equal scikit-learn's", "[shared]")
{
    const auto recorded =
        readJson(*sharedFolder() / "reference" / "explain" / "cart_fixtures.json");
    for (const auto& [name, set] : recorded["sets"].items()) {
        INFO(name);
        const auto data = cartSet(set);
        const auto& wanted = set["pruning_path"];
        core::TreeOptions options;
        if (wanted["params"]["max_depth"].is_number())
            options.maxDepth = wanted["params"]["max_depth"];
        const std::span y(data.y.data(), static_cast<std::size_t>(data.y.size()));
        const auto path =
            core::pruningPath(core::growTree(core::FeatureMatrix(data.x), y, {}, options, 0));
        REQUIRE(path.alphas.size() == wanted["ccp_alphas"].size());
        for (std::size_t i = 0; i < path.alphas.size(); ++i) {
            CHECK(path.alphas[i] == wanted["ccp_alphas"][i].get<double>());
            CHECK(path.impurities[i] == wanted["impurities"][i].get<double>());
        }
    }
}

TEST_CASE("20 forests of the Boston data have the recorded statistics", "[shared]")
{
    const auto recorded =
        readJson(*sharedFolder() / "reference" / "explain" / "rf_statistics.json");
    const auto boston = readBoston();
    double nodes = 0.0;
    std::vector<double> perSeed;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        double rmse = 0.0;
        for (const auto& fold : recorded["meta"]["fold_test_rows"]) {
            const auto test = rowsOf(fold);
            std::vector<Eigen::Index> train;
            for (Eigen::Index i = 0; i < boston.x.rows(); ++i)
                if (!std::binary_search(test.begin(), test.end(), i))
                    train.push_back(i);
            const auto forest = core::RandomForest::fit(boston.x(train, Eigen::all),
                                                        boston.y(train), {.randomState = seed});
            const Eigen::VectorXd errors =
                forest.predict(boston.x(test, Eigen::all)) - boston.y(test);
            rmse += std::sqrt(errors.squaredNorm() / static_cast<double>(test.size())) / 5.0;
            for (const auto& tree : forest.ensemble().trees)
                nodes += static_cast<double>(tree.size());
        }
        CHECK_THAT(rmse,
                   WithinRel(recorded["per_seed"]["mean_fold_rmse"][seed].get<double>(), 1e-13));
    }
    CHECK_THAT(nodes / (20 * 5 * 100),
               WithinRel(recorded["nodes_per_tree"]["mean"].get<double>(), 1e-12));
}
