#include "ui/window/MainWindow.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/KeptTexts.h"
#include "ui/base/Language.h"
#include "ui/base/PageRoom.h"
#include "ui/base/WheelGuard.h"
#include "ui/data/DataPage.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainRun.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/PlotKeys.h"
#include "ui/results/RunsTab.h"
#include "ui/window/EventsController.h"
#include "ui/window/FilesController.h"
#include "ui/window/FurtherAnalyses.h"
#include "ui/window/HelpTexts.h"
#include "ui/window/HelpWindow.h"
#include "ui/window/MessageBar.h"
#include "ui/window/ProjectController.h"
#include "ui/window/ReadingHistory.h"
#include "ui/window/ReportController.h"
#include "ui/window/RunStatus.h"
#include "ui/window/RunsController.h"
#include "ui/window/SettingsLink.h"
#include "ui/window/StartPage.h"
#include "ui/window/StepLink.h"
#include "ui/window/UndoController.h"
#include "ui/window/WindowProvenance.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QGridLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {

namespace {

constexpr int kPages = 1; ///< in the stack, behind the start page
constexpr QSize kWishedSize(1280, 800);
constexpr QSize kRoomForFrame(16, 48); // what title bar and borders take, at most

bool isRunning(const app::TaskRunner* runner)
{
    return runner->isRunning();
}

} // namespace

MainWindow::MainWindow(app::Settings& settings, ThemeSwitch& theme,
                       app::ForecastAnalysis::Engine engine)
    : m_settings(settings), m_theme(theme), m_forecast(m_runs, std::move(engine)), m_actions(this),
      m_message(new MessageBar), m_stack(new QStackedWidget), m_startPage(new StartPage),
      m_pages(new QTabWidget), m_dataPage(new DataPage), m_forecastPage(new ForecastPage),
      m_explainPage(new ExplainPage), m_settingsPanel(new SettingsPanel),
      m_explainSetup(new ExplainSetup), m_settingsStack(new QStackedWidget),
      m_explainRun(new ExplainRun(m_runs, *m_explainSetup, *m_explainPage,
                                  app::ImportanceAnalysis::coreEngine(), this)),
      m_further(new FurtherAnalyses(m_runs, *m_settingsPanel, *m_forecastPage,
                                    {&m_forecast.runner(), &m_explainRun->analysis().runner()}, {},
                                    this)),
      m_run(new RunStatus),
      m_exporter(new Exporter(*this, settings,
                              windowProvenance(m_data, m_forecast, m_explainRun->analysis(),
                                               *m_further, *m_forecastPage, *m_explainPage))),
      m_projects(
          new ProjectController({*this, m_actions, settings, m_data, m_runs, *m_run, *m_further,
                                 *m_settingsPanel, *m_explainSetup, *m_forecastPage})),
      m_files(new FilesController(*this, m_actions, settings, m_data, *m_projects, *m_startPage))
{
    new WheelGuard(this);
    buildPages();
    connectActions();
    connectAnalyses();
    new PlotKeys(this);
    restore();
}

void MainWindow::buildPages()
{
    m_pages->setDocumentMode(true);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->addTab(m_dataPage, tr("Data"));
    m_pages->addTab(m_forecastPage, tr("Forecast"));
    m_pages->addTab(m_explainPage, tr("Explain"));
    m_stack->addWidget(m_startPage);
    m_stack->addWidget(new PageRoom(m_pages));
    // A message has its place right of the names of the pages: nothing moves when it comes.
    const QSize names = m_pages->tabBar()->sizeHint();
    m_message->setFixedHeight(names.height());
    auto* centre = new QWidget;
    auto* places = new QGridLayout(centre);
    places->setContentsMargins(0, 0, 0, 0);
    places->addWidget(m_stack, 0, 0, 1, 2);
    places->addWidget(m_message, 0, 1, Qt::AlignTop);
    places->setColumnMinimumWidth(0, names.width());
    places->setColumnStretch(1, 1);
    m_message->raise();
    setCentralWidget(centre);

    auto* dock = new QDockWidget(tr("Settings"));
    dock->setObjectName(QStringLiteral("settings"));
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_settingsStack->addWidget(m_settingsPanel);
    m_settingsStack->addWidget(m_explainSetup);
    dock->setWidget(m_settingsStack);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    m_actions.view->addAction(dock->toggleViewAction());
    dock->toggleViewAction()->setText(tr("&Settings panel"));
    dock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F9));
    statusBar()->setFixedHeight(m_run->sizeHint().height() + 6); // also while nothing runs
    statusBar()->addPermanentWidget(m_run);
}

