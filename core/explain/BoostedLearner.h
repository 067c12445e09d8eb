#pragma once

#include "core/explain/Learner.h"
#include "core/explain/RandomizedSearch.h"
#include "core/trees/BoostedTrees.h"

namespace core {

/// XGBoost's boosted trees; they take missing values. Throws `InputError` for bad options and where
/// XGBoost's library is absent, at once.
Learner boostedLearner(const BoostedOptions& options);

/// `options` with the parameters that are named, by scikit-learn's or XGBoost's names
/// ("n_estimators", "learning_rate"). Throws `InputError` for a name it does not know.
BoostedOptions withParameters(BoostedOptions options, const Parameters& parameters);

/// Boosted trees with `base`'s other options; for `NestedSearch::learnerOf`.
LearnerOf boostedLearnerOf(const BoostedOptions& base);

/// 81 points around what is usual: trees, depth, learning rate and share of rows.
ParameterSpace boostedParameterSpace();

} // namespace core
