#pragma once

#include "core/forecast/Forecast.h"

#include <string>

namespace commands {

/// A result in a few lines for a terminal: the test part, a table of the models with RMSE, MAE,
/// coverage with its n, mean width and Winkler score, then the notes.
std::string summaryOf(const core::Forecast& forecast);

} // namespace commands
