#pragma once

#include "core/explain/Importance.h"

namespace core {

/// What a reader of the result has to know, in plain words: fewer repeats than asked for, whether
/// they are enough, features whose importance moves with the repeats, folds that are the same in
/// each repeat, shuffled folds on lagged rows or on rows in the order of dates, a target too small
/// or too far from 0 for the learner's arithmetic, a learner that loses to the mean or to the best
/// of the lags, a search that made it worse, values that do not add up, values not kept.
MessageList importanceNotes(const FeatureTable& table, const Importance& importance);

} // namespace core
