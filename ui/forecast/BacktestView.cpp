#include "ui/forecast/BacktestView.h"

#include "ui/base/CoreText.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/Format.h"
#include "ui/base/NoSeriesText.h"
#include "ui/base/OneLineText.h"
#include "ui/base/ReadOut.h"
#include "ui/models/BacktestTables.h"
#include "ui/models/ChanceText.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/PlotLegend.h"
#include "ui/results/DetailTabs.h"
#include "ui/results/ResultTable.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

QSpinBox* wholeNumber(const char* name, const QString& what, const QString& tip, int low, int high,
                      int value)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    box->setToolTip(tip);
    return box;
}

} // namespace

BacktestView::BacktestView(QWidget* parent)
    : QWidget(parent), m_form(new QWidget),
      m_count(wholeNumber("folds", tr("Number of folds"),
                          tr("How many test parts of equal length are forecast one after another"),
                          1, 50, 5)),
      m_share(wholeNumber("share", tr("Share of the series in percent"),
                          tr("The last part of the series that the test parts cover together"), 5,
                          90, 50)),
      m_run(new QPushButton(tr("&Run backtest"))), m_resume(new QPushButton(tr("&Continue"))),
      m_remark(new OneLineText(QStringLiteral("backtestRemark"))),
      m_folds(new ResultTable(QStringLiteral("folds"), tr("The folds of the backtest"))),
      m_legend(new PlotLegend), m_plot(new FoldsPlot), m_chart(new ForecastPlot),
      m_heading(new QLabel), m_view(new QTableView), m_metrics(new MetricsModel(this))
{
    setObjectName(QStringLiteral("backtestView"));
    m_heading->setWordWrap(true);
    m_heading->setMargin(4);
    m_heading->setObjectName(QStringLiteral("backtestHeading"));
    m_view->setModel(m_metrics);
    m_view->setObjectName(QStringLiteral("backtestMetrics"));
    m_view->setAccessibleName(tr("How good each model's forecast of the chosen fold was"));
    styleTable(*m_view);

    auto* upper = new QSplitter;
    upper->addWidget(m_folds);
    upper->addWidget(plotPart());
    upper->setChildrenCollapsible(false);
    upper->setSizes({540, 340}); // all columns at the usual size of the window
    upper->setStretchFactor(1, 1);
    auto* lower = new QWidget;
    auto* lowerRows = new QVBoxLayout(lower);
    lowerRows->setContentsMargins(0, 0, 0, 0);
    lowerRows->setSpacing(0);
    lowerRows->addWidget(m_heading);
    lowerRows->addWidget(m_view, 1);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(upper);
    m_lower = new DetailTabs(lower, tr("Models"), core::RunKind::Backtest);
    halves->addWidget(m_lower);
    halves->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    layOutForm();
    rows->addWidget(m_form);
    rows->addWidget(m_remark);
    rows->addWidget(halves, 1);

    connect(m_folds->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) { chooseFold(row.row()); });
    connect(m_plot, &FoldsPlot::foldChosen, this,
            [this](int fold) { m_folds->setCurrentIndex(m_folds->model()->index(fold + 1, 0)); });
    setResult(nullptr);
}

void BacktestView::layOutForm()
{
    m_share->setSuffix(tr(" % of the series"));
    m_run->setObjectName(QStringLiteral("runBacktest"));
    m_run->setToolTip(tr("Trains all models once per fold, from scratch, with the settings at the "
                         "left"));
    m_resume->setObjectName(QStringLiteral("resumeBacktest"));
    m_resume->setToolTip(tr("Trains the folds that are missing, with the settings of those that "
                            "are finished"));
    auto* layout = new FlowLayout(m_form);
    layout->addWidget(labelled(tr("&Folds"), {m_count}));
    layout->addWidget(labelled(tr("over the &last"), {m_share}));
    layout->addWidget(m_run);
    layout->addWidget(m_resume);
    connect(m_run, &QPushButton::clicked, this,
            [this] { emit runAsked(m_count->value(), m_share->value() / 100.0); });
    connect(m_resume, &QPushButton::clicked, this, &BacktestView::resumeAsked);
}

RunsTab& BacktestView::runs()
{
    return m_lower->runs();
}

QWidget* BacktestView::plotPart()
{
    auto* metric = new QComboBox;
    metric->addItems({tr("RMSE"), tr("Coverage"), tr("Winkler score"), tr("Forecast of the fold")});
    metric->setObjectName(QStringLiteral("foldMetric"));
    metric->setAccessibleName(tr("Metric of the plot"));
    metric->setToolTip(tr("What the plot shows of each fold"));
    connect(m_legend, &PlotLegend::toggled, m_plot, &FoldsPlot::showCurve);
    connect(m_plot, &FoldsPlot::legendChanged, this,
            [this] { m_legend->setEntries(m_plot->legendEntries()); });
    auto* metrics = new QWidget;
    auto* metricRows = new QVBoxLayout(metrics);
    metricRows->setContentsMargins(0, 0, 0, 0);
    metricRows->setSpacing(3);
    metricRows->addWidget(m_legend);
    metricRows->addWidget(m_plot, 1);
    auto* pictures = new QStackedWidget;
    pictures->addWidget(metrics);
    pictures->addWidget(chartPart());
    connect(metric, &QComboBox::currentIndexChanged, this, [this, pictures](int index) {
        pictures->setCurrentIndex(index > static_cast<int>(FoldsPlot::Metric::Winkler) ? 1 : 0);
        if (pictures->currentIndex() == 0)
            m_plot->setMetric(static_cast<FoldsPlot::Metric>(index));
    });
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(metric, 0, Qt::AlignLeft);
    rows->addWidget(pictures, 1);
    return part;
}

