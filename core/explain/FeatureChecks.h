#pragma once

#include "core/explain/FeatureTable.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// The names; of many the first ten and how many there are more.
MessageList listed(const std::vector<std::string>& names);

/// Leaves all rows but these, which ascend, out.
void keepRows(FeatureTable& table, const std::vector<std::size_t>& rows);

/// Throws `InputError` for fewer than two rows and for a target that is the same in all.
void checkTargetVaries(const FeatureTable& table);

/// Leaves out the rows whose target is missing and, with `LeaveOut`, those with a missing feature;
/// counts both in warnings, the latter by the features (or groups of them) that are missing, with
/// the ways to keep the rows where more than a tenth is lost. Rows to be filled are counted too.
///
/// Throws `InputError` where that leaves fewer than two rows, and for a target that is the same in
/// all that are left.
void leaveOutMissing(FeatureTable& table, MissingValues missing);

/// Warns of features that lose more than a tenth of their different values where trees see them as
/// floats, as scikit-learn's and XGBoost's do.
void warnOfMerged(FeatureTable& table);

/// Warns of features that are the target or a linear function of it, and that trees can see as
/// such.
void warnOfCopies(FeatureTable& table);

} // namespace core
