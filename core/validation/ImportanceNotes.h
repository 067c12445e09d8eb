#pragma once

#include "core/validation/Importance.h"

#include <string>
#include <vector>

namespace core {

/// What a reader of the result has to know, in plain words: fewer repeats than asked for, whether
/// they are enough, features whose importance moves with the repeats, blocked folds that are the
/// same in each repeat, shuffled folds on lagged rows, a learner that loses to the mean or to the
/// best of the lags, a search that made it worse, values that do not add up, values not kept.
std::vector<std::string> importanceNotes(const FeatureTable& table, const Importance& importance);

} // namespace core
