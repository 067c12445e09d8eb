#pragma once

#include "core/models/ForecastWindows.h"
#include "core/options/ForecastOptions.h"

namespace core {

/// Bytes that training a network on these windows and drawing its passes take, about: windows,
/// weights with what the optimiser keeps of them, what a batch leaves for its gradient, samples,
/// and the work space of the libraries.
double trainingMemory(const ForecastWindows& windows, const ForecastOptions& options);

} // namespace core
