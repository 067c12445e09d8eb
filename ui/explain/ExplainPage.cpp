#include "ui/explain/ExplainPage.h"

#include "app/MessageText.h"
#include "ui/base/Format.h"
#include "ui/base/OneLineText.h"
#include "ui/base/ReadOut.h"
#include "ui/explain/DependenceTab.h"
#include "ui/explain/ExplainRunsTab.h"
#include "ui/explain/RankingTab.h"
#include "ui/explain/RowTab.h"
#include "ui/explain/ScoresTab.h"
#include "ui/explain/SummaryTab.h"
#include "ui/explain/ValuesTab.h"
#include "ui/explain/VariationTab.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ExplainPage::ExplainPage(QWidget* parent)
    : QWidget(parent), m_notes(new OneLineText(QStringLiteral("explainNotes"))),
      m_tabs(new QTabWidget), m_summary(new SummaryTab), m_variation(new VariationTab),
      m_rowTab(new RowTab), m_scores(new ScoresTab), m_values(new ValuesTab),
      m_runs(new ExplainRunsTab), m_readOut(new ReadOut(1)), m_rowNumber(new QSpinBox),
      m_grouped(new QCheckBox(tr("&By group"))), m_additivity(new QLabel)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("explainTabs"));
    addTab(m_summary, tr("Summary"), tr("What each feature adds, row by row and on average"));
    addTab(m_variation, tr("Variation"), tr("How much the values move over the repeats"));
    addTab(new DependenceTab, tr("Dependence"), tr("A feature's values against their SHAP values"));
    addTab(m_rowTab, tr("Row"), tr("How one row's prediction comes about"));
    addTab(new RankingTab, tr("Ranking"), tr("The order of the features, and how sure it is"));
    addTab(m_scores, tr("Scores"), tr("How well held-out rows are predicted"));
    addTab(m_values, tr("Values"), tr("Every value: row, repeat, feature"));
    addTab(m_runs, tr("Runs"), tr("All explanations that were kept, side by side"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_notes);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(bottomRow());
    connect(m_tabs, &QTabWidget::currentChanged, this, &ExplainPage::refresh);
    setExplained({});
}

ExplainPage::~ExplainPage()
{
    m_tabs->disconnect(this); // it tells of each tab that goes
}

void ExplainPage::addTab(ExplainTab* tab, const QString& name, const QString& toolTip)
{
    m_tabs->setTabToolTip(m_tabs->addTab(tab, name), toolTip);
    m_all.push_back(tab);
    connect(tab, &ExplainTab::readOut, m_readOut, &ReadOut::setText);
    connect(tab, &ExplainTab::rowChosen, this, &ExplainPage::selectRow);
    connect(tab, &ExplainTab::featureChosen, this, &ExplainPage::chooseFeature);
}

QWidget* ExplainPage::bottomRow()
{
    m_readOut->setObjectName(QStringLiteral("explainReadOut"));
    m_readOut->setAccessibleName(tr("Values under the pointer"));
    m_additivity->setObjectName(QStringLiteral("additivity"));
    m_additivity->setToolTip(tr("The largest difference, over all rows and repeats, between the "
                                "prediction and base value plus SHAP values"));
    m_rowNumber->setObjectName(QStringLiteral("rowNumber"));
    m_rowNumber->setAccessibleName(tr("Chosen row"));
    m_rowNumber->setToolTip(tr("The row that is marked everywhere, by its number in the file "
                               "(from 0); a click on a dot chooses its row"));
    m_rowNumber->setKeyboardTracking(false);
    m_grouped->setObjectName(QStringLiteral("byGroup"));
    QSizePolicy place = m_grouped->sizePolicy();
    place.setRetainSizeWhenHidden(true); // nothing beside it moves when it comes
    m_grouped->setSizePolicy(place);
    m_grouped->setToolTip(tr("Adds up the features of each group"));
    auto* label = new QLabel(tr("Ro&w"));
    label->setBuddy(m_rowNumber);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_readOut, 1);
    layout->addWidget(m_additivity);
    layout->addWidget(m_grouped);
    layout->addWidget(label);
    layout->addWidget(m_rowNumber);
    connect(m_rowNumber, &QSpinBox::valueChanged, this, &ExplainPage::chooseRowNumber);
    connect(m_grouped, &QCheckBox::toggled, this, [this](bool grouped) {
        m_explained.grouped = grouped;
        showAll();
    });
    return row;
}

