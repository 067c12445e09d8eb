#pragma once

#include "core/base/Progress.h"
#include "core/explain/KFold.h"
#include "core/explain/Learner.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

Eigen::MatrixXd rowsOf(const Eigen::MatrixXd& x, std::span<const std::size_t> rows);
Eigen::VectorXd rowsOf(const Eigen::VectorXd& y, std::span<const std::size_t> rows);

/// How far predictions are from the target, in its unit.
struct Scores
{
    double rmse = 0.0;
    double mae = 0.0;
    double r2 = 0.0; ///< 1 - squared errors / squared deviations from the mean; NaN for one row
};
Scores scoresOf(const Eigen::VectorXd& actual, const Eigen::VectorXd& predicted);

/// Rows that a model has not learned from, with its predictions explained.
struct HeldOut
{
    Eigen::VectorXd predictions; ///< per held-out row
    Eigen::MatrixXd values;      ///< SHAP values, (explained rows, features)
    double baseValue = 0.0;      ///< mean prediction of the training rows
    double largestError = 0.0;   ///< of base value + sum of a row's values against its prediction
    Scores scores;
};

/// Learns from the fold's training rows, then predicts its test rows and explains those at `places`
/// (in `fold.test`).
HeldOut explainHeldOut(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Fold& fold,
                       std::span<const std::size_t> places, const Learner& learner,
                       std::optional<std::uint32_t> seed = {}, const Progress& progress = {});

/// The same for all test rows.
HeldOut explainHeldOut(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Fold& fold,
                       const Learner& learner, std::optional<std::uint32_t> seed = {},
                       const Progress& progress = {});

/// Throws `InputError` for a table that nothing can be learned from: one row, a constant target,
/// values that are not finite (NaN in the features only where the learner takes no missing ones).
void checkTable(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Learner& learner);

/// Which rows of a table are explained, and where each stands among them.
class ExplainedRows
{
public:
    /// `rows` ascend and are below `count`, the rows of the table; all of them where it is empty.
    ExplainedRows(std::span<const std::size_t> rows, std::size_t count);

    std::size_t size() const { return m_size; }
    /// The places in `rows` of those that are explained.
    std::vector<std::size_t> placesIn(std::span<const std::size_t> rows) const;
    /// Those of `rows` that are explained, each as its place among all that are.
    std::vector<std::size_t> among(std::span<const std::size_t> rows) const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    std::size_t m_size;
    std::vector<std::size_t> m_placeOf; ///< per row of the table
};

/// The article's first stage: one split, `train_test_split(test_size=testShare, random_state)`.
struct HoldOut
{
    Fold fold;       ///< of the explained rows, by their places among them
    HeldOut heldOut; ///< rows in the order of `fold.test`; the scores are of all held-out rows
    std::size_t unexplained = 0; ///< further rows held out and scored

    std::size_t heldOutRows() const { return fold.test.size() + unexplained; }
};
/// Of the held-out rows those of `explained` (ascending; empty: all) are explained. Throws
/// `InputError` where there is none.
HoldOut holdOutShap(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Learner& learner,
                    double testShare, std::uint32_t randomState, const Progress& progress = {},
                    std::span<const std::size_t> explained = {});

} // namespace core
