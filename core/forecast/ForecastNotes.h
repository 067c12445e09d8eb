#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"

#include <string>
#include <vector>

namespace core {

/// Plain words on what a reader of the forecast must know: the model loses to a baseline, coverage
/// is off by more than chance, no holiday in the test part, steps that could not be forecast, fewer passes
/// than were asked for. Short, each with its figure; empty when all is well.
std::vector<std::string> forecastNotes(const Series& series, const Forecast& forecast);

} // namespace core