void MainWindow::connectActions()
{
    connect(m_actions.exportShown, &QAction::triggered, this,
            [this] { m_exporter->exportFocus(currentPlot()); });
    connect(m_actions.copyCommand, &QAction::triggered, this, [this] {
        if (!m_data.dataset())
            return;
        const bool isExplain = m_pages->currentWidget() == m_explainPage;
        if (isExplain && !m_explainSetup->copyCommand())
            return;
        try {
            if (!isExplain)
                copyCommand(*m_data.dataset(), m_settingsPanel->options(), m_forecast.events());
            statusBar()->showMessage(tr("Copied the command line of these settings."), 10000);
        } catch (const core::InputError& error) {
            showFailure(app::messageText(error.message()), QString::fromStdString(error.setting()));
        }
    });
    connect(m_exporter, &Exporter::saved, this, [this](const QString& file) {
        statusBar()->showMessage(tr("Saved %1.").arg(QDir::toNativeSeparators(file)), 10000);
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.train, &QAction::triggered, this, &MainWindow::train);
    connect(m_actions.cancel, &QAction::triggered, m_run, &RunStatus::cancel);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, m_run, &RunStatus::askToCancel);
    connect(m_actions.dataPage, &QAction::triggered, this,
            [this] { m_pages->setCurrentWidget(m_dataPage); });
    connect(m_actions.forecastPage, &QAction::triggered, this,
            [this] { m_pages->setCurrentWidget(m_forecastPage); });
    connect(m_actions.explainPage, &QAction::triggered, this,
            [this] { m_pages->setCurrentWidget(m_explainPage); });
    connect(m_actions.explainData, &QAction::triggered, this, &MainWindow::explain);
    connect(m_explainSetup, &ExplainSetup::explainAsked, this, &MainWindow::explain);
    connect(m_explainRun, &ExplainRun::started, this,
            [this] { m_pages->setCurrentWidget(m_explainPage); });
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::showPage);
    connect(m_actions.resetView, &QAction::triggered, this, &MainWindow::resetView);
    connect(m_actions.theme, &QActionGroup::triggered, this, [this](QAction* action) {
        m_theme.choose(themeNamed(action->data().toString()));
        m_settings.setTheme(action->data().toString());
    });
    addLanguageMenu(*m_actions.view, m_settings, [this](const QString& note) { showNote(note); });
    connect(m_actions.help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions.whatsThis, &QAction::triggered, this, [this] { explainFocus(this); });
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(this); });

    connect(m_projects, &ProjectController::note, this, &MainWindow::showNote);
    connect(m_projects, &ProjectController::problem, this, &MainWindow::showFailure);
    connect(m_projects, &ProjectController::emptied, &m_data, &app::DataAnalysis::clear);
}

/// What is said of each piece of work, and what would be kept of it.
void MainWindow::watchWork()
{
    app::ImportanceAnalysis& explaining = m_explainRun->analysis();
    m_run->watch(m_data.runner(), tr("Reading the data"));
    m_run->watch(m_forecast.runner(), tr("A training"), [this] { return keptOf(m_forecast); });
    m_run->watch(explaining.runner(), tr("An explanation"),
                 [&explaining] { return keptOf(explaining); });
    m_further->watch(*m_run);
}

