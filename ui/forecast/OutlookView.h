#pragma once

#include "app/OutlookAnalysis.h"
#include "core/forecast/EventLens.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace ui {

class AssumptionsPanel;
class DetailTabs;
class OneLineText;
class OutlookPlot;
class PlotLegend;
class ReadOut;
class ResultTable;
class RunsTab;

/// The next day or week past the end of the data, and what would become of it under other
/// assumptions.
class OutlookView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlookView(QWidget* parent = nullptr);

    /// Either may be missing; an outlook comes with its series. `events` are the analyst's.
    void setOutlook(std::shared_ptr<const core::Series> series,
                    std::shared_ptr<const app::TrainedOutlook> outlook,
                    const std::vector<core::RecurringEvent>& events);
    /// Whether a table is open; where it makes no series, it is said what can be done.
    void setTableOpen(bool isOpen);
    /// Whether these are the analyst's events to come of the outlook that was set; true without
    /// one.
    bool hasEvents(const std::vector<core::RecurringEvent>& events) const;
    /// The first answer to an outlook is that with nothing assumed.
    void setAnswer(std::shared_ptr<const core::OutlookForecast> answer);
    void showProblem(const QString& sentence);
    /// While other work is going on nothing can be trained.
    void setBusy(bool isBusy);

    QWidget& form() { return *m_form; }
    OutlookPlot& plot() { return *m_plot; }
    AssumptionsPanel& assumptions() { return *m_assumptions; }
    RunsTab& runs();
    /// What is assumed and at which level, as it can be kept; and taken up again by the next
    /// outlook that is set.
    QJsonObject assumed() const;
    void assumeNext(const QJsonObject& assumed) { m_next = assumed; }
    /// With which the next outlook would be trained; shown until there is one.
    void setNextLevel(double level);

signals:
    void trainAsked(int days);
    void asked(const app::WhatIf& whatIf);
    /// `assumed()` is another one, by hand.
    void assumedChanged();

private:
    void layOutForm();
    void showHint();
    void nameReaches();
    void ask();
    void assume(const QJsonObject& state);
    void changeAssumed();
    void showLevel(int percent);
    int percentOf(double level) const;
    int usualLevel() const; ///< percent, of the outlook
    bool isAnythingAssumed() const;
    void showResettable();
    void showTrainable();

    QWidget* m_form;
    QComboBox* m_days;
    QPushButton* m_train;
    QSpinBox* m_level; ///< percent
    QPushButton* m_reset;
    OneLineText* m_remark;
    ReadOut* m_readOut;
    PlotLegend* m_legend;
    OutlookPlot* m_plot;
    ResultTable* m_table;
    AssumptionsPanel* m_assumptions;
    DetailTabs* m_lower;
    QJsonObject m_next; ///< what is assumed of the next outlook
    double m_nextLevel = 0.95;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const app::TrainedOutlook> m_outlook;
    std::vector<core::CalendarEvent> m_events;            ///< the analyst's to come
    std::shared_ptr<const core::OutlookForecast> m_usual; ///< with nothing assumed
    bool m_isTableOpen = false;
    bool m_isBusy = false;
};

} // namespace ui
