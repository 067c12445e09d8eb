#pragma once

#include "ui/base/ReturnTab.h"
#include "ui/results/ResultTab.h"

#include <QTabWidget>

namespace ui {

class EventsTab;
class LossChart;
class MetricsModel;
class MetricsTab;
class RunsTab;

/// The tabs below the plot: what the forecast is worth, seen from all sides, and how it was
/// trained.
class ResultTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit ResultTabs(QWidget* parent = nullptr);

    /// Either may be missing. Another series takes the analyst's events away.
    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with another band.
    void setBand(std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with its notes, and how its models differ.
    void setDifferences(std::shared_ptr<const core::Forecast> forecast,
                        std::shared_ptr<const core::ModelDifferences> differences);
    void beginTraining(); ///< turns to the losses, which come one by one
    void endTraining();   ///< of which nothing came: shows what was there before

    /// All times of the analyst's events in the series, in order.
    std::vector<core::CalendarEvent> ownEvents() const;
    /// The same as they were told.
    const std::vector<core::RecurringEvent>& recurringEvents() const;
    RunsTab& runs() { return *m_runs; }
    EventsTab& events() { return *m_events; }
    LossChart& losses() { return *m_losses; }
    MetricsModel& metrics();
    /// Low: the plot is what matters.
    QSize sizeHint() const override;

signals:
    void stretchChosen(const core::CalendarEvent& stretch);
    void ownEventsChanged();

private:
    void addTableTabs();
    void addResultTab(ResultTab* tab, const char* name, const QString& title);
    void fillTabs();

    MetricsTab* m_metrics;
    LossChart* m_losses;
    ReturnTab m_return; ///< from the losses of a training
    EventsTab* m_events;
    RunsTab* m_runs;
    std::vector<ResultTab*> m_tabs;
    ShownResult m_result;
};

} // namespace ui
