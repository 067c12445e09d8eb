#pragma once

#include "app/Dataset.h"
#include "core/forecast/ForecastOptions.h"

#include <QObject>

namespace app {
class DataAnalysis;
class ForecastAnalysis;
} // namespace app

namespace ui {

class ForecastPage;

/// Grants what the list of runs asks for: shows, renames and drops runs of the analysis, and lays
/// one over another.
class RunsDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    RunsDesk(app::ForecastAnalysis& analysis, app::DataAnalysis& data, ForecastPage& page,
             QObject* parent);

private:
    void showRuns();
    void overlay(int number);

    app::ForecastAnalysis& m_analysis;
    ForecastPage& m_page;
    int m_overlaid = 0; ///< number of the run laid over the shown one; 0: none
};

/// The command line of a forecast, to the clipboard.
void copyCommand(const app::Dataset& data, const core::ForecastOptions& options);

} // namespace ui
