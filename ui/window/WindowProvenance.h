#pragma once

#include "app/Dataset.h"
#include "core/explain/Importance.h"
#include "core/options/ForecastOptions.h"
#include "core/project/Provenance.h"
#include "ui/exports/Exporter.h"

#include <string>

namespace app {
class DataAnalysis;
class ForecastAnalysis;
class ImportanceAnalysis;
} // namespace app

namespace ui {

class ExplainPage;
class ForecastPage;
class FurtherAnalyses;

/// Where what networks trained with these options gave comes from ("forecast", "outlook",
/// "backtest" or "dropout" is the analysis) and told of these events, or an explanation of the
/// data.
core::Provenance networkProvenance(const app::Dataset& data, const std::string& analysis,
                                   const core::ForecastOptions& options,
                                   const std::vector<core::RecurringEvent>& events = {});
core::Provenance explanationProvenance(const app::Dataset& data,
                                       const core::Importance& importance);

/// Says of the plots and tables of the window where they come from: the data, and the settings and
/// libraries of the forecast or explanation on whose page they are. All outlive it.
Exporter::ProvenanceOf
windowProvenance(const app::DataAnalysis& data, const app::ForecastAnalysis& forecast,
                 const app::ImportanceAnalysis& importance, const FurtherAnalyses& further,
                 const ForecastPage& forecastPage, const ExplainPage& explainPage);

} // namespace ui
