#include "core/trees/BoostedTrees.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "core/trees/TreeShap.h"
#include "core/trees/XGBoostModel.h"
#include "tests/Catch.h"

#include <cmath>
#include <random>
#include <stop_token>

using Catch::Matchers::WithinAbs;
using core::BoostedMode;
using core::BoostedOptions;
using core::BoostedTrees;

namespace {

struct Table
{
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
};

/// Friedman's first function of 5 of 6 features, some values missing.
Table friedman(int rows, double missing)
{
    std::mt19937 random(7);
    const auto draw = [&] { return static_cast<double>(random()) / 4294967296.0; };
    Table table{Eigen::MatrixXd(rows, 6), Eigen::VectorXd(rows)};
    for (Eigen::Index row = 0; row < rows; ++row) {
        for (Eigen::Index column = 0; column < 6; ++column)
            table.x(row, column) = draw();
        const auto x = table.x.row(row);
        table.y(row) = 10.0 * std::sin(3.14 * x(0) * x(1)) + 20.0 * (x(2) - 0.5) * (x(2) - 0.5) +
                       10.0 * x(3) + 5.0 * x(4) + draw();
        for (Eigen::Index column = 0; column < 6; ++column)
            if (draw() < missing)
                table.x(row, column) = std::nan("");
    }
    return table;
}

std::vector<BoostedOptions> kinds()
{
    auto forest = BoostedOptions::randomForest();
    forest.trees = 20;
    forest.maxDepth = 12;
    return {BoostedOptions{.trees = 30},
            BoostedOptions{.trees = 30,
                           .maxDepth = 3,
                           .learningRate = 0.1,
                           .gamma = 2.0,
                           .subsample = 0.7,
                           .featuresPerTree = 0.5},
            forest};
}

} // namespace

TEST_CASE("XGBoost's trees predict as XGBoost does, and are explained as it explains them",
          "[boosted]")
{
    for (const double missing : {0.0, 0.15}) {
        const auto table = friedman(300, missing);
        for (const auto& options : kinds()) {
            const auto boosted = BoostedTrees::fit(table.x, table.y, options);
            const auto& ensemble = boosted.ensemble();
            REQUIRE(ensemble.trees.size() == static_cast<std::size_t>(options.trees));
            REQUIRE(ensemble.features == 6);
            // Sums of some dozen floats of size 20.
            constexpr double kRounding = 5e-5;
            const auto predictions = core::predict(ensemble, table.x);
            CHECK((predictions - boosted.ownPrediction(table.x)).cwiseAbs().maxCoeff() < kRounding);
            const auto own = boosted.ownContributions(table.x);
            const auto values = core::shapValues(ensemble, table.x);
            CHECK((values - own.leftCols(6)).cwiseAbs().maxCoeff() < kRounding);
            const double base = core::baseValue(ensemble);
            CHECK_THAT(base, WithinAbs(own(0, 6), kRounding));
            CHECK(core::additivityError(values, base, predictions) < 1e-12);
        }
    }
}

TEST_CASE("Boosted trees and XGBoost's forest learn", "[boosted]")
{
    const auto table = friedman(600, 0.02);
    for (const auto& options : kinds()) {
        const auto boosted = BoostedTrees::fit(table.x.topRows(400), table.y.head(400), options);
        const Eigen::VectorXd error =
            core::predict(boosted.ensemble(), table.x.bottomRows(200)) - table.y.tail(200);
        const double spread =
            (table.y.tail(200).array() - table.y.tail(200).mean()).square().mean();
        CHECK(error.array().square().mean() < 0.5 * spread);
    }
}

