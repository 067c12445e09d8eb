#pragma once

#include <QObject>
#include <QString>

class QMainWindow;

namespace app {
class DataAnalysis;
class Settings;
} // namespace app

namespace ui {

struct Actions;
class ProjectController;
class StartPage;

/// Opens what a window works on, a CSV file or workbook, a project or the demo data: from its menu,
/// the start page, the recent files, or dropped on it.
class FilesController : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    FilesController(QMainWindow& window, const Actions& actions, app::Settings& settings,
                    app::DataAnalysis& data, ProjectController& projects, StartPage& startPage);

    /// Asks before what is not saved would be lost.
    void open(const QString& file);
    void openDemo();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void noteData();
    void showRecent();

    QMainWindow& m_window;
    const Actions& m_actions;
    app::Settings& m_settings;
    app::DataAnalysis& m_data;
    ProjectController& m_projects;
    StartPage& m_startPage;
    QString m_opening; ///< the file that is being read
};

} // namespace ui
