#include "ui/window/FilesController.h"

#include "app/DataAnalysis.h"
#include "app/Paths.h"
#include "app/Settings.h"
#include "ui/base/Text.h"
#include "ui/window/Actions.h"
#include "ui/window/ProjectController.h"
#include "ui/window/StartPage.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>

namespace ui {

namespace {

QString droppedFile(const QMimeData* mime)
{
    return mime->urls().size() == 1 ? mime->urls().constFirst().toLocalFile() : QString();
}

} // namespace

FilesController::FilesController(QMainWindow& window, const Actions& actions,
                                 app::Settings& settings, app::DataAnalysis& data,
                                 ProjectController& projects, StartPage& startPage)
    : QObject(&window), m_window(window), m_actions(actions), m_settings(settings), m_data(data),
      m_projects(projects), m_startPage(startPage)
{
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
    connect(actions.open, &QAction::triggered, this, &FilesController::ask);
    connect(actions.demo, &QAction::triggered, this, &FilesController::openDemo);
    connect(&startPage, &StartPage::openAsked, this, &FilesController::ask);
    connect(&startPage, &StartPage::demoAsked, this, &FilesController::openDemo);
    connect(&startPage, &StartPage::fileAsked, this, &FilesController::open);
    connect(&data, &app::DataAnalysis::changed, this, &FilesController::noteData);
    connect(&projects, &ProjectController::recentChanged, this, &FilesController::showRecent);
    showRecent();
}

bool FilesController::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return false;
    auto* drop = static_cast<QDropEvent*>(event); // which entering is too
    const QString file = droppedFile(drop->mimeData());
    if (file.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        open(file);
    return true;
}

void FilesController::ask()
{
    const QString file = QFileDialog::getOpenFileName(
        &m_window, tr("Open data or a project"), m_settings.lastFolder(),
        tr("Data and projects (*.csv *.tsv *.txt *.xlsx *.ods *.surgescope);;"
           "CSV and text files (*.csv *.tsv *.txt);;Workbooks (*.xlsx *.ods);;"
           "Projects (*.surgescope);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void FilesController::open(const QString& file)
{
    if (m_projects.open(file) || !m_projects.mayLeave())
        return;
    m_opening = file;
    m_data.open(app::pathOf(file));
}

void FilesController::openDemo()
{
    if (!m_projects.mayLeave())
        return;
    m_opening.clear();
    m_data.openDemo();
}

void FilesController::noteData()
{
    if (!m_data.dataset() || m_opening.isEmpty())
        return;
    m_settings.addRecentFile(m_opening);
    m_opening.clear();
    showRecent();
}

void FilesController::showRecent()
{
    const QStringList files = m_settings.recentFiles();
    m_startPage.setRecentFiles(files);
    m_actions.recent->clear();
    m_actions.recent->setEnabled(!files.isEmpty());
    for (const QString& file : files) {
        m_actions.recent->addAction(withoutMnemonic(QDir::toNativeSeparators(file)), this,
                                    [this, file] { open(file); });
    }
    m_actions.recent->addSeparator();
    m_actions.recent->addAction(tr("&Clear list"), this, [this] {
        m_settings.clearRecentFiles();
        showRecent();
    });
}

} // namespace ui
