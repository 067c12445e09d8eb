#pragma once

#include "core/base/Message.h"
#include "core/data/Series.h"

namespace core {

/// A sentence for each covariate, and each pair of covariates, that gives the series' value away:
/// equal to it, or adding up to it, at every step where all are known (a day of them at least, and
/// the value not always the same). To rounding: a relative 1e-9 of the largest value.
MessageList leakWarnings(const Series& series);

} // namespace core