QWidget* BacktestView::chartPart()
{
    m_chart->setObjectName(QStringLiteral("foldChart"));
    auto* legend = new PlotLegend;
    auto* readOut = new ReadOut(2); // the forecast; errors
    connect(legend, &PlotLegend::toggled, m_chart, &ForecastPlot::showCurve);
    connect(m_chart, &ForecastPlot::legendChanged, legend,
            [this, legend] { legend->setEntries(m_chart->legendEntries()); });
    connect(m_chart, &TimePlot::readOut, readOut, &ReadOut::setText);
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(legend);
    rows->addWidget(m_chart, 1);
    rows->addWidget(readOut);
    return part;
}

void BacktestView::setSeries(std::shared_ptr<const core::Series> series)
{
    m_series = std::move(series);
    m_fold.reset();
    setResult(nullptr);
}

void BacktestView::setResult(std::shared_ptr<const app::BacktestResult> result)
{
    const auto wanted = m_fold; // the table forgets it
    m_result = std::move(result);
    m_folds->parentWidget()->setVisible(m_result != nullptr);
    m_lower->setHasResult(m_result != nullptr);
    showRemark();
    showStartable();
    m_plot->setBacktest(m_result ? m_result->backtest : core::Backtest());
    m_folds->setContent(m_result ? foldsTable(*m_result) : TableContent());
    if (!m_result)
        return chooseFold(-1);
    const auto& which = m_result->backtest.which;
    const auto chosen = wanted ? std::find(which.begin(), which.end(), *wanted) : which.end();
    const int row = chosen == which.end() ? 0 : static_cast<int>(chosen - which.begin()) + 1;
    m_folds->setCurrentIndex(m_folds->model()->index(row, 0));
    chooseFold(row);
}

void BacktestView::showRemark()
{
    QString text;
    if (!m_series)
        text = noSeriesText(m_isTableOpen,
                            tr("Open a data file or the demo data, then run a backtest."));
    else if (!m_result)
        text = tr("Run a backtest to see how the models do in several parts of the series, each "
                  "trained on what lies before it.");
    else if (m_result->backtest.cancelled)
        text = tr("Stopped: %1 of %2 folds are finished; Continue trains the others.")
                   .arg(countText(m_result->backtest.folds.size()),
                        countText(m_result->backtest.asked));
    m_remark->setText(text);
}

void BacktestView::showFinished(std::size_t finished, std::size_t asked)
{
    m_remark->setText(tr("%1 of %2 folds are finished; Cancel keeps them.")
                          .arg(countText(finished), countText(asked)));
}

void BacktestView::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (!isBusy)
        showRemark();
    showStartable();
}

void BacktestView::showStartable()
{
    m_run->setEnabled(m_series && !m_isBusy);
    m_resume->setVisible(m_result && m_result->backtest.cancelled);
    m_resume->setEnabled(!m_isBusy);
}

/// The whole series without a fold. A zoom stays in the fold it is in.
void BacktestView::showChart(int fold)
{
    if (fold < 0)
        return m_chart->setSeriesOnly(m_series);
    const core::Forecast& forecast = m_result->backtest.folds[static_cast<std::size_t>(fold)];
    m_chart->setForecast(m_series, std::shared_ptr<const core::Forecast>(m_result, &forecast));
    const QCPRange seen = m_chart->view().time;
    if (forecast.times.empty() || seen.upper < axisFromTime(forecast.times.front()) ||
        seen.lower > axisFromTime(forecast.times.back()))
        m_chart->home();
}

void BacktestView::chooseFold(int row)
{
    showChart(m_result ? row - 1 : -1);
    if (!m_result || row < 0) {
        m_metrics->clear();
        return;
    }
    m_fold.reset();
    if (row > 0)
        m_fold = m_result->backtest.which[std::size_t(row) - 1];
    const core::Forecast& first = m_result->backtest.folds.front();
    m_plot->setChosen(row - 1);
    m_metrics->setRows(backtestRows(*m_result, row - 1), QString::fromStdString(first.valueName),
                       m_result->request.options.level);
    const QString what =
        row == 0
            ? tr("All finished folds pooled.")
            : tr("Fold %1.").arg(countText(m_result->backtest.which[std::size_t(row) - 1] + 1));
    m_heading->setText(what + QLatin1Char(' ') + chanceRemark(coreName(first.bayesian.name)));
}

} // namespace ui
