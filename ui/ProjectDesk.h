#pragma once

#include "app/Project.h"
#include "core/data/Events.h"

#include <QObject>
#include <QPointer>

class QMainWindow;
class QMessageBox;

namespace app {
class DataAnalysis;
class ForecastAnalysis;
class ImportanceAnalysis;
class Settings;
} // namespace app

namespace ui {

struct Actions;
class ExplainSetup;
class ForecastPage;
class FurtherAnalyses;
class SettingsPanel;

/// The project of a window: its actions and questions, its name in the title, and what of the
/// window is kept in it beside data and runs.
class ProjectDesk : public QObject
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
        app::ForecastAnalysis& forecast;
        app::ImportanceAnalysis& importance;
        FurtherAnalyses& further;
        SettingsPanel& settingsPanel;
        ExplainSetup& explainSetup;
        ForecastPage& forecastPage;
    };
    explicit ProjectDesk(const Window& window);

    /// Opens a project; false where the file's name is not that of one. Asks before.
    bool open(const QString& file);
    void saveAs(const QString& file);
    /// Asks what becomes of what is not saved; false where the user stays.
    bool mayLeave();
    /// The same, and waits until all is stored.
    bool mayClose();

    app::Project& project() { return m_project; }

signals:
    void note(const QString& sentence);
    void problem(const QString& sentence, const QString& setting);
    /// The analyst's events of the project that was opened.
    void eventsKept(const std::vector<core::RecurringEvent>& events);
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
    void sayWhatChanged(const app::OpenedProject& project);
    void save();
    QString askForName(const QString& title, const QString& suggestion);
    bool saveAndWait();
    void startNew();
    void askToRescue(const std::filesystem::path& file, const QString& sentence);
    void showTitle();

    Window m_parts;
    app::Project m_project;
    QPointer<QMessageBox> m_question;
    mutable std::string m_lastForecastSettings; ///< while something half-typed stands in the form
};

} // namespace ui
