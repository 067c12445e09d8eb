#include "core/explain/Interactions.h"
#include "core/base/RandomStream.h"
#include "core/explain/HeldOut.h"
#include "core/explain/Importance.h"
#include "core/explain/KFold.h"
#include "core/trees/TreeShap.h"
#include "tests/Catch.h"

using Catch::Matchers::WithinAbs;

namespace {

/// y = a * b + c: a and b work together, c alone.
struct Made
{
    Eigen::MatrixXd x{120, 3};
    Eigen::VectorXd y{120};
    core::Learner learner = core::forestLearner({.nEstimators = 10, .randomState = 3});
    core::Fold fold = core::shuffledFolds(120, 4, 1).front();

    Made()
    {
        core::RandomStream random(4);
        for (Eigen::Index row = 0; row < x.rows(); ++row) {
            for (Eigen::Index column = 0; column < 3; ++column)
                x(row, column) = random.uniform() - 0.5;
            y(row) = 8.0 * x(row, 0) * x(row, 1) + x(row, 2);
        }
    }
};

} // namespace

TEST_CASE("features that work together interact most", "[interactions]")
{
    const Made made;
    const auto found = core::measureInteractions(made.x, made.y, made.learner, made.fold, 120, 10);
    REQUIRE(found);
    CHECK(found->rows == 30); // more could be afforded, but no more are held out
    CHECK(core::strongestInteraction(*found, 0) == 1U);
    CHECK(core::strongestInteraction(*found, 1) == 0U);
    CHECK(found->meanAbs == found->meanAbs.transpose());
}

TEST_CASE("mean interactions are those of each feature's interaction values", "[interactions]")
{
    const Made made;
    const auto ensemble = made.learner.fit(made.x, made.y, made.fold.train, {}, {});
    const auto rows = core::rowsOf(made.x, made.fold.test);
    const auto mean = core::meanAbsInteractions(ensemble, rows);
    for (int i = 0; i < 3; ++i) {
        const auto values = core::shapInteractionValues(ensemble, rows, i);
        for (Eigen::Index j = 0; j < 3; ++j)
            CHECK_THAT(mean(i, j), WithinAbs(values.col(j).cwiseAbs().mean(), 1e-12));
    }
}

TEST_CASE("too few repeats cannot afford interactions", "[interactions]")
{
    const Made made;
    CHECK(core::interactionRows(120, 3, 30, 1) == 0);
    CHECK(core::interactionRows(120, 3, 30, 3) == 10);
    CHECK(core::interactionRows(120, 3, 30, 1000) == 30);
    CHECK(core::interactionRows(120, 3, 5000, 1000) == 200);
    CHECK_FALSE(core::measureInteractions(made.x, made.y, made.learner, made.fold, 120, 1));
}

TEST_CASE("a feature that no tree splits at interacts with nothing", "[interactions]")
{
    core::Interactions interactions;
    interactions.meanAbs = Eigen::MatrixXd::Identity(3, 3);
    CHECK_FALSE(core::strongestInteraction(interactions, 1));
}