TEST_CASE("The same seed grows the same trees, beside other fits too", "[boosted]")
{
    const auto table = friedman(200, 0.1);
    auto options = kinds().back();
    options.randomState = 4'000'000'000U;
    const auto predictions = [&](const BoostedOptions& of) {
        return core::predict(BoostedTrees::fit(table.x, table.y, of).ensemble(), table.x);
    };
    const auto expected = predictions(options);
    std::vector<Eigen::VectorXd> beside(4);
    core::parallelFor(beside.size(), [&](std::size_t i) { beside[i] = predictions(options); });
    for (const auto& result : beside)
        CHECK(result == expected);
    options.randomState = 1;
    CHECK(predictions(options) != expected);
}

TEST_CASE("One row and a constant target are fitted", "[boosted]")
{
    const Eigen::MatrixXd x = Eigen::MatrixXd::Ones(1, 2);
    const auto boosted = BoostedTrees::fit(x, Eigen::VectorXd::Constant(1, 3.5));
    CHECK_THAT(core::predict(boosted.ensemble(), x)(0), WithinAbs(3.5, 1e-6));
}

TEST_CASE("What boosted trees cannot take is said", "[boosted]")
{
    const auto table = friedman(20, 0.0);
    CHECK_THROWS_AS(BoostedTrees::fit(Eigen::MatrixXd(0, 2), Eigen::VectorXd(0)), core::InputError);
    auto x = table.x;
    x(3, 2) = INFINITY;
    CHECK_THROWS_WITH(BoostedTrees::fit(x, table.y),
                      "Row 4, feature 3 is infinite; expected a finite number or a missing value.");
    auto y = table.y;
    y(5) = std::nan("");
    CHECK_THROWS_AS(BoostedTrees::fit(table.x, y), core::InputError);
    CHECK_THROWS_AS(BoostedTrees::fit(table.x, table.y, {.trees = 0}), core::InputError);
    CHECK_THROWS_AS(BoostedTrees::fit(table.x, table.y, {.subsample = 0.0}), core::InputError);
}

TEST_CASE("Boosted trees stop between two trees when a stop is asked for", "[boosted]")
{
    const auto table = friedman(100, 0.0);
    for (const auto& options : kinds()) {
        std::stop_source stop;
        double reached = 0.0;
        const core::Progress progress(
            [&](const core::Message&, double fraction) {
                reached = fraction;
                if (fraction > 0.3)
                    stop.request_stop();
            },
            stop.get_token());
        CHECK_THROWS_AS(BoostedTrees::fit(table.x, table.y, options, progress), core::Cancelled);
        CHECK(reached < 0.6);
    }
}

TEST_CASE("A model as XGBoost 3.1 writes it is read, deleted nodes left out", "[boosted]")
{
    const auto ensemble = core::readXGBoostModel(R"({"learner": {
        "learner_model_param": {"base_score": "[2.5E0]", "num_feature": "3"},
        "gradient_booster": {"model": {"trees": [{
            "left_children": [1, -1, 3, -1, -1, -1, -1],
            "right_children": [2, -1, 4, -1, -1, -1, -1],
            "split_indices": [2, 0, 1, 0, 0, 0, 0],
            "split_conditions": [0.5, -1.0, 0.25, 4.0, 8.0, 0.0, 0.0],
            "default_left": [true, false, 0, 0, 0, 0, 0],
            "base_weights": [1.0, -1.0, 6.0, 4.0, 8.0, 0.0, 0.0],
            "sum_hessian": [7.0, 3.0, 4.0, 2.0, 2.0, 0.0, 0.0]}]}}}})");
    CHECK(ensemble.features == 3);
    CHECK(ensemble.offset == 2.5);
    CHECK(ensemble.rule == core::SplitRule::Less);
    REQUIRE(ensemble.trees.size() == 1);
    CHECK(ensemble.trees[0].size() == 5);
    CHECK(ensemble.trees[0][0].missingLeft);
    Eigen::MatrixXd x(3, 3);
    x << 0.0, 0.0, std::nan(""), 0.0, 0.25, 0.5, 0.0, std::nan(""), 0.6;
    const Eigen::Vector3d expected(1.5, 10.5, 10.5);
    CHECK(core::predict(ensemble, x) == expected);
}
