#pragma once

#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/Runs.h"
#include "app/Settings.h"
#include "ui/base/Theme.h"
#include "ui/window/Actions.h"

#include <QMainWindow>
#include <QTabWidget>

class QStackedWidget;

namespace ui {

class DataPage;
class ExplainPage;
class ExplainRun;
class ExplainSetup;
class Exporter;
class FilesController;
class ForecastPage;
class FurtherAnalyses;
class HelpWindow;
class MessageBar;
class ProjectController;
class RunStatus;
class SettingsPanel;
class StartPage;

/// Menus, pages and status line, and who tells whom; everything else is in the pages and in `app`.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(app::Settings& settings, ThemeSwitch& theme,
               app::ForecastAnalysis::Engine engine = app::ForecastAnalysis::coreEngine());

    void openFile(const QString& file);
    void openDemo();
    void train();
    /// One sentence that is no error, above the pages.
    void showNote(const QString& sentence);

    app::DataAnalysis& data() { return m_data; }
    app::Runs& runs() { return m_runs; }
    app::ForecastAnalysis& analysis() { return m_forecast; }
    DataPage& dataPage() { return *m_dataPage; }
    ForecastPage& forecastPage() { return *m_forecastPage; }
    SettingsPanel& settingsPanel() { return *m_settingsPanel; }
    ExplainPage& explainPage() { return *m_explainPage; }
    ExplainSetup& explainSetup() { return *m_explainSetup; }
    ExplainRun& explainRun() { return *m_explainRun; }
    FurtherAnalyses& further() { return *m_further; }
    ProjectController& projects() { return *m_projects; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPages();
    void connectActions();
    void connectAnalyses();
    void watchWork();
    void explain();
    void restore();

    void showData();
    void showNoData();
    void showForecast();
    void sayTrained();
    void showFailure(const QString& message, const QString& setting);
    void showPage();
    void resetView();
    void showHelp();
    QWidget& currentPlot();

    app::Settings& m_settings;
    ThemeSwitch& m_theme;
    app::DataAnalysis m_data;
    app::Runs m_runs;
    app::ForecastAnalysis m_forecast;
    Actions m_actions;
    MessageBar* m_message;
    QStackedWidget* m_stack;
    StartPage* m_startPage;
    QTabWidget* m_pages;
    DataPage* m_dataPage;
    ForecastPage* m_forecastPage;
    ExplainPage* m_explainPage;
    SettingsPanel* m_settingsPanel;
    ExplainSetup* m_explainSetup;
    QStackedWidget* m_settingsStack; ///< the settings of the page that is seen
    ExplainRun* m_explainRun;
    FurtherAnalyses* m_further;
    RunStatus* m_run;
    Exporter* m_exporter;
    std::size_t m_runsBefore = 0; ///< when the training was started
    ProjectController* m_projects;
    FilesController* m_files;
    HelpWindow* m_help = nullptr; ///< none before it was asked for
};

} // namespace ui
