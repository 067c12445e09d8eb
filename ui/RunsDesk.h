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

/// Shows the runs of the analysis as they change, and grants what the page asks for: another band;
/// runs to be shown, renamed, dropped or laid one over another.
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
void copyCommand(const app::Dataset& data, const core::ForecastOptions& options,
                 const std::vector<core::RecurringEvent>& events);

} // namespace ui
