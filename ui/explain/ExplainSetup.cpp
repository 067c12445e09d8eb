#include "ui/explain/ExplainSetup.h"

#include "app/ExplainCommandText.h"
#include "app/MessageText.h"
#include "core/base/ErrorSentence.h"
#include "core/base/InputError.h"
#include "ui/explain/setup/FoldsForm.h"
#include "ui/explain/setup/GroupsTable.h"
#include "ui/explain/setup/LearnerForm.h"
#include "ui/explain/setup/SearchForm.h"
#include "ui/explain/setup/StartBox.h"
#include "ui/explain/setup/TableForm.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

ExplainSetup::ExplainSetup(QWidget* parent)
    : QWidget(parent), m_table(new TableForm), m_groups(new GroupsTable),
      m_learner(new LearnerForm), m_folds(new FoldsForm), m_search(new SearchForm),
      m_start(new StartBox)
{
    setAccessibleName(tr("Settings of the explanation"));
    arrange();
    connect(m_table, &TableForm::sourceChanged, m_folds, &FoldsForm::suit);
    connect(m_table, &TableForm::changed, this, &ExplainSetup::tell);
    connect(m_groups, &GroupsTable::ownChanged, this, &ExplainSetup::tell);
    connect(m_learner, &LearnerForm::changed, this, &ExplainSetup::tell);
    connect(m_folds, &FoldsForm::changed, this, &ExplainSetup::tell);
    connect(m_search, &SearchForm::changed, this, &ExplainSetup::tell);
    connect(m_search, &SearchForm::usualSpaceAsked, this,
            [this] { m_search->fillSpace(m_learner->kind()); });
    connect(m_start, &StartBox::explainAsked, this, &ExplainSetup::explainAsked);
    connect(m_start, &StartBox::commandAsked, this, &ExplainSetup::copyCommand);
}

QWidget* ExplainSetup::groupsBox()
{
    auto* box = new QGroupBox(tr("Groups of features"));
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Group of each feature"));
    m_groups->setToolTip(tr("Features with the same name here are also looked at as one, with By "
                            "group; type a name, or none for a feature that stands for itself"));
    auto* rows = new QVBoxLayout(box);
    rows->addWidget(m_groups);
    return box;
}

void ExplainSetup::arrange()
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 8, 8, 8);
    for (QWidget* box :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_learner),
          static_cast<QWidget*>(m_folds), static_cast<QWidget*>(m_search), groupsBox()})
        rows->addWidget(box);
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(content->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_start);
    layout->addWidget(scroll, 1);
}

void ExplainSetup::setDataset(const app::Dataset& dataset)
{
    m_dataset = dataset;
    m_rows = 0; // not known yet
    m_table->setDataset(dataset);
}

void ExplainSetup::setFeatures(const core::FeatureTable& table)
{
    m_groups->setFeatures(table);
    m_rows = table.learned().rows.size();
    showUsualRepeats();
}

void ExplainSetup::showUsualRepeats()
{
    try {
        m_folds->setUsualRepeats(core::usualRepeats(options(), m_rows));
    } catch (const core::InputError&) { // said where it was typed
    }
}

void ExplainSetup::tell()
{
    showUsualRepeats();
    m_start->setReady(hasData() && !m_isRunning);
    emit changed();
}

app::FeatureRequest ExplainSetup::request() const
{
    return m_table->request();
}

core::ImportanceOptions ExplainSetup::options() const
{
    core::ImportanceOptions options;
    options.fillMissing = m_table->fillsMissing();
    m_learner->store(options);
    m_folds->store(options);
    m_search->store(options);
    options.groups = m_groups->groups();
    if (options.repeats == 0)
        options.repeats = core::usualRepeats(options, m_rows);
    return options;
}

QString ExplainSetup::commandLine() const
{
    return app::explainCommandText(m_dataset, request(), options());
}

bool ExplainSetup::copyCommand()
{
    try {
        QApplication::clipboard()->setText(commandLine());
        return true;
    } catch (...) {
        showEstimate(app::messageText(core::currentError().sentence), true);
    }
    return false;
}

void ExplainSetup::showEstimate(const QString& text, bool isProblem)
{
    m_start->showEstimate(text, isProblem);
}

void ExplainSetup::setRunning(bool running)
{
    m_isRunning = running;
    m_start->setReady(hasData() && !running);
}

} // namespace ui
