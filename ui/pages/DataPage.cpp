#include "ui/pages/DataPage.h"

#include "ui/CoreText.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/models/TablePreviewModel.h"
#include "ui/pages/RolesPanel.h"
#include "ui/plots/SeriesPlot.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

QString stepText(const core::Series& series)
{
    if (series.stepMonths > 0)
        return DataPage::tr("%1 mo").arg(series.stepMonths);
    const std::int64_t seconds = series.stepSeconds;
    if (seconds % core::kWeekSeconds == 0)
        return DataPage::tr("%1 wk").arg(seconds / core::kWeekSeconds);
    if (seconds % 86400 == 0)
        return DataPage::tr("%1 d").arg(seconds / 86400);
    if (seconds % 3600 == 0)
        return DataPage::tr("%1 h").arg(seconds / 3600);
    return seconds % 60 == 0 ? DataPage::tr("%1 min").arg(seconds / 60)
                             : DataPage::tr("%1 s").arg(seconds);
}

} // namespace

DataPage::DataPage(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel), m_problem(new QLabel),
      m_explain(new QPushButton(tr("&Explain this table"))), m_remarks(new QPlainTextEdit),
      m_tablePart(new QSplitter(Qt::Horizontal)), m_roles(new RolesPanel),
      m_preview(new TablePreviewModel(this)), m_plot(new SeriesPlot)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("dataProblem"));
    m_problem->hide();
    m_explain->setObjectName(QStringLiteral("explainTable"));
    m_explain->setToolTip(tr("Shows what drives one of its columns; that needs no time column"));
    m_explain->hide();

    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(tablePart());
    parts->addWidget(plotPart());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(m_explain, 0, Qt::AlignLeft);
    layout->addWidget(parts, 1);
    m_summary->hide();
    m_tablePart->hide();
    connect(m_explain, &QPushButton::clicked, this, &DataPage::explainAsked);
    connect(m_roles, &RolesPanel::changed, this, &DataPage::rolesChanged);
}

QWidget* DataPage::tablePart()
{
    auto* table = new QTableView;
    table->setModel(m_preview);
    table->setAlternatingRowColors(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->setAccessibleName(tr("First rows of the data"));
    connect(m_preview, &QAbstractItemModel::modelReset, table,
            &QTableView::resizeColumnsToContents);

    m_remarks->setReadOnly(true);
    m_remarks->setMaximumHeight(5 * fontMetrics().lineSpacing());
    m_remarks->setAccessibleName(tr("What was repaired or looks odd"));
    m_remarks->setToolTip(tr("What was repaired or looks odd in the data"));
    auto* right = new QWidget;
    auto* rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(table, 1);
    rows->addWidget(m_remarks);

    m_tablePart->addWidget(m_roles);
    m_tablePart->addWidget(right);
    m_tablePart->setStretchFactor(1, 1);
    m_tablePart->setChildrenCollapsible(false);
    return m_tablePart;
}

QWidget* DataPage::plotPart()
{
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_plot, 1);
    auto* readOut = new QLabel(QStringLiteral(" ")); // keeps its line
    rows->addWidget(readOut);
    connect(m_plot, &TimePlot::readOut, readOut, [readOut](const QString& text) {
        readOut->setText(text.isEmpty() ? QStringLiteral(" ") : text);
    });
    return part;
}

void DataPage::setDataset(const app::Dataset& dataset)
{
    m_summary->setText(summaryText(dataset));
    m_summary->show();
    m_tablePart->show();
    m_roles->setDataset(dataset);
    m_preview->setTable(dataset.table, dataset.roles.roles);
    showRemarks(dataset);
    if (dataset.series)
        m_plot->setSeries(dataset.series);
    else
        m_plot->showHint(tr("Choose what each column is for to see the series here,\n"
                            "or explain one of the columns on the Explain page."));
    m_explain->setVisible(!dataset.series);
}

void DataPage::showRemarks(const app::Dataset& dataset)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, themeOf(colours).error);
    m_problem->setPalette(colours);
    m_problem->setText(coreText(dataset.problem));
    m_problem->setVisible(!dataset.problem.empty());

    QStringList remarks;
    for (const std::string& note : dataset.roles.notes)
        remarks << QStringLiteral("• ") + coreText(note);
    if (dataset.series)
        for (const std::string& warning : dataset.series->warnings)
            remarks << QStringLiteral("• ") + coreText(warning);
    m_remarks->setPlainText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
}

QString summaryText(const app::Dataset& dataset)
{
    QString text =
        DataPage::tr("%1  ·  %2 rows")
            .arg(QString::fromStdString(dataset.table->source), countText(dataset.table->rows()));
    if (!dataset.series)
        return text;
    const core::Series& series = *dataset.series;
    return text + DataPage::tr("  ·  %1 steps of %2 from %3 to %4")
                      .arg(countText(series.size()), stepText(series), momentText(series.start),
                           momentText(series.time(series.size() - 1)));
}

} // namespace ui
