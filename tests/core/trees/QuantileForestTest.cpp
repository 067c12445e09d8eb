#include "core/trees/QuantileForest.h"
#include "core/base/ParallelFor.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <stop_token>

using Catch::Matchers::WithinAbs;

TEST_CASE("quantiles of a forest worked by hand", "[quantileforest]")
{
    // Without a bootstrap and with leaves of at least 3 rows the one split is at 3.5: a row on the
    // left has the targets 1 2 6, on the right 10 20 30 40.
    Eigen::MatrixXd x(7, 1);
    x << 1, 2, 3, 4, 5, 6, 7;
    Eigen::VectorXd y(7);
    y << 6, 1, 2, 30, 10, 40, 20;
    const auto forest = core::QuantileForest::fit(
        x, y, {.nEstimators = 2, .minSamplesLeaf = 3, .bootstrap = false});
    const Eigen::MatrixXd query = (Eigen::MatrixXd(2, 1) << 0.0, 9.0).finished();
    const auto left = forest.weights(query, 0);
    for (Eigen::Index i = 0; i < 7; ++i)
        CHECK_THAT(left(i), WithinAbs(i < 3 ? 1.0 / 3.0 : 0.0, 1e-15));
    const std::vector<double> levels{0.0, 1.0 / 3.0, 0.34, 0.5, 0.75, 1.0};
    const auto quantiles = forest.quantiles(query, levels);
    const Eigen::RowVectorXd wantedLeft = (Eigen::RowVectorXd(6) << 1, 1, 2, 2, 6, 6).finished();
    const Eigen::RowVectorXd wantedRight =
        (Eigen::RowVectorXd(6) << 10, 20, 20, 20, 30, 40).finished();
    CHECK(quantiles.row(0) == wantedLeft);
    CHECK(quantiles.row(1) == wantedRight);
}

TEST_CASE("weights are averaged over trees and count every training row", "[quantileforest]")
{
    const auto& recorded = exactSynthetic().at("forests").at(0);
    const auto x = matrixOf(recorded["train_X"]);
    const auto y = vectorOf(recorded["train_y"]);
    const auto query = matrixOf(recorded["query_X"]);
    const auto forest = core::QuantileForest::fit(x, y, {.nEstimators = 20, .minSamplesLeaf = 4});
    const auto& ensemble = forest.forest().ensemble();
    // The slow way: leaf by leaf, row by row.
    const auto leafOfTraining = core::leaves(ensemble, x);
    const auto leafOfQuery = core::leaves(ensemble, query);
    for (Eigen::Index q = 0; q < query.rows(); ++q) {
        Eigen::VectorXd wanted = Eigen::VectorXd::Zero(x.rows());
        for (Eigen::Index t = 0; t < 20; ++t) {
            const Eigen::VectorXd shares =
                (leafOfTraining.col(t).array() == leafOfQuery(q, t)).cast<double>();
            wanted += shares / shares.sum() / 20.0;
        }
        const auto weights = forest.weights(query, q);
        CHECK((weights - wanted).cwiseAbs().maxCoeff() < 1e-14);
        CHECK_THAT(weights.sum(), WithinAbs(1.0, 1e-13));
    }
}

TEST_CASE("without a bootstrap the weights' mean is the forest's prediction", "[quantileforest]")
{
    const auto& recorded = exactSynthetic().at("forests").at(0);
    const auto x = matrixOf(recorded["train_X"]);
    const auto y = vectorOf(recorded["train_y"]);
    const auto query = matrixOf(recorded["query_X"]);
    const auto forest = core::QuantileForest::fit(
        x, y, {.nEstimators = 10, .minSamplesLeaf = 3, .maxFeatures = 0.5, .bootstrap = false});
    const auto predictions = forest.forest().predict(query);
    for (Eigen::Index q = 0; q < query.rows(); ++q)
        CHECK_THAT(forest.weights(query, q).dot(y), WithinAbs(predictions(q), 1e-12));
}

TEST_CASE("quantiles do not cross, do not depend on threads and can be cancelled",
          "[quantileforest]")
{
    const auto& recorded = exactSynthetic().at("forests").at(0);
    const auto x = matrixOf(recorded["train_X"]);
    const auto y = vectorOf(recorded["train_y"]);
    const auto forest = core::QuantileForest::fit(x, y, {.nEstimators = 10});
    const std::vector<double> levels{0.025, 0.5, 0.975};
    const auto run = [&](int threads) {
        const core::ThreadLimit limit(threads);
        return forest.quantiles(x, levels);
    };
    const auto one = run(1);
    CHECK(one == run(2));
    CHECK(((one.col(0).array() <= one.col(1).array()) && (one.col(1).array() <= one.col(2).array()))
              .all());
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(forest.quantiles(x, levels, core::Progress({}, stop.get_token())),
                    core::Cancelled);
}
