#pragma once

#include "core/forecast/Outlook.h"
#include "ui/models/CellTable.h"

namespace ui {

/// One row per step to come: mean, interval, and what the assumptions change; `usual` is the
/// outlook without any.
TableContent outlookTable(const core::OutlookForecast& outlook, const core::OutlookForecast& usual,
                          const QString& unit, double level);

} // namespace ui
