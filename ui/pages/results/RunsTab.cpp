#include "ui/pages/results/RunsTab.h"

#include "app/CommandText.h"
#include "ui/CoreText.h"
#include "ui/Format.h"
#include "ui/pages/results/ResultTable.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// What differs from the preset; calibration and band as they are now.
QString differencesOf(const core::ForecastOptions& options)
{
    const QString preset = coreText(std::string(core::nameOf(options.preset)));
    const QString text =
        app::settingsText(app::differingSettings(options, core::optionsFor(options.preset)));
    return text.isEmpty() ? preset : RunsTab::tr("%1; %2").arg(preset, text);
}

TableContent runTable(const app::ForecastRuns& runs, int overlaid)
{
    TableContent table;
    table.columns = {
        {RunsTab::tr("Run"), RunsTab::tr("Bold: the one that is shown"), true},
        {RunsTab::tr("RMSE"), RunsTab::tr("Of the Bayesian LSTM, in the unit of the series")},
        {RunsTab::tr("Coverage"), RunsTab::tr("Share of actual values inside the interval")},
        {RunsTab::tr("Width"), RunsTab::tr("Mean width of the interval")},
        {RunsTab::tr("Winkler"), RunsTab::tr("Interval score; lower is better")},
        {RunsTab::tr("Settings"), RunsTab::tr("The preset, and what differs from it"), true}};
    double best = INFINITY;
    for (const app::ForecastRun& run : runs.all())
        best = std::min(best, run.forecast->bayesian.metrics.rmse);
    for (const app::ForecastRun& run : runs.all()) {
        const core::ForecastMetrics& metrics = run.forecast->bayesian.metrics;
        QString name = QString::fromStdString(run.name);
        if (run.number == overlaid)
            name = RunsTab::tr("%1 (overlaid)").arg(name);
        table.rows.push_back(
            {{name, {}, runs.shown() == &run},
             {valueText(metrics.rmse), metrics.rmse, metrics.rmse == best && runs.all().size() > 1},
             {RunsTab::tr("%1 of %2").arg(percentText(metrics.coverage), countText(metrics.n)),
              metrics.coverage},
             {valueText(metrics.meanWidth), metrics.meanWidth},
             {valueText(metrics.winkler), metrics.winkler},
             {differencesOf(run.forecast->options)}});
    }
    return table;
}

} // namespace

RunsTab::RunsTab(QWidget* parent)
    : QWidget(parent), m_table(new ResultTable(QStringLiteral("runs"), tr("Trainings kept"))),
      m_show(button("showRun", tr("&Show"), tr("Shows this run in the plot and in all tables"))),
      m_overlay(button("overlayRun", tr("&Overlay"), tr("Lays its mean over the shown run"))),
      m_rename(button("renameRun", tr("Re&name…"), tr("Gives the run another name"))),
      m_remove(button("removeRun", tr("&Delete"), tr("Drops this run"))),
      m_command(button("copyCommand", tr("&Copy as command line"),
                       tr("Copies the command that makes the same numbers without a window")))
{
    setObjectName(QStringLiteral("runsTab"));
    m_overlay->setCheckable(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* widget : {m_show, m_overlay, m_rename, m_remove, m_command})
        buttons->addWidget(widget);
    buttons->addStretch();
    rows->addLayout(buttons);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RunsTab::showWhatCanBeDone);
    connect(m_table, &QTableView::doubleClicked, this, [this] { emit showAsked(currentNumber()); });
    connect(m_show, &QPushButton::clicked, this, [this] { emit showAsked(currentNumber()); });
    connect(m_overlay, &QPushButton::clicked, this,
            [this](bool on) { emit overlayAsked(on ? currentNumber() : 0); });
    connect(m_rename, &QPushButton::clicked, this, &RunsTab::askForName);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeAsked(currentNumber()); });
    connect(m_command, &QPushButton::clicked, this, [this] { emit commandAsked(currentNumber()); });
    showWhatCanBeDone();
}

QPushButton* RunsTab::button(const char* name, const QString& text, const QString& tip)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(tip);
    return made;
}

void RunsTab::setRuns(const app::ForecastRuns& runs)
{
    m_runs = runs;
    m_table->setContent(runTable(m_runs, m_overlaid));
    const auto& all = m_runs.all();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (m_table->currentRow() < 0 && m_runs.shown() == &all[i])
            m_table->setCurrentIndex(m_table->model()->index(static_cast<int>(i), 0));
    showWhatCanBeDone();
}

void RunsTab::setOverlaid(int number)
{
    m_overlaid = number;
    setRuns(m_runs);
}

int RunsTab::currentNumber() const
{
    const auto row = static_cast<std::size_t>(std::max(0, m_table->currentRow()));
    return m_table->currentRow() < 0 || row >= m_runs.all().size() ? 0 : m_runs.all()[row].number;
}

void RunsTab::showWhatCanBeDone()
{
    const int number = currentNumber();
    const bool isShown = m_runs.shown() != nullptr && m_runs.shown()->number == number;
    for (QPushButton* widget : {m_rename, m_remove, m_command})
        widget->setEnabled(number != 0);
    m_show->setEnabled(number != 0 && !isShown);
    m_overlay->setEnabled(number != 0 && (!isShown || number == m_overlaid));
    m_overlay->setChecked(number != 0 && number == m_overlaid);
}

void RunsTab::askForName()
{
    const int number = currentNumber();
    const app::ForecastRun* run = m_runs.find(number);
    if (run == nullptr)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the run"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(QString::fromStdString(run->name));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, number](const QString& name) {
        if (!name.trimmed().isEmpty())
            emit renameAsked(number, name.trimmed());
    });
    dialog->open();
}

} // namespace ui
