#include "ui/backtest/BacktestView.h"

#include "ui/CoreText.h"
#include "ui/FlowLayout.h"
#include "ui/Format.h"
#include "ui/models/BacktestTables.h"
#include "ui/models/ChanceText.h"
#include "ui/pages/results/DetailTabs.h"
#include "ui/pages/results/ResultTable.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/PlotLegend.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

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
      m_remark(new QLabel),
      m_folds(new ResultTable(QStringLiteral("folds"), tr("The folds of the backtest"))),
      m_legend(new PlotLegend), m_plot(new FoldsPlot), m_heading(new QLabel),
      m_view(new QTableView), m_metrics(new MetricsModel(this))
{
    setObjectName(QStringLiteral("backtestView"));
    m_remark->setWordWrap(true);
    m_remark->setObjectName(QStringLiteral("backtestRemark"));
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
    metric->addItems({tr("RMSE"), tr("Coverage"), tr("Winkler score")});
    metric->setObjectName(QStringLiteral("foldMetric"));
    metric->setAccessibleName(tr("Metric of the plot"));
    metric->setToolTip(tr("What the plot shows of each fold"));
    connect(metric, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setMetric(static_cast<FoldsPlot::Metric>(index)); });
    connect(m_legend, &PlotLegend::toggled, m_plot, &FoldsPlot::showCurve);
    connect(m_plot, &FoldsPlot::legendChanged, this,
            [this] { m_legend->setEntries(m_plot->legendEntries()); });
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(metric, 0, Qt::AlignLeft);
    rows->addWidget(m_legend);
    rows->addWidget(m_plot, 1);
    return part;
}

void BacktestView::setHasSeries(bool hasSeries)
{
    m_hasSeries = hasSeries;
    setResult(nullptr);
}

void BacktestView::setResult(std::shared_ptr<const app::BacktestResult> result)
{
    m_result = std::move(result);
    m_folds->parentWidget()->setVisible(m_result != nullptr);
    m_lower->setHasResult(m_result != nullptr);
    showRemark();
    showStartable();
    m_plot->setBacktest(m_result ? m_result->backtest : core::Backtest());
    m_folds->setContent(m_result ? foldsTable(*m_result) : TableContent());
    if (m_result)
        m_folds->setCurrentIndex(m_folds->model()->index(0, 0));
    chooseFold(m_result ? 0 : -1);
}

void BacktestView::showRemark()
{
    QString text;
    if (!m_hasSeries)
        text = tr("Open a data file or the demo data, then run a backtest.");
    else if (!m_result)
        text = tr("Run a backtest to see how the models do in several parts of the series, each "
                  "trained on what lies before it.");
    else if (m_result->backtest.cancelled)
        text = tr("Stopped: %1 of %2 folds are finished; Continue trains the others.")
                   .arg(countText(m_result->backtest.folds.size()),
                        countText(m_result->backtest.asked));
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void BacktestView::showFinished(std::size_t finished, std::size_t asked)
{
    m_remark->setText(tr("%1 of %2 folds are finished; Cancel keeps them.")
                          .arg(countText(finished), countText(asked)));
    m_remark->show();
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
    m_run->setEnabled(m_hasSeries && !m_isBusy);
    m_resume->setVisible(m_result && m_result->backtest.cancelled);
    m_resume->setEnabled(!m_isBusy);
}

void BacktestView::chooseFold(int row)
{
    if (!m_result || row < 0) {
        m_metrics->clear();
        return;
    }
    const core::Forecast& first = m_result->backtest.folds.front();
    m_plot->setChosen(row - 1);
    m_metrics->setRows(backtestRows(*m_result, row - 1), QString::fromStdString(first.valueName),
                       m_result->request.options.level);
    const QString what =
        row == 0
            ? tr("All finished folds pooled.")
            : tr("Fold %1.").arg(countText(m_result->backtest.which[std::size_t(row) - 1] + 1));
    m_heading->setText(what + QLatin1Char(' ') + chanceRemark(coreText(first.bayesian.name)));
}

} // namespace ui
