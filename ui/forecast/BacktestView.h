#pragma once

#include "app/BacktestAnalysis.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ui {

class DetailTabs;
class FoldsPlot;
class ForecastPlot;
class MetricsModel;
class OneLineText;
class PlotLegend;
class ResultTable;
class RunsTab;

/// How the models do in several parts of the series, each trained on what lies before it: fold by
/// fold with the chart of each, and pooled.
class BacktestView : public QWidget
{
    Q_OBJECT

public:
    explicit BacktestView(QWidget* parent = nullptr);

    /// Another series, or none: the result of the earlier one is gone.
    /// Whether a table is open; before `setSeries`. Where it makes no series, it is said what can
    /// be done.
    void setTableOpen(bool isOpen) { m_isTableOpen = isOpen; }
    void setSeries(std::shared_ptr<const core::Series> series);
    /// Also of a run that is going on, fold by fold: the chosen one stays. Nothing: says what to do
    /// next.
    void setResult(std::shared_ptr<const app::BacktestResult> result);
    void showFinished(std::size_t finished, std::size_t asked);
    /// While other work is going on nothing can be started.
    void setBusy(bool isBusy);

    QWidget& form() { return *m_form; }
    FoldsPlot& plot() { return *m_plot; }
    ForecastPlot& chart() { return *m_chart; } ///< of the chosen fold
    MetricsModel& metrics() { return *m_metrics; }
    ResultTable& folds() { return *m_folds; }
    RunsTab& runs();

signals:
    void runAsked(int folds, double share);
    void resumeAsked();

private:
    void layOutForm();
    QWidget* plotPart();
    QWidget* chartPart();
    void showChart(int fold);
    void chooseFold(int row); ///< of the table of folds
    void showStartable();
    void showRemark();

    QWidget* m_form;
    QSpinBox* m_count;
    QSpinBox* m_share; ///< percent
    QPushButton* m_run;
    QPushButton* m_resume;
    OneLineText* m_remark;
    ResultTable* m_folds;
    PlotLegend* m_legend;
    FoldsPlot* m_plot;
    ForecastPlot* m_chart;
    QLabel* m_heading;
    QTableView* m_view;
    MetricsModel* m_metrics;
    DetailTabs* m_lower;
    std::shared_ptr<const app::BacktestResult> m_result;
    std::shared_ptr<const core::Series> m_series;
    std::optional<std::size_t> m_fold; ///< the chosen one, among those asked for
    bool m_isTableOpen = false;
    bool m_isBusy = false;
};

} // namespace ui
