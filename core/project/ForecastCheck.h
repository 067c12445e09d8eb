#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"

namespace core {

/// True where the parts of a forecast fit one another and the series it was made of: vectors per
/// step, point, pass or window are as long as they are many, and what is an index lies within what
/// it indexes. A forecast from `runForecast` does; one from a file has to be asked.
bool fitsTogether(const Forecast& forecast, const Series& series);

} // namespace core
