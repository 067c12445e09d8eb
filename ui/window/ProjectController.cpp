#include "ui/window/ProjectController.h"

#include "app/AnalystEvents.h"
#include "app/DataAnalysis.h"
#include "app/MessageText.h"
#include "app/Paths.h"
#include "app/Settings.h"
#include "core/base/InputError.h"
#include "core/options/ForecastOptionsJson.h"
#include "ui/base/CoreText.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/setup/EarlierExplainForm.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/FurtherAnalyses.h"
#include "ui/window/RunStatus.h"
#include "ui/window/ViewMemory.h"
#include "ui/window/WindowProvenance.h"

#include <QAction>
#include <QDir>
#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMainWindow>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <utility>

namespace ui {

namespace {

using app::pathOf;
using app::textOf;

const QString kExtension = QStringLiteral(".surgescope");
constexpr int kLookMilliseconds = 10; ///< whether all is stored

QString fileNameOf(const std::filesystem::path& file)
{
    return textOf(file.filename());
}

/// Empty where there is no such setting.
std::string setting(const core::ProjectSettings& settings, const std::string& name)
{
    const auto found = settings.find(name);
    return found == settings.end() ? std::string() : found->second;
}

std::string jsonOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Empty where the text is none.
QJsonObject jsonObject(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace

ProjectController::ProjectController(const Window& window)
    : QObject(&window.window), m_parts(window),
      m_project(window.data, window.runs, pathOf(window.settings.recoveryFolder())),
      m_view(new ViewMemory(window.window, this))
{
    connectActions();
    connectProject();
    showTitle();
}

void ProjectController::connectActions()
{
    const Actions& actions = m_parts.actions;
    connect(actions.newProject, &QAction::triggered, this, &ProjectController::startNew);
    connect(actions.save, &QAction::triggered, this, &ProjectController::save);
    connect(actions.saveAs, &QAction::triggered, this, [this] {
        const QString file = askForName(tr("Save the project as"), {});
        if (!file.isEmpty())
            saveAs(file);
    });
    connect(actions.roundSamples, &QAction::toggled, this, [this](bool rounds) {
        app::StoreOptions options = m_project.storeOptions();
        options.samples = rounds ? core::SampleStorage::Rounded : core::SampleStorage::Full;
        m_project.setStoreOptions(std::move(options));
    });
}

void ProjectController::connectProject()
{
    m_project.setSettingsSource([this] { return settings(); });
    m_project.setStoreOptions({.networkProvenance =
                                   [](const auto& data, const auto& analysis, const auto& options) {
                                       return core::toJson(
                                           networkProvenance(data, analysis, options));
                                   },
                               .explanationProvenance =
                                   [](const auto& data, const auto& importance) {
                                       return core::toJson(explanationProvenance(data, importance));
                                   }});
    connect(&m_project, &app::Project::changed, this, &ProjectController::showTitle);
    connect(&m_project, &app::Project::settingsRead, this,
            [this](const core::ProjectSettings& settings) { restore(settings); });
    connect(&m_project, &app::Project::opened, this, &ProjectController::show);
    connect(&m_project, &app::Project::idle, this, [this] {
        if (m_parts.window.statusBar()->currentMessage() == m_opening)
            m_parts.window.statusBar()->clearMessage();
    });
    connect(&m_project, &app::Project::saved, this, [this] {
        m_parts.window.statusBar()->showMessage(
            tr("Saved %1.").arg(QDir::toNativeSeparators(textOf(m_project.file()))), 10000);
        m_parts.settings.addRecentFile(textOf(m_project.file()));
        emit recentChanged();
    });
    connect(&m_project, &app::Project::failed, this,
            [this](const QString& sentence) { emit problem(sentence, {}); });
    connect(&m_project, &app::Project::damaged, this, &ProjectController::askToRescue);
    connect(&m_project, &app::Project::rescued, this, [this](std::size_t runs, std::size_t lost) {
        emit note(tr("Runs that could be read: %1; that could not: %2.").arg(runs).arg(lost));
    });
    const auto settingsChanged = [this] { m_project.noteSettings(); };
    connect(&m_parts.settingsPanel, &SettingsPanel::changed, this, settingsChanged);
    connect(&m_parts.explainSetup, &ExplainSetup::changed, this, settingsChanged);
    connect(&m_parts.further, &FurtherAnalyses::formChanged, this, settingsChanged);
    connect(&m_parts.forecastPage, &ForecastPage::ownEventsChanged, this, settingsChanged);
}

core::ProjectSettings ProjectController::settings() const
{
    try {
        m_lastForecastSettings = core::toJson(m_parts.settingsPanel.options());
    } catch (const core::InputError&) {
        // What is half-typed is not kept.
    }
    return {{"forecast", m_lastForecastSettings},
            {"explainTable", jsonOf(m_parts.explainSetup.tableState())},
            {"explainSettings", m_parts.explainSetup.settingsState()},
            {"further", jsonOf(m_parts.further.formStates())},
            {"assumptions", jsonOf(m_parts.further.assumptions())},
            {"view", jsonOf(m_view->state())},
            {"events", app::eventsToJson(m_parts.forecastPage.analystEvents()).toStdString()},
            {"window", m_parts.window.saveState().toBase64().toStdString()}};
}

bool ProjectController::open(const QString& file)
{
    if (!file.endsWith(kExtension, Qt::CaseInsensitive))
        return false;
    if (mayLeave()) {
        m_opening = tr("Opening %1…").arg(QDir::toNativeSeparators(file));
        m_parts.window.statusBar()->showMessage(m_opening);
        m_project.open(pathOf(file));
    }
    return true;
}

void ProjectController::show(const app::OpenedProject& project)
{
    const app::Runs& runs = m_parts.runs;
    if (runs.shown(core::RunKind::Forecast) != nullptr) {
        m_parts.actions.forecastPage->trigger();
    } else if (runs.shown(core::RunKind::Explanation) != nullptr) {
        m_parts.actions.explainPage->trigger();
    } else if (!runs.shownNumbers().empty()) {
        m_parts.actions.forecastPage->trigger();
        m_parts.further.turnToResults();
    }
    // Over that, what was seen when it was saved.
    m_view->restore(jsonObject(setting(project.contents.settings, "view")));
    if (!project.file.empty()) {
        m_parts.settings.addRecentFile(textOf(project.file));
        emit recentChanged();
    }
    sayWhatChanged(project);
}

void ProjectController::restore(const core::ProjectSettings& kept)
{
    if (const auto window = setting(kept, "window"); !window.empty())
        m_parts.window.restoreState(QByteArray::fromBase64(QByteArray::fromStdString(window)));
    m_parts.further.setFormStates(jsonObject(setting(kept, "further")));
    m_parts.further.setAssumptions(jsonObject(setting(kept, "assumptions")));
    const std::string source = tr("The project").toStdString();
    tryTo([&] { restoreExplain(kept, source); });
    tryTo([&] {
        if (const auto forecast = setting(kept, "forecast"); !forecast.empty())
            m_parts.settingsPanel.setOptions(core::forecastOptionsFromJson(forecast, source));
    });
    tryTo([&] {
        if (const auto events = setting(kept, "events"); !events.empty())
            emit eventsKept(app::eventsFromJson(QByteArray::fromStdString(events)));
    });
}

void ProjectController::restoreExplain(const core::ProjectSettings& kept, const std::string& source)
{
    QJsonObject table = jsonObject(setting(kept, "explainTable"));
    std::string settings = setting(kept, "explainSettings");
    // Where it was saved again, what an earlier program stored stays beside.
    const QJsonObject earlier = jsonObject(setting(kept, "explain"));
    if (settings.empty() && !earlier.isEmpty()) {
        table = fromEarlierExplainForm(earlier);
        settings = jsonOf(table);
    }
    m_parts.explainSetup.setState(table, settings, source);
}

/// What cannot be read of one part is told, and keeps no other from being read.
void ProjectController::tryTo(const std::function<void()>& restorePart)
{
    try {
        restorePart();
    } catch (const core::InputError& error) {
        emit problem(app::messageText(error.message()), {});
    }
}

void ProjectController::sayWhatChanged(const app::OpenedProject& project)
{
    using Reason = core::ProjectFile::ReadOnlyReason;
    const QString name = fileNameOf(project.file);
    QStringList sentences;
    if (project.readOnlyReason == Reason::OpenElsewhere)
        sentences += tr("%1 is open in another window already; here it can be read, and saved "
                        "under another name.")
                         .arg(name);
    else if (project.readOnlyReason == Reason::NotWritable)
        sentences +=
            tr("%1 cannot be written; it can be read, and saved under another name.").arg(name);
    const QString source = QDir::toNativeSeparators(textOf(project.contents.dataset.file));
    if (project.source == app::SourceState::Changed)
        sentences += tr("%1 has changed since; the project shows the data it was made of. Open the "
                        "file again to work on what is in it now.")
                         .arg(source);
    else if (project.source == app::SourceState::Missing)
        sentences +=
            tr("%1 is not there any more; the project shows the data it was made of.").arg(source);
    if (!sentences.isEmpty())
        emit note(sentences.join(QLatin1Char(' ')));
}

QString ProjectController::askForName(const QString& title, const QString& suggestion)
{
    QString base = suggestion;
    if (base.isEmpty() && !m_project.file().empty())
        base = textOf(m_project.file());
    if (base.isEmpty()) {
        const auto& dataset = m_parts.data.dataset();
        const QString data =
            dataset ? QFileInfo(dataName(*dataset->table)).completeBaseName() : tr("project");
        base = QDir(m_parts.settings.lastFolder()).filePath(data + kExtension);
    }
    QString file = QFileDialog::getSaveFileName(&m_parts.window, title, base,
                                                tr("Surgescope projects (*%1)").arg(kExtension));
    if (!file.isEmpty() && !file.endsWith(kExtension, Qt::CaseInsensitive))
        file += kExtension;
    return file;
}

void ProjectController::saveAs(const QString& file)
{
    if (pathOf(file) == m_project.file() && !m_project.isReadOnly())
        m_project.save();
    else
        m_project.saveAs(pathOf(file));
}

void ProjectController::save()
{
    if (m_project.file().empty() || m_project.isReadOnly())
        m_parts.actions.saveAs->trigger();
    else
        m_project.save();
}

bool ProjectController::saveAndWait()
{
    QEventLoop loop;
    bool isSaved = false;
    connect(&m_project, &app::Project::saved, &loop, [&] {
        isSaved = true;
        loop.quit();
    });
    connect(&m_project, &app::Project::failed, &loop, &QEventLoop::quit);
    QString file = textOf(m_project.file());
    if (file.isEmpty() || m_project.isReadOnly())
        file = askForName(tr("Save the project as"), {});
    if (file.isEmpty())
        return false;
    saveAs(file);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return isSaved;
}

bool ProjectController::mayLeave()
{
    const bool isRunning = m_parts.running.isWorthAsking();
    const auto answer =
        isRunning || m_project.isModified() ? askToLeave(isRunning) : QMessageBox::Discard;
    if (answer == QMessageBox::Cancel)
        return false;
    if (isRunning)
        m_parts.running.stopAndWait();
    return answer != QMessageBox::Save || saveAndWait();
}

QMessageBox::StandardButton ProjectController::askToLeave(bool isRunning)
{
    const RunStatus& running = m_parts.running;
    const bool isModified = m_project.isModified();
    const bool hasName = !m_project.file().empty();
    const bool isStoredAtOnce = hasName && !m_project.isReadOnly();
    const bool needsSaving =
        isModified || (isRunning && running.keepsSomething() && !isStoredAtOnce);
    QStringList texts;
    QStringList details;
    if (isRunning) {
        texts += running.runningText();
        details += tr("It would be stopped. %1").arg(running.keptText());
    }
    const bool hasRuns = !m_parts.runs.all().empty();
    if (isModified)
        texts += hasName
                     ? tr("%1 has changes that are not saved.").arg(fileNameOf(m_project.file()))
                 : hasRuns ? tr("The runs are not saved as a project.")
                           : tr("How the data are read was changed, and is not saved as a "
                                "project.");
    if (needsSaving)
        details += isStoredAtOnce ? tr("Finished runs are in the file already; settings, names and "
                                       "bands are not.")
                   : hasRuns || isRunning ? tr("Runs will be lost unless you save.")
                                          : tr("The changes will be lost unless you save.");
    QMessageBox question(QMessageBox::Question, {}, texts.join(QLatin1Char('\n')),
                         QMessageBox::Discard | QMessageBox::Cancel, &m_parts.window);
    question.setObjectName(QStringLiteral("saveQuestion"));
    question.setInformativeText(details.join(QLatin1Char(' ')));
    if (needsSaving) {
        question.addButton(QMessageBox::Save);
        question.setDefaultButton(QMessageBox::Save);
    } else { // what is finished is stored anyway
        question.button(QMessageBox::Discard)->setText(tr("&Stop it"));
        question.setDefaultButton(QMessageBox::Cancel);
    }
    return static_cast<QMessageBox::StandardButton>(question.exec());
}

bool ProjectController::mayInterrupt()
{
    if (!m_parts.running.isWorthAsking())
        return true;
    QMessageBox question(QMessageBox::Question, {}, m_parts.running.runningText(),
                         QMessageBox::Discard | QMessageBox::Cancel, &m_parts.window);
    question.setObjectName(QStringLiteral("interruptQuestion"));
    question.setInformativeText(tr("Only one piece of work runs at a time: this one would be "
                                   "stopped. %1")
                                    .arg(m_parts.running.keptText()));
    question.button(QMessageBox::Discard)->setText(tr("&Stop it"));
    question.setDefaultButton(QMessageBox::Cancel);
    if (question.exec() != QMessageBox::Discard)
        return false;
    m_parts.running.stopAndWait();
    return true;
}

bool ProjectController::mayClose()
{
    if (!mayLeave())
        return false;
    while (m_project.isBusy()) {
        QEventLoop loop;
        QTimer::singleShot(kLookMilliseconds, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return true;
}

void ProjectController::startNew()
{
    if (!mayLeave())
        return;
    emit emptied(); // the project notes it
}

void ProjectController::askToRescue(const std::filesystem::path& file, const QString& sentence)
{
    m_question = new QMessageBox(QMessageBox::Warning, tr("Damaged project"), sentence,
                                 QMessageBox::Cancel, &m_parts.window);
    m_question->setObjectName(QStringLiteral("rescueQuestion"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* rescue =
        m_question->addButton(tr("Save what is readable…"), QMessageBox::AcceptRole);
    connect(rescue, &QAbstractButton::clicked, this, [this, file] {
        const QFileInfo info(textOf(file));
        const QString target = askForName(
            tr("Save what is readable as"),
            info.dir().filePath(tr("%1 (rescued)").arg(info.completeBaseName()) + kExtension));
        if (!target.isEmpty())
            m_project.rescue(file, pathOf(target));
    });
    m_question->open();
}

void ProjectController::showTitle()
{
    const auto& dataset = m_parts.data.dataset();
    QString name = fileNameOf(m_project.file());
    if (name.isEmpty() && dataset)
        name = dataName(*dataset->table);
    if (m_project.isReadOnly())
        name = tr("%1 (read only)").arg(name);
    m_parts.window.setWindowTitle(name.isEmpty() ? tr("Surgescope")
                                                 : tr("%1[*] — Surgescope").arg(name));
    m_parts.window.setWindowModified(!name.isEmpty() && m_project.isModified());
    m_parts.actions.save->setEnabled(dataset.has_value());
    m_parts.actions.saveAs->setEnabled(dataset.has_value());
}

} // namespace ui
