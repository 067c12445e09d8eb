#pragma once

#include "app/AnalystEvents.h"
#include "app/Project.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

#include <functional>
#include <string>

class QMainWindow;

namespace app {
class DataAnalysis;
class Runs;
class Settings;
} // namespace app

namespace ui {

struct Actions;
class ExplainSetup;
class ForecastPage;
class FurtherAnalyses;
class RunStatus;
class SettingsPanel;
class ViewMemory;

/// The project of a window: its actions and questions, its name in the title, and what of the
/// window is kept in it beside data and runs.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Window
    {
        QMainWindow& window;
        const Actions& actions;
        app::Settings& settings;
        app::DataAnalysis& data;
        app::Runs& runs;
        RunStatus& running;
        FurtherAnalyses& further;
        SettingsPanel& settingsPanel;
        ExplainSetup& explainSetup;
        ForecastPage& forecastPage;
    };
    explicit ProjectController(const Window& window);

    /// Opens a project; false where the file's name is not that of one. Asks before.
    bool open(const QString& file);
    void saveAs(const QString& file);
    /// Asks what becomes of what is running and of what is not saved, once; false where the user
    /// stays. Else what was running has been stopped, and what was finished of it kept.
    bool mayLeave();
    /// Asks whether what is running may be stopped, where something is; else likewise.
    bool mayInterrupt();
    /// The same, and waits until all is stored.
    bool mayClose();

    app::Project& project() { return m_project; }

signals:
    void note(const QString& sentence);
    void problem(const QString& sentence, const QString& setting);
    /// The analyst's events of the project that was opened.
    void eventsKept(const app::AnalystEvents& events);
    /// `Settings::recentFiles` has another one.
    void recentChanged();
    /// The data are to be left as well: a new project was asked for.
    void emptied();

private:
    void connectActions();
    void connectProject();
    core::ProjectSettings settings() const;
    void show(const app::OpenedProject& project);
    void restore(const core::ProjectSettings& settings);
    void restoreExplain(const core::ProjectSettings& settings, const std::string& source);
    void tryTo(const std::function<void()>& restorePart);
    void sayWhatChanged(const app::OpenedProject& project);
    void save();
    QMessageBox::StandardButton askToLeave(bool isRunning);
    QString askForName(const QString& title, const QString& suggestion);
    bool saveAndWait();
    void startNew();
    void askToRescue(const std::filesystem::path& file, const QString& sentence);
    void showTitle();

    Window m_parts;
    app::Project m_project;
    ViewMemory* m_view;
    QString m_opening; ///< said while a project is read
    QPointer<QMessageBox> m_question;
    mutable std::string m_lastForecastSettings; ///< while something half-typed stands in the form
};

} // namespace ui