void MainWindow::connectAnalyses()
{
    watchWork();
    app::TaskRunner& explaining = m_explainRun->analysis().runner();
    std::vector<app::TaskRunner*> runners = m_further->runners();
    runners.insert(runners.end(), {&m_data.runner(), &m_forecast.runner(), &explaining});
    for (app::TaskRunner* runner : runners) {
        if (runner != &explaining) // says it where it was set up
            connect(runner, &app::TaskRunner::failed, this, &MainWindow::showFailure);
        connect(runner, &app::TaskRunner::started, this, [this] {
            m_actions.cancel->setEnabled(true);
            m_message->hide();
        });
        const auto ended = [this, runners] { // perhaps because other work was started
            m_actions.cancel->setEnabled(std::any_of(runners.begin(), runners.end(), isRunning));
        };
        connect(runner, &app::TaskRunner::finished, this, ended);
        connect(runner, &app::TaskRunner::failed, this, ended);
        connect(runner, &app::TaskRunner::cancelled, this, ended);
    }
    connect(m_further, &FurtherAnalyses::problem, this, &MainWindow::showFailure);
    connect(&m_data, &app::DataAnalysis::changed, this, &MainWindow::showData);
    connect(m_dataPage, &DataPage::explainAsked, this,
            [this] { m_pages->setCurrentWidget(m_explainPage); });
    connect(m_dataPage, &DataPage::refused, m_message, &MessageBar::showError);

    connect(&m_forecast, &app::ForecastAnalysis::changed, this, &MainWindow::showForecast);
    connect(&m_forecast, &app::ForecastAnalysis::compared, m_forecastPage, [this] {
        m_forecastPage->setDifferences(m_forecast.forecast(), m_forecast.differences());
    });
    new SettingsLink(m_forecast, *m_settingsPanel, *m_forecastPage, this);
    std::vector<RunsTab*> runsTabs = m_further->runsTabs();
    runsTabs.insert(runsTabs.end(), {&m_forecastPage->runs(), &m_explainPage->runs()});
    new RunsController(m_runs, m_forecast, *m_forecastPage, runsTabs, this);
    auto* reports =
        new ReportController(*m_actions.report, m_data, m_forecast, m_explainRun->analysis(),
                             *m_forecastPage, m_settings, *this);
    connect(reports, &ReportController::saved, m_exporter, &Exporter::saved);
    connect(reports, &ReportController::failed, m_message, &MessageBar::showError);
    auto* undo = new UndoController(*m_actions.edit, *m_pages, *m_dataPage, *m_settingsPanel,
                                    *m_explainPage, *m_explainSetup, this);
    new ReadingHistory(*m_dataPage, m_data, undo->dataStack(), this);
    connect(&m_data, &app::DataAnalysis::changed, undo, &UndoController::restart,
            Qt::QueuedConnection);
    auto* events = new EventsController(m_forecast, m_data, m_settings, m_forecastPage->events(),
                                        undo->forecastStack(), this);
    connect(m_projects, &ProjectController::eventsKept, events, &EventsController::apply);
    connect(m_forecastPage, &ForecastPage::ownEventsChanged, m_dataPage, [this] {
        m_dataPage->plot().setHolidayNames(m_forecastPage->analystEvents().holidayNames);
        m_dataPage->plot().setOwnEvents(m_forecastPage->ownEvents());
    });
    auto* link = new StepLink(*m_pages, *m_forecastPage, *m_explainPage, *m_actions.view, this);
    connect(link, &StepLink::said, this, &MainWindow::showNote);
    connect(&m_forecast, &app::ForecastAnalysis::epochFinished, m_forecastPage,
            &ForecastPage::addEpoch);
    connect(&m_forecast.runner(), &app::TaskRunner::failed, m_forecastPage,
            &ForecastPage::endTraining);
    connect(&m_forecast.runner(), &app::TaskRunner::started, this,
            [this] { m_runsBefore = m_runs.all().size(); });
    connect(&m_forecast.runner(), &app::TaskRunner::finished, this, &MainWindow::sayTrained);
    connect(&m_forecast.runner(), &app::TaskRunner::cancelled, m_forecastPage, [this] {
        m_forecastPage->endTraining();
        statusBar()->showMessage(m_runs.all().size() > m_runsBefore
                                     ? tr("Cancelled; what was finished is kept.")
                                     : tr("Cancelled while the models were still being trained, "
                                          "before the first MC pass: nothing of it is kept."),
                                 10000);
    });
}

