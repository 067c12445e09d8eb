#pragma once

#include "app/AnalystEvents.h"
#include "core/forecast/EventLens.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/ModelDifferences.h"
#include "core/network/NetworkSpec.h"

#include <QStackedWidget>
#include <QWidget>

#include <memory>
#include <vector>

class QTabBar;

namespace ui {

class EventsTab;
class ForecastPlot;
class ForecastView;
class LossChart;
class MetricsModel;
class OneLineText;
class ResultTabs;
class RunsTab;

/// The forecast of the test part: the plot, and below it what it is worth and how it was trained.
/// Further views of the series can be added beside it.
class ForecastPage : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastPage(QWidget* parent = nullptr);

    /// Either may be missing; a forecast comes with its series.
    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with another band: the view stays as it is.
    void setBand(std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with more passes: likewise.
    void setPasses(std::shared_ptr<const core::Forecast> forecast);
    /// The same forecast with its notes, and how its models differ.
    void setDifferences(std::shared_ptr<const core::Forecast> forecast,
                        std::shared_ptr<const core::ModelDifferences> differences);
    /// A training begins: its losses will come one by one.
    void beginTraining();
    void addEpoch(const core::EpochLoss& loss);
    /// A training ended without a result: the losses of the last result are shown again.
    void endTraining();

    /// A view of its own that is turned to at the top of the page. `plot`, part of it, is what is
    /// exported and reset while nothing else in the view has the focus.
    void addView(QWidget* view, QWidget& plot, const QString& title, const QString& toolTip);
    void showView(QWidget* view); ///< one that was added
    /// The plot of the view that is seen.
    QWidget& mainPlot() { return *m_plots[static_cast<std::size_t>(m_stack->currentIndex())]; }
    void home(); ///< resets it

    /// The analyst's events: as they were told, and all their times in the series.
    const std::vector<core::RecurringEvent>& recurringEvents() const;
    std::vector<core::CalendarEvent> ownEvents() const;
    const app::AnalystEvents& analystEvents() const; ///< with the names of holidays

    RunsTab& runs();
    EventsTab& events();
    ForecastView& view() { return *m_view; }
    ForecastPlot& plot();
    LossChart& losses();
    MetricsModel& metrics();

signals:
    /// Another band is wished for, from what is kept.
    void bandAsked(const core::BandOptions& options);
    void ownEventsChanged();

private:
    QWidget* testPart();
    void showNotes();

    QTabBar* m_bar;
    QStackedWidget* m_stack;
    std::vector<QWidget*> m_plots; ///< one per view
    OneLineText* m_notes;          ///< of the test part
    ForecastView* m_view;
    ResultTabs* m_tabs;
    std::shared_ptr<const core::Forecast> m_forecast;
};

} // namespace ui
