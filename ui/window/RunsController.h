#pragma once

#include "app/Runs.h"

#include <QObject>

#include <optional>
#include <vector>

namespace app {
class ForecastAnalysis;
} // namespace app

namespace ui {

class ForecastPage;
class RunsTab;

/// Shows the runs as they change, and handles what is asked of them: a run to be shown, renamed,
/// deleted, or laid over another; another band of the forecast.
class RunsController : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; `tabs` are those of each kind.
    RunsController(app::Runs& runs, app::ForecastAnalysis& analysis, ForecastPage& page,
                   const std::vector<RunsTab*>& tabs, QObject* parent);

private:
    void follow(RunsTab& tab);
    void showRuns();
    void overlay(std::optional<app::RunId> id);
    void copyCommandOf(app::RunId id);

    app::Runs& m_runs;
    app::ForecastAnalysis& m_analysis;
    ForecastPage& m_page;
    std::vector<RunsTab*> m_tabs;
    std::optional<app::RunId> m_overlaid; ///< the forecast laid over the shown one
};

/// The command line of a forecast, to the clipboard.
void copyCommand(const app::Dataset& data, const core::ForecastOptions& options,
                 const std::vector<core::RecurringEvent>& events);

} // namespace ui