void MainWindow::restore()
{
    m_theme.choose(themeNamed(m_settings.theme()));
    for (QAction* action : m_actions.theme->actions())
        action->setChecked(action->data().toString() == m_settings.theme());
    resize(kWishedSize);
    // On a small screen the frame would push the status line off its edge.
    const QSize room = screen()->availableSize() - kRoomForFrame;
    if (!restoreGeometry(m_settings.windowGeometry()) &&
        (room.width() < kWishedSize.width() || room.height() < kWishedSize.height()))
        setWindowState(Qt::WindowMaximized);
    restoreState(m_settings.windowState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_projects->mayClose()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::openFile(const QString& file)
{
    m_files->open(file);
}

void MainWindow::openDemo()
{
    m_files->openDemo();
}

void MainWindow::showData()
{
    if (!m_data.dataset()) {
        showNoData();
        return;
    }
    const app::Dataset& dataset = *m_data.dataset();
    m_dataPage->setDataset(dataset);
    m_stack->setCurrentIndex(kPages);
    m_actions.exportShown->setEnabled(true);
    m_pages->setCurrentWidget(m_dataPage);
    m_actions.train->setEnabled(dataset.series != nullptr);
    m_actions.explainData->setEnabled(true);
    m_explainRun->setDataset(dataset);
}

void MainWindow::showNoData()
{
    m_stack->setCurrentWidget(m_startPage);
    for (QAction* action : {m_actions.exportShown, m_actions.train, m_actions.explainData})
        action->setEnabled(false);
}

void MainWindow::showPage()
{
    const bool isExplain = m_pages->currentWidget() == m_explainPage;
    m_settingsStack->setCurrentIndex(isExplain ? 1 : 0);
    m_explainRun->setShown(isExplain);
}

void MainWindow::resetView()
{
    if (m_pages->currentWidget() == m_explainPage)
        m_explainPage->home();
    else if (m_pages->currentWidget() == m_dataPage)
        m_dataPage->plot().home();
    else
        m_forecastPage->home();
}

void MainWindow::train()
{
    if (!m_forecast.series())
        return;
    m_settingsPanel->clearProblems();
    try {
        const core::ForecastOptions options = m_settingsPanel->options();
        if (!m_projects->mayInterrupt())
            return;
        m_forecast.train(options);
    } catch (const core::InputError& error) {
        showFailure(app::messageText(error.message()), QString::fromStdString(error.setting()));
        return;
    }
    m_pages->setCurrentWidget(m_forecastPage);
    m_forecastPage->beginTraining();
}

void MainWindow::showForecast()
{
    const auto forecast = m_forecast.forecast();
    m_forecastPage->setForecast(m_forecast.series(), forecast);
    sayTrained();
}

void MainWindow::sayTrained()
{
    const auto forecast = m_forecast.forecast();
    if (!forecast)
        statusBar()->clearMessage(); // it told of another one
    else if (m_forecast.settlingRun())
        statusBar()->showMessage(tr("The network is trained; its passes are being drawn."));
    else
        statusBar()->showMessage(tr("Trained on the %1 with %2.")
                                     .arg(QString::fromStdString(forecast->device),
                                          QString::fromStdString(forecast->networkLibrary)));
}

void MainWindow::showFailure(const QString& message, const QString& setting)
{
    auto* dock = findChild<QDockWidget*>(QStringLiteral("settings"));
    if (m_settingsPanel->showProblem(setting, message))
        dock->show();
    else
        m_message->showError(message);
}

void MainWindow::showNote(const QString& sentence)
{
    m_message->showNote(sentence);
}

/// On the page that is seen.
void MainWindow::showHelp()
{
    if (m_help == nullptr)
        m_help = new HelpWindow(this);
    const QWidget* page = m_pages->currentWidget();
    m_help->showPage(m_stack->currentWidget() == m_startPage ? QStringLiteral("first-steps")
                     : page == m_forecastPage                ? QStringLiteral("forecast")
                     : page == m_explainPage                 ? QStringLiteral("explain")
                                                             : QStringLiteral("reading-files"));
}

void MainWindow::explain()
{
    if (m_projects->mayInterrupt())
        m_explainRun->start();
}

QWidget& MainWindow::currentPlot()
{
    if (m_pages->currentWidget() == m_dataPage)
        return m_dataPage->plot();
    if (m_pages->currentWidget() == m_explainPage)
        return m_explainPage->mainWidget();
    return m_forecastPage->mainPlot();
}

} // namespace ui
