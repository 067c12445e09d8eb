#pragma once

#include "core/forecast/DropoutSweep.h"
#include "core/forecast/Outlook.h"

#include <string>

namespace commands {

/// Every step to come: time, mean, lower, upper, epistemic, aleatoric.
std::string outlookCsv(const core::OutlookForecast& outlook);

/// A row per dropout probability: dropout, chosen (1 or 0), winkler, rmse, coverage, n, epistemic,
/// noise, validationLoss, epochs.
std::string sweepCsv(const core::DropoutSweep& sweep);

} // namespace commands
