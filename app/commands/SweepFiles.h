#pragma once

#include "core/forecast/DropoutSweep.h"

#include <string>

namespace commands {

/// A row per dropout probability: dropout, chosen (1 or 0), winkler, rmse, coverage, n, epistemic,
/// noise, validationLoss, epochs.
std::string sweepCsv(const core::DropoutSweep& sweep);

} // namespace commands
