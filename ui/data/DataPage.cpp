#include "ui/data/DataPage.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "core/data/ChangedChoices.h"
#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/ReadOut.h"
#include "ui/data/FindingsList.h"
#include "ui/data/ProblemPanel.h"
#include "ui/data/ReadingSentence.h"
#include "ui/data/RolesHeader.h"
#include "ui/models/TablePreviewModel.h"
#include "ui/plots/SeriesPlot.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kWidest = 260; ///< of a column that shows itself, in pixels

/// The same bytes of the same file, whatever is chosen of how they are read.
bool isSameData(const app::Dataset& a, const app::Dataset& b)
{
    return a.file == b.file && a.table->source == b.table->source &&
           a.table->sha256 == b.table->sha256;
}

void fitColumns(QTableView& table)
{
    table.resizeColumnsToContents(); // of the rows that are seen and those near them
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column), kWidest));
}

} // namespace

DataPage::DataPage(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel), m_sentence(new ReadingSentence),
      m_findings(new FindingsList), m_table(new QTableView), m_header(new RolesHeader(m_table)),
      m_preview(new TablePreviewModel(this)), m_below(new QStackedWidget), m_plot(new SeriesPlot),
      m_problem(new ProblemPanel)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(tablePart());
    m_below->addWidget(plotPart());
    m_below->addWidget(m_problem);
    parts->addWidget(m_below);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_sentence);
    layout->addWidget(m_findings);
    layout->addWidget(parts, 1);

    connect(m_sentence, &ReadingSentence::chosen, this, &DataPage::choose);
    connect(m_sentence, &ReadingSentence::columnsAsked, m_header, [this] { m_header->setFocus(); });
    connect(m_header, &RolesHeader::roleChosen, this, &DataPage::chooseRole);
    connect(m_findings, &FindingsList::rowAsked, this,
            [this](int number) { showRow(finding(number)); });
    connect(m_findings, &FindingsList::repairAsked, this, [this](int number) {
        const core::Finding& repaired = finding(number);
        QString what = repairText(repaired);
        what[0] = what[0].toLower(); // within "Undo …"
        add(repaired.option, repaired.value, what);
    });
    connect(m_findings, &FindingsList::choicesAsked, this,
            [this](int number, const QPoint& at) { openChoices(finding(number), at); });
    connect(m_problem, &ProblemPanel::wayChosen, this, [this](const core::WayOut& way) {
        add(way.option, way.value, app::messageText(way.label));
    });
    connect(m_problem, &ProblemPanel::explainAsked, this, &DataPage::explainAsked);
}

QWidget* DataPage::tablePart()
{
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_preview);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);                    // Tab leaves the table
    m_table->verticalHeader()->setHighlightSections(false); // a click on a head selects all rows
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->setMinimumHeight(6 * m_table->fontMetrics().height());
    m_table->setAccessibleName(tr("The data as they stand in the file"));
    return m_table;
}

QWidget* DataPage::plotPart()
{
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_plot, 1);
    auto* readOut = new ReadOut(2); // the value; covariates
    rows->addWidget(readOut);
    connect(m_plot, &TimePlot::readOut, readOut, &ReadOut::setText);
    return part;
}

void DataPage::setDataset(const app::Dataset& dataset)
{
    const bool isSame = m_dataset && isSameData(*m_dataset, dataset);
    const bool isSameTable = m_dataset && m_dataset->table == dataset.table;
    m_dataset = dataset;
    m_asked = dataset.asked;
    m_summary->setText(summaryText(dataset));
    m_sentence->setReading(dataset.phrases, dataset.asked, dataset.choices, isSame);
    m_findings->setFindings(dataset.findings, *dataset.table, isSame, dataset.series != nullptr);
    m_preview->setTable(dataset.table, dataset.roles.roles);
    m_header->setRoles(dataset.roles.roles);
    if (!isSameTable)
        fitColumns(*m_table);
    if (dataset.series)
        m_plot->setSeries(dataset.series);
    else if (dataset.problem)
        m_problem->setProblem(*dataset.problem, hasTimes(dataset.roles.roles));
    m_below->setCurrentIndex(dataset.series || !dataset.problem ? 0 : 1);
}

void DataPage::choose(const std::string& option, const std::vector<std::string>& values,
                      const QString& what)
{
    change([&] { return core::withChoice(m_asked, option, values); }, what);
}

void DataPage::add(const std::string& option, const std::string& value, const QString& what)
{
    change([&] { return core::withAdded(m_asked, option, value); }, what);
}

void DataPage::change(const std::function<core::ReadingChoices()>& changed, const QString& what)
{
    core::ReadingChoices asked;
    try {
        asked = changed();
    } catch (const core::InputError& error) {
        emit refused(app::messageText(error.message()));
        return;
    }
    if (asked == m_asked)
        return;
    m_asked = asked;
    emit chosen(asked, what);
}

void DataPage::chooseRole(int column, core::Role role)
{
    const auto index = static_cast<std::size_t>(column);
    m_asked = core::withRole(m_asked, *m_dataset->table, m_dataset->roles, index, role);
    const QString name = QString::fromStdString(m_dataset->table->columns[index].name());
    emit chosen(m_asked, tr("%1: %2").arg(name, roleText(role)));
}

const core::Finding& DataPage::finding(int number) const
{
    return m_dataset->findings[static_cast<std::size_t>(number)];
}

void DataPage::showRow(const core::Finding& finding)
{
    const QModelIndex present = m_table->currentIndex();
    const int column =
        finding.column ? static_cast<int>(*finding.column) : std::max(0, present.column());
    const QModelIndex cell = m_preview->index(static_cast<int>(*finding.row), column);
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void DataPage::openChoices(const core::Finding& finding, const QPoint& at)
{
    if (m_sentence->openMenu(finding.option, at))
        return;
    if (finding.column)
        m_header->openMenu(static_cast<int>(*finding.column));
    else
        m_header->setFocus(); // its columns are chosen there
}

QString summaryText(const app::Dataset& dataset)
{
    QString text = DataPage::tr("%1  ·  %2 rows")
                       .arg(dataName(*dataset.table), countText(dataset.table->rows()));
    if (!dataset.series)
        return text;
    const core::Series& series = *dataset.series;
    return text + DataPage::tr("  ·  %1 steps of %2 from %3 to %4")
                      .arg(countText(series.size()),
                           app::messageText(core::stepMessage(series.step())),
                           momentText(series.start), momentText(series.time(series.size() - 1)));
}

} // namespace ui
