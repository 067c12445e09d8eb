#pragma once

#include "core/explain/Learner.h"

namespace core {

/// The learner on a table whose missing features are filled with the median of the feature over the
/// rows it learns from, and of no other rows.
///
/// Its ensembles take missing values: each goes where the median would go, so that a row is
/// predicted and explained as if it held the medians. A feature unknown in all rows learned from is
/// 0 in them. Without a missing value the ensembles are the learner's own, bit for bit.
Learner medianFilling(Learner learner);

} // namespace core
