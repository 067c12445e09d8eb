#pragma once

#include "app/commands/ForecastFiles.h"
#include "core/forecast/Outlook.h"

#include <string>

namespace commands {

/// The steps to come as a table of forecasts; nothing actual is known of them.
std::string outlookCsv(const core::OutlookForecast& outlook, const TableStyle& style);

/// Data, settings, horizon, what was assumed, and the band: a list per column.
std::string outlookJson(const core::Series& series, const core::OutlookForecast& outlook,
                        const core::OutlookAssumptions& assumptions,
                        const core::ForecastOptions& options, const DataSource& source);

/// What people read: each step with its band.
std::string summaryOf(const core::OutlookForecast& outlook, const std::string& valueName,
                      double level);

} // namespace commands
