#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/Outlook.h"

#include <vector>

namespace core {

/// True where the parts of a forecast fit one another and the series it was made of: vectors per
/// step, point, pass or window are as long as they are many, and what is an index lies within what
/// it indexes. A forecast from `runForecast` does; one from a file has to be asked.
bool fitsTogether(const Forecast& forecast, const Series& series);

/// The same of what was kept of an outlook, but for its weights. The options are valid.
bool fitsTogether(const Outlook::Fit& outlook, const Series& series);

/// True of forecasts that can be the finished folds of a backtest: some, of test parts one after
/// another, all with the same models.
bool areFolds(const std::vector<Forecast>& forecasts);

} // namespace core
