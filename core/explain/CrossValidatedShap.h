#pragma once

#include "core/base/Progress.h"
#include "core/explain/HeldOut.h"
#include "core/explain/Learner.h"
#include "core/explain/RandomizedSearch.h"
#include "core/explain/Randomness.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace core {

/// A randomised search on the training rows of each fold.
struct NestedSearch
{
    ParameterSpace space = articleParameterSpace();
    LearnerOf learnerOf;         ///< required
    int candidates = 10;         ///< points of the space tried per fold
    int folds = 3;               ///< inner ones, of the same kind as the outer
    std::uint32_t foldState = 1; ///< random_state of the inner folds
};

/// A forest with `base`'s other options; for `NestedSearch::learnerOf`.
LearnerOf forestLearnerOf(const ForestOptions& base);

struct CrossValidatedShapOptions
{
    int repeats = 10;       ///< at least 1
    int folds = 5;          ///< at least 2, at most one per row
    std::uint32_t seed = 1; ///< the repeats' states are RandomState(seed).randint(10000, repeats)
    std::vector<std::uint32_t> states = {}; ///< given instead, one per repeat
    /// Blocked folds are the same in each repeat; the learner's random state is the repeat's then.
    FoldKind foldKind = FoldKind::Shuffled;
    int gap = 0;            ///< rows on both sides of a block that nothing is learned from
    bool keepValues = true; ///< else only `onRepeat` sees the SHAP values
    std::optional<NestedSearch> nested; ///< its draws go on after those of the states
    /// Rows whose SHAP values are worked out, ascending; empty: all. The models learn from all rows
    /// and are scored on all of them either way.
    std::vector<std::size_t> explained = {};
};

/// One fold of a repeat.
struct ShapFold
{
    /// Rows held out, ascending; where only some are explained, those by their places among them.
    std::vector<std::size_t> test;
    std::size_t unexplained = 0; ///< further rows held out and scored
    Scores scores;               ///< of all rows held out
    double baseValue = 0.0;
    double largestError = 0.0; ///< of additivity, see HeldOut
    std::optional<SearchResult> search;
};

/// One repeat: every row was held out once. Rows are those explained.
struct ShapRepeat
{
    std::uint32_t state = 0;     ///< KFold's random_state
    Eigen::MatrixXd values;      ///< (rows, features), out of fold; empty where not kept
    Eigen::VectorXd predictions; ///< per row, out of fold
    Eigen::VectorXd meanAbs;     ///< mean |SHAP| per feature
    std::vector<ShapFold> folds;
    Scores scores; ///< over all rows
};

struct CrossValidatedShap
{
    std::vector<ShapRepeat> repeats; ///< the finished ones, the first ones asked for
    std::size_t asked = 0;           ///< repeats
    Randomness randomness;           ///< of an explanation: what differs from repeat to repeat
    bool cancelled = false;          ///< stopped on request: some repeats are missing

    /// SHAP value of a row and feature in a repeat whose values were kept: the article's
    /// `shap_values_per_cv[row][repeat]`.
    double value(std::size_t row, std::size_t feature, std::size_t repeat) const
    {
        return repeats[repeat].values(static_cast<Eigen::Index>(row),
                                      static_cast<Eigen::Index>(feature));
    }
};

/// Hears of the work as it goes on.
struct CrossValidationMonitor
{
    Progress progress; ///< its stage is "Repeat 3 of 10"
    /// Each finished fold of a repeat, counted from 1 in the order of finishing; one call at a
    /// time, from the threads that do the work.
    std::function<void(std::size_t repeat, std::size_t foldsDone)> onFold;
    /// Each finished repeat with its values, in order, from the calling thread.
    std::function<void(std::size_t repeat, const ShapRepeat& result)> onRepeat;
    /// The same moments as `onFold`, with what came of the fold (counted from 0).
    std::function<void(std::size_t repeat, std::size_t fold, const ShapFold& result)> onFoldScored =
        {};
};

/// The random_state of each repeat's KFold: RandomState(seed).randint(10000, size=repeats).
std::vector<std::uint32_t> repeatStates(std::uint32_t seed, int repeats);

/// SHAP values of every row by models that have not seen it, `repeats` times.
///
/// `x` is (rows, features), `y` the target; all rows, or those of `explained`. Repeats one after
/// another, so that memory does not grow with them; the folds of a repeat, the trees of a fold and
/// the rows explained in parallel, the same bytes for any number of threads. On request to stop the
/// repeats finished so far are returned with `cancelled` set: it throws no `Cancelled`. Throws
/// `InputError` for what the user can repair.
///
/// Kirk 2023, "Using SHAP with cross-validation in Python", the plain and the nested scheme.
CrossValidatedShap crossValidateShap(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                     const Learner& learner,
                                     const CrossValidatedShapOptions& options = {},
                                     const CrossValidationMonitor& monitor = {});

} // namespace core
