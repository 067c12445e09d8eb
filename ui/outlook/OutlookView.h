#pragma once

#include "app/OutlookAnalysis.h"
#include "core/forecast/EventLens.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class AssumptionsPanel;
class OutlookPlot;
class PlotLegend;
class ResultTable;

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
    /// The first answer to an outlook is that with nothing assumed.
    void setAnswer(std::shared_ptr<const core::OutlookForecast> answer);
    void showProblem(const QString& sentence);
    /// While other work is going on nothing can be trained.
    void setBusy(bool isBusy);

    QWidget& form() { return *m_form; }
    OutlookPlot& plot() { return *m_plot; }
    AssumptionsPanel& assumptions() { return *m_assumptions; }

signals:
    void trainAsked(int days);
    void asked(const app::WhatIf& whatIf);

private:
    void layOutForm();
    void nameReaches();
    void ask();
    void showTrainable();

    QWidget* m_form;
    QComboBox* m_days;
    QPushButton* m_train;
    QSpinBox* m_level; ///< percent
    QPushButton* m_reset;
    QLabel* m_remark;
    QLabel* m_readOut;
    PlotLegend* m_legend;
    OutlookPlot* m_plot;
    ResultTable* m_table;
    AssumptionsPanel* m_assumptions;
    std::shared_ptr<const core::Series> m_series;
    std::shared_ptr<const app::TrainedOutlook> m_outlook;
    std::shared_ptr<const core::OutlookForecast> m_usual; ///< with nothing assumed
    bool m_isBusy = false;
};

} // namespace ui