void ExplainPage::setExplained(const Explained& explained)
{
    const bool isSameTable = explained.table == m_explained.table;
    m_explained = explained;
    m_explained.grouped = m_grouped->isChecked();
    const bool hasResult = explained.importance != nullptr;
    m_grouped->setVisible(hasResult && explained.importance->groups.has_value());
    m_rowNumber->setEnabled(hasResult);
    if (hasResult) {
        const QSignalBlocker quiet(m_rowNumber);
        m_rowNumber->setRange(0, static_cast<int>(explained.table->rows.back()));
    }
    if (!isSameTable)
        m_row = -1;
    showNotes();
    showAll();
    if (hasResult && m_row < 0)
        selectRow(0);
}

void ExplainPage::showAll()
{
    m_stale.insert(m_all.begin(), m_all.end());
    refresh();
}

void ExplainPage::refresh()
{
    auto* tab = static_cast<ExplainTab*>(m_tabs->currentWidget());
    if (m_stale.erase(tab) == 0)
        return;
    tab->setExplained(m_explained);
    if (m_explained.importance && m_row >= 0)
        tab->selectRow(m_row);
}

void ExplainPage::showNotes()
{
    QStringList notes;
    if (m_explained.importance) {
        for (const core::Message& note : m_explained.importance->notes)
            notes << app::messageText(note);
        for (const core::Message& warning : m_explained.table->warnings)
            notes << app::messageText(warning);
        m_additivity->setText(
            tr("Adds up within %1")
                .arg(userLocale().toString(m_explained.importance->largestError, 'g', 2)));
    } else {
        m_additivity->clear();
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
}

void ExplainPage::beginRun(const core::ImportanceOptions& options, const QString& target)
{
    m_scores->begin(options, target);
    m_return.turnTo(*m_tabs, *m_scores);
}

void ExplainPage::endRun()
{
    m_scores->end();
    m_stale.insert(m_scores);
    refresh();
    m_return.turnBack(*m_tabs);
}

RunsTab& ExplainPage::runs()
{
    return m_runs->runs();
}

void ExplainPage::addFold(std::size_t repeat, std::size_t fold, double rmse)
{
    m_scores->addFold(repeat, fold, rmse);
}

void ExplainPage::selectRow(int row)
{
    if (!m_explained.table || row < 0 || row >= static_cast<int>(m_explained.table->rows.size()))
        return;
    m_row = row;
    const QSignalBlocker quiet(m_rowNumber);
    m_rowNumber->setValue(static_cast<int>(m_explained.table->rows[static_cast<std::size_t>(row)]));
    for (ExplainTab* tab : m_all)
        if (!m_stale.contains(tab))
            tab->selectRow(row);
}

void ExplainPage::showRow(int row)
{
    selectRow(row);
    m_tabs->setCurrentWidget(m_rowTab);
}

std::optional<std::chrono::sys_seconds> ExplainPage::selectedTime() const
{
    if (!m_explained.importance || m_explained.table->times.empty() || m_row < 0)
        return std::nullopt;
    return m_explained.table->times[static_cast<std::size_t>(m_row)];
}

/// The row of that number in the file, or the next that is in the table.
void ExplainPage::chooseRowNumber()
{
    const auto& numbers = m_explained.table->rows;
    const auto found = std::lower_bound(numbers.begin(), numbers.end(),
                                        static_cast<std::size_t>(m_rowNumber->value()));
    if (found != numbers.end())
        selectRow(static_cast<int>(found - numbers.begin()));
}

void ExplainPage::chooseFeature(int feature)
{
    if (m_explained.importance && !m_explained.isGrouped())
        for (ExplainTab* tab : m_all)
            tab->selectFeature(feature);
}

void ExplainPage::home()
{
    static_cast<ExplainTab*>(m_tabs->currentWidget())->home();
}

QWidget& ExplainPage::mainWidget()
{
    return *static_cast<ExplainTab*>(m_tabs->currentWidget())->mainWidget();
}

} // namespace ui
