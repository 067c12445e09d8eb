#pragma once

#include "core/forecast/Anomalies.h"
#include "core/forecast/EventLens.h"
#include "core/forecast/GroupMetrics.h"
#include "core/forecast/ModelDifferences.h"
#include "ui/models/CellTable.h"

/// Results as tables to show: words, units and the locale's numbers.
namespace ui {

/// One row per event: what it did, and how the models fared.
TableContent eventTable(const std::vector<core::EventReport>& reports, const core::Series& series,
                        const core::Forecast* forecast);
TableContent unusualDayTable(const std::vector<core::UnusualDay>& days, const QString& unit);
/// Coverage and errors of the Bayesian network by hour, weekday, holiday and peak.
TableContent groupTable(const core::Forecast& forecast,
                        const std::vector<core::CalendarEvent>& events);
/// What each part of the uncertainty adds to the band, and every other kind of band; grey where
/// chance explains the difference from the band that is shown. `differences` may be missing.
TableContent ablationTable(const core::Forecast& forecast,
                           const core::ModelDifferences* differences = nullptr);
TableContent anomalyTable(const core::Anomalies& anomalies, const core::Forecast& forecast);

} // namespace ui
