#pragma once

#include "core/models/ForecastMetrics.h"
#include "ui/models/CellTable.h"

#include <QString>

namespace ui {

/// The mark behind a coverage that is off its level by more than chance explains: " ▼" where it is
/// too low, " ▲" where it is too high, nothing else.
QString offMark(const core::ForecastMetrics& metrics, double level);

/// What the marks mean, for the head of a column.
QString offMarkText();

/// "93.7 % of 743 ▼", with the range that chance allows; a dash where nothing was scored.
Cell coverageCell(const core::ForecastMetrics& metrics, double level);

} // namespace ui
