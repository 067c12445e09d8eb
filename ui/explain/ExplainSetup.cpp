#include "ui/explain/ExplainSetup.h"

#include "app/ExplainCommandText.h"
#include "app/MessageText.h"
#include "core/base/ErrorSentence.h"
#include "core/base/InputError.h"
#include "core/explain/ImportanceSettings.h"
#include "core/trees/BoostedTrees.h"
#include "ui/explain/setup/GroupsTable.h"
#include "ui/explain/setup/StartBox.h"
#include "ui/explain/setup/TableForm.h"
#include "ui/forms/SettingsForm.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGroupBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr double kArticleShare = 0.3; ///< of the rows, held out by its first split

} // namespace

ExplainSetup::ExplainSetup(QWidget* parent)
    : QWidget(parent), m_table(new TableForm), m_groups(new GroupsTable),
      m_settings(new SettingsForm(core::importanceSettings())), m_start(new StartBox)
{
    setAccessibleName(tr("Settings of the explanation"));
    if (auto* learner = qobject_cast<QComboBox*>(m_settings->find("learner")->editor());
        !core::BoostedTrees::available())
        learner->removeItem(learner->findData(QStringLiteral("boosted")));
    m_settings->addBelow("space", usualSpaceButton());
    m_settings->find("repeats")->show({}); // as many as are usual for the rows
    suit(false);
    arrange();
    connect(m_table, &TableForm::sourceChanged, this, &ExplainSetup::suit);
    connect(m_table, &TableForm::changed, this, &ExplainSetup::tell);
    connect(m_groups, &GroupsTable::ownChanged, this, &ExplainSetup::tell);
    connect(m_settings, &SettingsForm::changed, this, &ExplainSetup::tell);
    connect(m_start, &StartBox::explainAsked, this, &ExplainSetup::explainAsked);
    connect(m_start, &StartBox::commandAsked, this, &ExplainSetup::copyCommand);
}

QWidget* ExplainSetup::usualSpaceButton()
{
    auto* fill = new QPushButton(tr("Fill in the usual space"));
    fill->setAutoDefault(false);
    fill->setToolTip(tr("Writes the learner's usual space into the field, to be edited"));
    connect(fill, &QPushButton::clicked, this, [this] {
        const auto& settings = core::importanceSettings();
        core::ImportanceOptions usual;
        core::findSetting(settings, "learner")->set(usual, m_settings->find("learner")->value());
        m_settings->find("space")->show(core::textOf(core::spaceOf(usual)));
    });
    return fill;
}

/// What suits the rows: blocks for those in the order of time, where shuffled folds would leak
/// (hours beside a held-out one hold its value), else the article's three stages.
void ExplainSetup::suit(bool isSeries)
{
    m_settings->find("blocked")->show(isSeries);
    m_settings->find("holdout")->show(isSeries ? core::SettingValue() : kArticleShare);
    m_settings->find("once")->show(!isSeries);
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
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_settings), groupsBox()})
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
        auto* repeats = qobject_cast<QSpinBox*>(m_settings->find("repeats")->editor());
        repeats->setSpecialValueText(
            tr("automatic: %1").arg(core::usualRepeats(options(), m_rows)));
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
    m_settings->store(core::importanceSettings(), options);
    options.groups = m_groups->groups();
    if (options.repeats == 0)
        options.repeats = core::usualRepeats(options, m_rows);
    return options;
}

QJsonObject ExplainSetup::tableState() const
{
    QJsonObject state = m_table->state();
    state.insert(QStringLiteral("groups"), QJsonObject::fromVariantMap(m_groups->own()));
    return state;
}

std::string ExplainSetup::settingsState() const
{
    return m_settings->json();
}

void ExplainSetup::setState(const QJsonObject& table, const std::string& settings,
                            const std::string& source)
{
    m_table->setState(table); // after which the settings suit the table, until they are put back
    m_groups->setOwn(table.value(QStringLiteral("groups")).toObject().toVariantMap());
    if (!settings.empty())
        m_settings->setJson(settings, source);
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
