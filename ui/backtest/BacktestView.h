#pragma once

#include "app/BacktestAnalysis.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ui {

class DetailTabs;
class FoldsPlot;
class MetricsModel;
class PlotLegend;
class ResultTable;
class RunsTab;

/// How the models do in several parts of the series, each trained on what lies before it: fold by
/// fold, and pooled.
class BacktestView : public QWidget
{
    Q_OBJECT

public:
    explicit BacktestView(QWidget* parent = nullptr);

    /// Another series, or none: the result of the earlier one is gone.
    void setHasSeries(bool hasSeries);
    /// Nothing: says what to do next.
    void setResult(std::shared_ptr<const app::BacktestResult> result);
    void showFinished(std::size_t finished, std::size_t asked);
    /// While other work is going on nothing can be started.
    void setBusy(bool isBusy);

    QWidget& form() { return *m_form; }
    FoldsPlot& plot() { return *m_plot; }
    MetricsModel& metrics() { return *m_metrics; }
    ResultTable& folds() { return *m_folds; }
    RunsTab& runs();

signals:
    void runAsked(int folds, double share);
    void resumeAsked();

private:
    void layOutForm();
    QWidget* plotPart();
    void chooseFold(int row); ///< of the table of folds
    void showStartable();
    void showRemark();

    QWidget* m_form;
    QSpinBox* m_count;
    QSpinBox* m_share; ///< percent
    QPushButton* m_run;
    QPushButton* m_resume;
    QLabel* m_remark;
    ResultTable* m_folds;
    PlotLegend* m_legend;
    FoldsPlot* m_plot;
    QLabel* m_heading;
    QTableView* m_view;
    MetricsModel* m_metrics;
    DetailTabs* m_lower;
    std::shared_ptr<const app::BacktestResult> m_result;
    bool m_hasSeries = false;
    bool m_isBusy = false;
};

} // namespace ui
