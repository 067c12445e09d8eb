#pragma once

#include "app/report/Language.h"
#include "app/report/Svg.h"
#include "core/data/Series.h"
#include "core/explain/Importance.h"
#include "core/forecast/Forecast.h"

#include <cstddef>
#include <vector>

/// The pictures of a report, in the colours of the light theme.
namespace report {

/// Steps [begin, end) of the test part: actual values, forecast and its interval with the model's
/// part of it, the values outside of it ringed; `events` shaded, holidays first.
Svg forecastFigure(const core::Forecast& forecast, std::size_t begin, std::size_t end,
                   const std::vector<core::CalendarEvent>& holidays,
                   const std::vector<core::CalendarEvent>& events, const Language& language = {});

/// Mean |SHAP| of the first `count` features of the ranking, each with the range of its repeats.
Svg importanceFigure(const core::Importance& importance, std::size_t count,
                     const Language& language = {});

} // namespace report
