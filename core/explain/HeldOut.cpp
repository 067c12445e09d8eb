#include "core/explain/HeldOut.h"

#include "core/base/Figure.h"
#include "core/base/InputError.h"
#include "core/trees/FeatureMatrix.h"
#include "core/trees/TreeEnsemblePrediction.h"
#include "core/trees/TreeShap.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace core {

Eigen::MatrixXd rowsOf(const Eigen::MatrixXd& x, std::span<const std::size_t> rows)
{
    Eigen::MatrixXd result(static_cast<Eigen::Index>(rows.size()), x.cols());
    for (Eigen::Index column = 0; column < x.cols(); ++column)
        for (Eigen::Index i = 0; i < result.rows(); ++i)
            result(i, column) =
                x(static_cast<Eigen::Index>(rows[static_cast<std::size_t>(i)]), column);
    return result;
}

Eigen::VectorXd rowsOf(const Eigen::VectorXd& y, std::span<const std::size_t> rows)
{
    Eigen::VectorXd result(static_cast<Eigen::Index>(rows.size()));
    for (Eigen::Index i = 0; i < result.size(); ++i)
        result(i) = y(static_cast<Eigen::Index>(rows[static_cast<std::size_t>(i)]));
    return result;
}

Scores scoresOf(const Eigen::VectorXd& actual, const Eigen::VectorXd& predicted)
{
    const Eigen::VectorXd errors = predicted - actual;
    const double deviations = (actual.array() - actual.mean()).square().sum();
    const double rmse = std::sqrt(errors.array().square().mean());
    return {.rmse = rmse > 0.0
                        ? rmse // else the squares may be too small for a double
                        : errors.stableNorm() / std::sqrt(static_cast<double>(errors.size())),
            .mae = errors.array().abs().mean(),
            .r2 = deviations > 0.0 ? 1.0 - errors.squaredNorm() / deviations
                                   : std::numeric_limits<double>::quiet_NaN()};
}

HeldOut explainHeldOut(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Fold& fold,
                       std::span<const std::size_t> places, const Learner& learner,
                       std::optional<std::uint32_t> seed, const Progress& progress)
{
    // Explaining takes the longer part of the time.
    const auto ensemble = learner.fit(x, y, fold.train, seed, progress.part({}, 0.0, 0.3));
    const auto test = rowsOf(x, fold.test);
    HeldOut result;
    result.predictions = predict(ensemble, test);
    const bool isAll = places.size() == fold.test.size();
    result.values =
        shapValues(ensemble, isAll ? test : rowsOf(test, places), progress.part({}, 0.3, 1.0));
    result.baseValue = baseValue(ensemble);
    result.largestError =
        additivityError(result.values, result.baseValue, rowsOf(result.predictions, places));
    result.scores = scoresOf(rowsOf(y, fold.test), result.predictions);
    progress.advance(1, 1);
    return result;
}

HeldOut explainHeldOut(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Fold& fold,
                       const Learner& learner, std::optional<std::uint32_t> seed,
                       const Progress& progress)
{
    std::vector<std::size_t> all(fold.test.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return explainHeldOut(x, y, fold, all, learner, seed, progress);
}

ExplainedRows::ExplainedRows(std::span<const std::size_t> rows, std::size_t count)
    : m_size(rows.empty() ? count : rows.size()), m_placeOf(count, kNone)
{
    if (rows.empty())
        std::iota(m_placeOf.begin(), m_placeOf.end(), std::size_t{0});
    for (std::size_t place = 0; place < rows.size(); ++place)
        m_placeOf[rows[place]] = place;
}

std::vector<std::size_t> ExplainedRows::placesIn(std::span<const std::size_t> rows) const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (m_placeOf[rows[i]] != kNone)
            places.push_back(i);
    return places;
}

std::vector<std::size_t> ExplainedRows::among(std::span<const std::size_t> rows) const
{
    std::vector<std::size_t> places;
    for (const std::size_t row : rows)
        if (m_placeOf[row] != kNone)
            places.push_back(m_placeOf[row]);
    return places;
}

void checkTable(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Learner& learner)
{
    if (x.rows() != y.size())
        throw InputError(
            Message(SENTENCE("core", "There are %1 rows of features and %2 values of the target; "
                                     "expected as many of each."),
                    x.rows(), y.size()));
    if (x.rows() < 2)
        throw InputError(x.rows() == 1
                             ? SENTENCE("core", "There is 1 row; expected at least 2, one to learn "
                                                "from and one to hold out.")
                             : SENTENCE("core", "There are no rows; expected at least 2, one to "
                                                "learn from and one to hold out."));
    if (x.cols() < 1)
        throw InputError(SENTENCE("core", "There is no feature; expected at least one."));
    checkTarget(std::span(y.data(), static_cast<std::size_t>(y.size())));
    checkFeatures(x, learner.takesMissing);
    if (y.minCoeff() < y.maxCoeff())
        return;
    throw InputError(
        Message(SENTENCE("core", "The target is %1 in every row, so there is nothing to explain; "
                                 "expected one that varies."),
                givenFigure(y(0))));
}

HoldOut holdOutShap(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Learner& learner,
                    double testShare, std::uint32_t randomState, const Progress& progress,
                    std::span<const std::size_t> explained)
{
    checkTable(x, y, learner);
    const auto rows = static_cast<std::size_t>(x.rows());
    const Fold fold = trainTestSplit(rows, testShare, randomState);
    const ExplainedRows which(explained, rows);
    const auto places = which.placesIn(fold.test);
    if (places.empty())
        throw InputError(
            Message(SENTENCE("core", "The one split holds out none of the %1 rows of the sample; "
                                     "expected a larger sample."),
                    which.size()),
            "sample");
    HoldOut result{{.train = which.among(fold.train), .test = which.among(fold.test)},
                   explainHeldOut(x, y, fold, places, learner, {}, progress),
                   fold.test.size() - places.size()};
    result.heldOut.predictions = rowsOf(result.heldOut.predictions, places);
    return result;
}

} // namespace core
