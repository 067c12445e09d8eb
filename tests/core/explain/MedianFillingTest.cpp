#include "core/explain/MedianFilling.h"
#include "core/base/NaN.h"
#include "core/base/RandomStream.h"
#include "core/explain/BoostedLearner.h"
#include "core/explain/HeldOut.h"
#include "core/trees/BoostedTrees.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "core/trees/TreeShap.h"
#include "tests/Catch.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using Catch::Matchers::WithinAbs;

using core::kNaN;

namespace {

/// y = 3 a + b; a third of b is missing, and c in all rows of the training part.
struct MadeWithGaps
{
    Eigen::MatrixXd x = Eigen::MatrixXd(60, 3);
    Eigen::VectorXd y = Eigen::VectorXd(60);
    core::Fold fold;

    MadeWithGaps()
    {
        core::RandomStream random(7);
        for (Eigen::Index row = 0; row < 60; ++row) {
            const bool isTest = row % 4 == 0;
            (isTest ? fold.test : fold.train).push_back(static_cast<std::size_t>(row));
            for (Eigen::Index column = 0; column < 3; ++column)
                x(row, column) = random.uniform();
            y(row) = 3.0 * x(row, 0) + x(row, 1);
            if (row % 3 == 0)
                x(row, 1) = kNaN;
            if (!isTest)
                x(row, 2) = kNaN;
        }
    }

    /// Filled by hand from the sorted known values of the training rows.
    Eigen::MatrixXd filled() const
    {
        Eigen::MatrixXd result = x;
        for (Eigen::Index column = 0; column < 3; ++column) {
            std::vector<double> known;
            for (const std::size_t row : fold.train)
                if (!std::isnan(x(static_cast<Eigen::Index>(row), column)))
                    known.push_back(x(static_cast<Eigen::Index>(row), column));
            std::sort(known.begin(), known.end());
            const std::size_t n = known.size();
            const double median = n == 0 ? 0.0 : (known[(n - 1) / 2] + known[n / 2]) / 2.0;
            for (double& value : result.col(column))
                if (std::isnan(value))
                    value = median;
        }
        return result;
    }
};

void checkAsFilled(const core::Learner& plain)
{
    const MadeWithGaps made;
    const core::Learner filling = core::medianFilling(plain);
    CHECK(filling.takesMissing);
    const auto missing = core::explainHeldOut(made.x, made.y, made.fold, filling);
    const auto byHand = core::explainHeldOut(made.filled(), made.y, made.fold, plain);
    CHECK(missing.predictions == byHand.predictions);
    CHECK(missing.baseValue == byHand.baseValue);
    CHECK((missing.values - byHand.values).cwiseAbs().maxCoeff() < 1e-12);
    CHECK(missing.largestError < 1e-6);
}

} // namespace

TEST_CASE("a row with missing features is predicted and explained as if it held the medians",
          "[filling]")
{
    checkAsFilled(core::forestLearner({.nEstimators = 20, .randomState = 3}));
    if (core::BoostedTrees::available())
        checkAsFilled(core::boostedLearner({.trees = 10}));
}

TEST_CASE("rows that are not learned from have no part in the medians", "[filling]")
{
    MadeWithGaps made;
    const auto filling = core::medianFilling(core::forestLearner({.nEstimators = 10}));
    const auto rows = core::rowsOf(made.x, made.fold.test);
    const auto before = filling.fit(made.x, made.y, made.fold.train, {}, {});
    for (const std::size_t row : made.fold.test)
        made.x.row(static_cast<Eigen::Index>(row)).setConstant(1e6);
    const auto after = filling.fit(made.x, made.y, made.fold.train, {}, {});
    CHECK(core::predict(before, rows) == core::predict(after, rows));
}

TEST_CASE("without a missing value filling changes nothing", "[filling]")
{
    const MadeWithGaps made;
    const auto plain = core::forestLearner({.nEstimators = 10, .randomState = 5});
    const Eigen::MatrixXd x = made.filled();
    const auto a = core::explainHeldOut(x, made.y, made.fold, plain);
    const auto b = core::explainHeldOut(x, made.y, made.fold, core::medianFilling(plain));
    CHECK(a.predictions == b.predictions);
    CHECK(a.values == b.values);
}
