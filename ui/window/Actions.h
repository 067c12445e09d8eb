#pragma once

#include <QCoreApplication>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace ui {

/// What the window can be told to do, with its menus, tool bar and shortcuts. The window connects
/// them.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(ui::Actions)

public:
    explicit Actions(QMainWindow* window);

    QAction* open;
    QAction* demo;
    QMenu* recent;
    QAction* newProject;
    QAction* save;
    QAction* saveAs;
    QAction* roundSamples; ///< can be ticked
    QAction* exportShown;
    QAction* report;
    QAction* quit;
    QAction* dataPage;
    QAction* forecastPage;
    QAction* explainPage;
    QAction* resetView;
    QActionGroup* theme; ///< data of each: its name
    QMenu* edit;         ///< the window adds undo and redo
    QMenu* view;         ///< the window adds its panels
    QAction* train;
    QAction* explainData;
    QAction* cancel;
    QAction* copyCommand;
    QAction* help;
    QAction* whatsThis;
    QAction* shortcuts;
    QAction* about;
};

} // namespace ui
