#include "ui/window/Actions.h"

#include "ui/base/Text.h"
#include "ui/base/Theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace ui {

namespace {

QAction* action(QMainWindow* window, const QString& text, const QKeySequence& shortcut,
                const QString& tip, const char* name)
{
    auto* action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    action->setToolTip(shortcut.isEmpty() ? tip
                                          : QStringLiteral("%1 (%2)").arg(
                                                tip, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

QActionGroup* themeActions(QMainWindow* window)
{
    auto* group = new QActionGroup(window);
    const struct
    {
        ThemeChoice choice;
        QString text;
    } choices[] = {{ThemeChoice::System, tr("As the &system")},
                   {ThemeChoice::Light, tr("&Light")},
                   {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setData(nameOf(choice));
        action->setObjectName(QStringLiteral("theme:") + nameOf(choice));
    }
    return group;
}

} // namespace

Actions::Actions(QMainWindow* window)
    : open(action(window, tr("&Open…"), QKeySequence::Open,
                  tr("Opens a CSV file, a workbook or a project"), "open")),
      demo(action(window, tr("&Demo data"), QKeySequence(Qt::CTRL | Qt::Key_D),
                  tr("Opens the built-in demo data"), "demo")),
      recent(new QMenu(tr("&Recent files"), window)),
      newProject(action(window, tr("&New project"), QKeySequence::New,
                        tr("Leaves the data and its runs for other data"), "newProject")),
      save(
          action(window, tr("&Save the project"), QKeySequence::Save,
                 tr("Saves data, settings and every run in one file, which opens without training"),
                 "saveProject")),
      saveAs(action(window, tr("Save the project &as…"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                    tr("Saves the project under another name"), "saveProjectAs")),
      roundSamples(action(window, tr("Save samples in 16 &bits"), {},
                          tr("Stores runs in about half the room; each sample is off by at most "
                             "1/131,070 of the range of its step's samples"),
                          "roundSamples")),
      exportShown(action(window, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                         tr("Saves or copies the plot or table with the focus: PNG, SVG, PDF, CSV"),
                         "exportShown")),
      report(action(window, tr("&Report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                    tr("Makes a page and a PDF of what was found, for a planner"), "report")),
      quit(action(window, tr("&Quit"), QKeySequence::Quit, tr("Closes the window"), "quit")),
      dataPage(action(window, tr("&Data page"), QKeySequence(Qt::CTRL | Qt::Key_1),
                      tr("Shows the data"), "dataPage")),
      forecastPage(action(window, tr("&Forecast page"), QKeySequence(Qt::CTRL | Qt::Key_2),
                          tr("Shows the forecast"), "forecastPage")),
      explainPage(action(window, tr("&Explain page"), QKeySequence(Qt::CTRL | Qt::Key_3),
                         tr("Shows what drives the target"), "explainPage")),
      resetView(action(window, tr("&Reset the plot"), QKeySequence(Qt::CTRL | Qt::Key_0),
                       tr("Shows the plot of this page as at first (Home in the plot)"),
                       "resetView")),
      theme(themeActions(window)),
      train(action(window, tr("▸ &Train"), QKeySequence(Qt::CTRL | Qt::Key_R),
                   tr("Trains the models and forecasts the test part"), "train")),
      explainData(action(window, tr("▸ &Explain"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                         tr("Says what drives the target, by cross-validated SHAP values"),
                         "explainData")),
      cancel(action(window, tr("■ &Cancel"), {},
                    tr("Stops the work that is going on; the last result is kept (Esc)"),
                    "cancel")),
      copyCommand(action(
          window, tr("C&opy as command line"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
          tr("Copies the command that does what this page does with these settings, for a shell"),
          "copyCommandLine")),
      help(action(window, tr("&Help"), QKeySequence(Qt::Key_F1),
                  tr("Opens the help on this page of the window"), "help")),
      whatsThis(action(window, tr("&What's This?"), QKeySequence(Qt::SHIFT | Qt::Key_F1),
                       tr("Explains the control with the keyboard focus"), "whatsThis")),
      shortcuts(action(window, tr("&Mouse and keyboard"), {},
                       tr("Shows what mouse and keyboard do in the plots"), "shortcuts")),
      about(action(window, tr("&About Surgescope"), {}, tr("Shows version and licence"), "about"))
{
    // By its whole name: lupdate would file the text under "ui".
    QMenu* file = window->menuBar()->addMenu(Actions::tr("&File"));
    file->addActions({newProject, open, demo});
    file->addMenu(recent);
    file->addSeparator();
    file->addActions({save, saveAs, roundSamples});
    file->addSeparator();
    file->addActions({exportShown, report});
    file->addSeparator();
    file->addAction(quit);

    edit = window->menuBar()->addMenu(Actions::tr("&Edit"));
    view = window->menuBar()->addMenu(Actions::tr("&View"));
    view->addActions({dataPage, forecastPage, explainPage});
    view->addSeparator();
    view->addAction(resetView);
    view->addSeparator();
    QMenu* themes = view->addMenu(Actions::tr("&Theme"));
    themes->addActions(theme->actions());

    QMenu* run = window->menuBar()->addMenu(Actions::tr("&Run"));
    run->addActions({train, explainData, cancel});
    run->addSeparator();
    run->addAction(copyCommand);

    QMenu* helps = window->menuBar()->addMenu(Actions::tr("&Help"));
    helps->addActions({help, whatsThis, shortcuts});
    helps->addSeparator();
    helps->addAction(about);

    QToolBar* bar = window->addToolBar(Actions::tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addActions({open, demo});
    bar->addSeparator();
    bar->addActions({train, explainData, cancel});
    bar->addSeparator();
    bar->addActions({exportShown, report});
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto* themeButton = new QToolButton;
    themeButton->setText(Actions::tr("◐ Theme"));
    themeButton->setToolTip(Actions::tr("Light, dark or as the system"));
    themeButton->setAccessibleName(Actions::tr("Theme"));
    themeButton->setMenu(themes);
    themeButton->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(themeButton);

    roundSamples->setCheckable(true);
    exportShown->setEnabled(false);
    train->setEnabled(false);
    explainData->setEnabled(false);
    cancel->setEnabled(false);
}

} // namespace ui
