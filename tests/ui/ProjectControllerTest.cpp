#include "ui/window/ProjectController.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/core/project/SmallProject.h"
#include "tests/ui/AnswerQuestion.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/forecast/AssumptionsPanel.h"
#include "ui/forecast/BacktestView.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/ForecastView.h"
#include "ui/forecast/OutlookView.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/results/EventsTab.h"
#include "ui/results/ResultTable.h"
#include "ui/results/RunsTab.h"
#include "ui/window/FurtherAnalyses.h"
#include "ui/window/MainWindow.h"
#include "ui/window/RecoveryController.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace ui;

namespace {

/// A window whose engine gives the hand-made forecast at once, with rides of 20 days open.
struct ProjectWindow
{
    const QTemporaryDir& folder;
    app::Settings settings{folder.filePath("settings.ini")};
    ThemeSwitch theme;
    MainWindow window{settings, theme,
                      [](const core::Series&, const core::ForecastOptions&,
                         const core::ForecastMonitor&) { return *handmade::forecast(); }};

    explicit ProjectWindow(const QTemporaryDir& files) : folder(files) { window.show(); }

    void openRides()
    {
        const QString name = folder.filePath("rides.csv");
        QFile file(name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("when,rides\n");
        for (int hour = 0; hour < 20 * 24; ++hour)
            file.write(QStringLiteral("2015-06-%1 %2:00,%3\n")
                           .arg(hour / 24 + 1, 2, 10, QLatin1Char('0'))
                           .arg(hour % 24, 2, 10, QLatin1Char('0'))
                           .arg(100 + hour % 24)
                           .toUtf8());
        file.close();
        QSignalSpy finished(&window.data().runner(), &app::TaskRunner::finished);
        window.openFile(name);
        REQUIRE(finished.wait(patience()));
    }
    void train()
    {
        QSignalSpy finished(&window.analysis().runner(), &app::TaskRunner::finished);
        window.train();
        REQUIRE(finished.wait(patience()));
        wait();
    }
    void wait()
    {
        REQUIRE(QTest::qWaitFor([&] { return !window.projects().project().isBusy(); }, patience()));
    }
    void saveAs(const QString& name)
    {
        window.projects().saveAs(folder.filePath(name));
        wait();
    }
    void open(const QString& name)
    {
        window.openFile(folder.filePath(name));
        wait();
    }
    QDoubleSpinBox& seed() { return child<QDoubleSpinBox>(window.settingsPanel(), "seed"); }
    void trigger(const char* action)
    {
        child<QAction>(window, QLatin1String(action)).trigger();
        wait();
    }
};

/// Answers the next question before closing with this button; true when there was one.
class Answer
{
public:
    explicit Answer(QMessageBox::StandardButton button)
    {
        QTimer::singleShot(0, &m_context, [this, button] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (question == nullptr)
                return;
            m_text = question->text();
            question->button(button)->click();
        });
    }
    const QString& text() const { return m_text; }

private:
    QObject m_context;
    QString m_text;
};

} // namespace

TEST_CASE("the title names the project and says whether it was changed", "[ui][project]")
{
    const QTemporaryDir folder;
    ProjectWindow test(folder);
    REQUIRE(test.window.windowTitle() == "Surgescope");
    test.openRides();
    REQUIRE(test.window.windowTitle() == "rides.csv[*] — Surgescope");
    REQUIRE_FALSE(test.window.isWindowModified());
    test.train();
    REQUIRE(test.window.isWindowModified());
    test.saveAs("rides.surgescope");
    REQUIRE(test.window.windowTitle() == "rides.surgescope[*] — Surgescope");
    REQUIRE_FALSE(test.window.isWindowModified());
    REQUIRE(test.settings.recentFiles().first().endsWith("rides.surgescope"));

    test.seed().setValue(7);
    REQUIRE(test.window.isWindowModified());
    test.trigger("saveProject");
    REQUIRE_FALSE(test.window.isWindowModified());
    test.trigger("newProject");
    REQUIRE(test.window.windowTitle() == "Surgescope");
    REQUIRE_FALSE(child<QAction>(test.window, "train").isEnabled());
    REQUIRE_FALSE(child<QAction>(test.window, "saveProject").isEnabled());
}

TEST_CASE("runs that are not saved are asked about before they go", "[ui][project]")
{
    const QTemporaryDir folder;
    ProjectWindow test(folder);
    test.openRides();
    test.train();
    {
        const Answer cancel(QMessageBox::Cancel);
        REQUIRE_FALSE(test.window.close());
        REQUIRE(cancel.text() == "The runs are not saved as a project.");
    }
    {
        const Answer cancel(QMessageBox::Cancel);
        test.window.openDemo();
        REQUIRE_FALSE(cancel.text().isEmpty());
        REQUIRE_FALSE(test.window.data().runner().isRunning());
    }
    test.saveAs("rides.surgescope");
    test.seed().setValue(7);
    {
        const Answer save(QMessageBox::Save);
        REQUIRE(test.window.close());
        REQUIRE(save.text() == "rides.surgescope has changes that are not saved.");
    }
    REQUIRE_FALSE(test.window.isWindowModified());
    test.window.show();
    test.seed().setValue(8);
    const Answer discard(QMessageBox::Discard);
    REQUIRE(test.window.close());
    REQUIRE_FALSE(discard.text().isEmpty());
}

TEST_CASE("a project opens with its settings and events", "[ui][project]")
{
    const QTemporaryDir folder;
    {
        ProjectWindow test(folder);
        test.openRides();
        test.seed().setValue(7);
        child<QSpinBox>(test.window.explainSetup(), "repeats").setValue(4);
        child<QSpinBox>(test.window, "share").setValue(30);
        child<QComboBox>(test.window, "outlookDays").setCurrentIndex(1);
        test.window.forecastPage().events().changeOwnEvents(
            {.events = {{.first = {.name = "Marathon",
                                   .start =
                                       core::CalendarEvent().start + std::chrono::hours(398000),
                                   .end = core::CalendarEvent().start + std::chrono::hours(398005)},
                         .recurrence = core::Recurrence::Yearly}},
             .holidayNames = {}});
        test.saveAs("rides.surgescope");
    }
    ProjectWindow test(folder);
    test.open("rides.surgescope");
    REQUIRE(test.window.data().dataset()->series->size() == 480);
    REQUIRE(test.window.settingsPanel().options().seed == 7);
    REQUIRE(test.window.explainSetup().options().repeats == 4);
    REQUIRE(child<QSpinBox>(test.window, "share").value() == 30);
    REQUIRE(child<QComboBox>(test.window, "outlookDays").currentData() == 7);
    REQUIRE(test.window.forecastPage().recurringEvents().size() == 1);
    REQUIRE(test.window.forecastPage().recurringEvents()[0].first.name == "Marathon");
    REQUIRE(test.settings.events(folder.filePath("rides.csv")).contains("Marathon"));
    REQUIRE_FALSE(test.window.isWindowModified());
    REQUIRE(test.window.windowTitle() == "rides.surgescope[*] — Surgescope");
    child<QLineEdit>(test.window, "sweepDropouts").setText("0 0.1");
    REQUIRE(test.window.isWindowModified());

    // The same file in another window.
    ProjectWindow second(folder);
    second.open("rides.surgescope");
    REQUIRE(second.window.windowTitle() == "rides.surgescope (read only)[*] — Surgescope");
}

TEST_CASE("a project opens with outlook, backtest and comparison shown, and trains nothing",
          "[ui][project]")
{
    const QTemporaryDir folder;
    {
        auto file = core::ProjectFile::create(folder.filePath("city.surgescope").toStdString());
        const core::ProjectRun run{.data = file.setData(smallData()), .number = 1};
        file.setSettings({{"data", std::to_string(run.data)}});
        file.add<core::Outlook>(run, smallOutlook());
        file.add<core::AskedBacktest>(run, smallBacktest());
        file.add<core::DropoutSweep>(run, smallSweep());
    }
    ProjectWindow test(folder);
    test.open("city.surgescope");
    FurtherAnalyses& further = test.window.further();
    for (const app::TaskRunner* runner : further.runners())
        REQUIRE_FALSE(runner->isRunning());
    REQUIRE_FALSE(test.window.isWindowModified());
    auto& outlook = child<OutlookView>(test.window);
    REQUIRE(outlook.isVisible()); // no run to be shown before it
    REQUIRE(QTest::qWaitFor([&] { return outlook.plot().hasData(); }, patience()));
    REQUIRE(further.outlook().answer()->band.mean == smallOutlook().forecast().band.mean);
    REQUIRE(further.originOf(outlook.plot())->options.horizon == 24);

    auto& backtest = child<BacktestView>(test.window);
    REQUIRE(backtest.folds().model()->rowCount() == 3); // two, and both pooled
    REQUIRE(further.backtest().canResume());
    REQUIRE(child<QPushButton>(backtest, "resumeBacktest").isVisibleTo(&backtest));
    auto& sweep = child<QTableView>(test.window, "sweep");
    REQUIRE(sweep.model()->rowCount() == 2);
    REQUIRE_FALSE(test.window.isWindowModified());

    QSignalSpy answered(&further.outlook(), &app::OutlookAnalysis::answered);
    outlook.assumptions().findChildren<QCheckBox*>().front()->click();
    REQUIRE(answered.wait(patience()));
    const auto tomorrow =
        std::chrono::floor<std::chrono::days>(further.outlook().outlook()->times.front());
    REQUIRE(further.outlook().answer()->band.mean ==
            smallOutlook()
                .forecast({.holidays = {tomorrow}, .events = {}, .covariates = {}})
                .band.mean);
    REQUIRE(test.window.isWindowModified()); // what is assumed is kept with the project
    const AnswerQuestion discard(QMessageBox::Discard);
    REQUIRE(test.window.close());
}

TEST_CASE("assumptions, zooms and the chosen tabs come back with a project", "[ui][project]")
{
    const QTemporaryDir folder;
    {
        auto file = core::ProjectFile::create(folder.filePath("city.surgescope").toStdString());
        const auto data = file.setData(smallData());
        file.setSettings({{"data", std::to_string(data)}});
        file.add<core::Forecast>({.data = data, .number = 1, .name = "Run 1"}, trainedForecast());
        file.add<core::Outlook>({.data = data, .number = 1}, smallOutlook());
        file.add<core::Outlook>({.data = data, .number = 2}, smallOutlook());
        file.add<core::Explanation>({.data = data, .number = 1}, smallExplanation());
    }
    const auto isThere = [](ProjectWindow& test) {
        auto& outlook = child<OutlookView>(test.window);
        return QTest::qWaitFor([&] { return outlook.plot().hasData(); }, patience());
    };
    QCPRange forecastTime;
    QCPRange outlookTime;
    std::vector<double> mean;
    {
        ProjectWindow test(folder);
        test.open("city.surgescope");
        REQUIRE(isThere(test));
        auto& outlook = child<OutlookView>(test.window);
        auto& analysis = test.window.further().outlook();
        QSignalSpy answered(&analysis, &app::OutlookAnalysis::answered);
        child<QCheckBox>(outlook, "holiday0").click();
        REQUIRE(answered.wait(patience()));
        REQUIRE(test.window.isWindowModified());
        child<QSpinBox>(outlook, "outlookLevel").setValue(80);
        REQUIRE(answered.wait(patience()));
        auto* slider = outlook.findChildren<QSlider*>().front();
        slider->setValue(slider->maximum());
        REQUIRE(answered.wait(patience()));
        mean = analysis.answer()->band.lower;
        outlook.plot().zoomTime(0.5, outlook.plot().view().time.center());
        outlookTime = outlook.plot().view().time;
        auto& plot = test.window.forecastPage().plot();
        plot.zoomTime(0.25, plot.view().time.center());
        forecastTime = plot.view().time;
        child<QTabBar>(test.window, "forecastViews").setCurrentIndex(1);
        test.window.explainPage().tabs().setCurrentIndex(2);
        child<QAction>(test.window, "forecastPage").trigger();
        test.trigger("saveProject");
        REQUIRE_FALSE(test.window.isWindowModified());
    }
    ProjectWindow test(folder);
    test.open("city.surgescope");
    auto& outlook = child<OutlookView>(test.window);
    REQUIRE(outlook.isVisible());
    REQUIRE(isThere(test));
    REQUIRE(child<QCheckBox>(outlook, "holiday0").isChecked());
    REQUIRE(child<QSpinBox>(outlook, "outlookLevel").value() == 80);
    auto& analysis = test.window.further().outlook();
    REQUIRE(QTest::qWaitFor([&] { return analysis.answer()->band.lower == mean; }, patience()));
    REQUIRE(outlook.plot().view().time == outlookTime);
    REQUIRE(test.window.forecastPage().plot().view().time == forecastTime);
    REQUIRE(test.window.explainPage().tabs().currentIndex() == 2);
    REQUIRE_FALSE(test.window.isWindowModified());

    // Each outlook has its own assumptions.
    test.window.runs().show({core::RunKind::Outlook, 1});
    REQUIRE_FALSE(child<QCheckBox>(outlook, "holiday0").isChecked());
    test.window.runs().show({core::RunKind::Outlook, 2});
    REQUIRE(child<QCheckBox>(outlook, "holiday0").isChecked());
}

TEST_CASE("events outlive a crash, whatever was changed after the last training", "[ui][project]")
{
    const QTemporaryDir folder;
    const auto unsaved = folder.filePath("unsaved.surgescope");
    const auto left = folder.filePath("left.surgescope");
    {
        auto file = core::ProjectFile::create(unsaved.toStdString());
        const auto data = file.setData(smallData());
        file.setSettings({{"data", std::to_string(data)}});
        file.add<core::Forecast>({.data = data, .number = 1, .name = "Run 1"}, trainedForecast());
    }
    const bool isReadAgain = GENERATE(true, false);
    {
        ProjectWindow test(folder);
        test.window.projects().project().recover(unsaved.toStdString());
        test.wait();
        REQUIRE(test.window.runs().all().size() == 1);
        const auto start = test.window.data().dataset()->series->start;
        test.window.forecastPage().events().changeOwnEvents(
            {.events = {{{"Parade", start, start + std::chrono::hours(3)}}}, .holidayNames = {}});
        if (isReadAgain) {
            QSignalSpy finished(&test.window.data().runner(), &app::TaskRunner::finished);
            core::ReadingChoices asked = test.window.data().dataset()->asked;
            core::choose(asked, "date-order", {"year-month-day"});
            test.window.data().choose(asked);
            REQUIRE(finished.wait(patience()));
        }
        REQUIRE(test.window.analysis().events().size() == 1);
        test.wait();
        REQUIRE(QFile::copy(unsaved, left));
    }
    ProjectWindow test(folder);
    test.window.projects().project().recover(left.toStdString());
    test.wait();
    REQUIRE(test.window.runs().all().size() == 1);
    const auto& events = test.window.forecastPage().recurringEvents();
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].first.name == "Parade");
    REQUIRE(test.window.analysis().events().size() == 1);
}

TEST_CASE("what several windows left is offered one after another", "[ui][project]")
{
    const QTemporaryDir folder;
    ProjectWindow test(folder);
    const std::filesystem::path left(test.settings.recoveryFolder().toStdString());
    std::filesystem::create_directories(left);
    for (int k = 1; k <= 3; ++k) { // the third is the latest
        const auto name = left / ("unsaved-" + std::to_string(k) + ".surgescope");
        auto file = core::ProjectFile::create(name);
        const auto data = file.setData(smallData(9 + k));
        file.setSettings({{"data", std::to_string(data)}});
        file.add<core::DropoutSweep>({.data = data, .number = 1}, smallSweep());
        std::filesystem::last_write_time(name, std::filesystem::file_time_type::clock::now() +
                                                   std::chrono::minutes(k));
    }
    RecoveryController recovery(test.window.projects().project(), test.window);
    const auto question = [&] {
        QMessageBox* found = nullptr; // the earlier one goes with the event loop
        for (auto* box : test.window.findChildren<QMessageBox*>("recoveryQuestion"))
            if (box->isVisible())
                found = box;
        return found;
    };
    const auto click = [&](const QString& text) {
        for (QAbstractButton* button : question()->buttons())
            if (button->text() == text)
                button->click();
    };
    recovery.offer();
    REQUIRE(question()->text() ==
            "3 windows of Surgescope did not end in order. Their finished runs were kept.");
    REQUIRE(question()->informativeText().startsWith("Those of window 1 of 3 were last changed"));
    click("&Next window");
    REQUIRE(question()->informativeText().startsWith("Those of window 2 of 3 were last changed"));
    click("&Delete them");
    REQUIRE_FALSE(std::filesystem::exists(left / "unsaved-2.surgescope"));
    REQUIRE(question()->informativeText().startsWith("Those of window 1 of 2 were last changed"));
    click("&Open them");
    test.wait();
    REQUIRE(test.window.data().dataset()->series->size() == 12 * 24);
    REQUIRE(test.window.further().dropout().result());
    REQUIRE(test.window.isWindowModified());
    REQUIRE(question() == nullptr);

    recovery.offer(); // of another window, say: what is open in this one is not left
    REQUIRE(question()->text() ==
            "Surgescope did not end in order last time. Its finished runs were kept.");
    click("&Delete them");
    REQUIRE(question() == nullptr);
    REQUIRE(std::filesystem::exists(left / "unsaved-3.surgescope"));
    REQUIRE_FALSE(std::filesystem::exists(left / "unsaved-1.surgescope"));
}

TEST_CASE("a project and data whose files go away while they are open are told of, and saved",
          "[ui][project]")
{
    const QTemporaryDir folder;
    ProjectWindow test(folder);
    test.openRides();
    test.train();
    test.saveAs("rides.surgescope");
    test.seed().setValue(7);
    REQUIRE(QFile::remove(folder.filePath("rides.surgescope")));
    REQUIRE(QFile::remove(folder.filePath("rides.csv")));
    QSignalSpy problem(&test.window.projects(), &ProjectController::problem);
    test.trigger("saveProject");
    REQUIRE(problem.count() == 1);
    REQUIRE(problem.front().front().toString() ==
            folder.filePath("rides.surgescope") +
                " has been moved or deleted since it was opened; save the project under another "
                "name.");
    REQUIRE(test.window.isWindowModified());
    test.train(); // the data are still there
    test.saveAs("kept.surgescope");
    REQUIRE_FALSE(test.window.isWindowModified());
}

TEST_CASE("settings of a project that cannot be read keep no others from being read",
          "[ui][project]")
{
    const QTemporaryDir folder;
    {
        auto file = core::ProjectFile::create(folder.filePath("odd.surgescope").toStdString());
        const auto data = file.setData(smallData());
        file.setSettings({{"data", std::to_string(data)},
                          {"explainSettings", R"({"folds": "many"})"},
                          {"forecast", R"({"lookback": 31})"},
                          {"further", R"({"backtest": {"folds": 3, "nobody": 1}})"}});
    }
    ProjectWindow test(folder);
    QSignalSpy problem(&test.window.projects(), &ProjectController::problem);
    test.open("odd.surgescope");
    REQUIRE(problem.count() == 1);
    REQUIRE(problem.front().front().toString() ==
            "The project: the setting \"folds\" is \"many\"; expected a whole number.");
    REQUIRE(test.window.settingsPanel().options().lookback == 31);
    REQUIRE(child<QSpinBox>(child<BacktestView>(test.window), "folds").value() == 3);
}

TEST_CASE("Explain's form as an earlier program stored it is read until it is saved again",
          "[ui][project]")
{
    const QTemporaryDir folder;
    {
        auto file = core::ProjectFile::create(folder.filePath("old.surgescope").toStdString());
        const auto data = file.setData(smallData());
        file.setSettings({{"data", std::to_string(data)},
                          {"explain", R"({"explainSource": "series", "folds": 3, "repeats": 0})"}});
    }
    {
        ProjectWindow test(folder);
        test.open("old.surgescope");
        auto& folds = child<QSpinBox>(test.window.explainSetup(), "folds");
        REQUIRE(folds.value() == 3);
        folds.setValue(4);
        test.trigger("saveProject");
        test.wait();
    }
    ProjectWindow again(folder);
    again.open("old.surgescope");
    REQUIRE(child<QSpinBox>(again.window.explainSetup(), "folds").value() == 4);
}

TEST_CASE("panels and an overlaid run come back with the project", "[ui][project]")
{
    const QTemporaryDir folder;
    for (const char* name : {"city.surgescope", "plain.surgescope"}) {
        auto file = core::ProjectFile::create(folder.filePath(name).toStdString());
        const auto data = file.setData(smallData());
        file.setSettings({{"data", std::to_string(data)}});
        file.add<core::Forecast>({.data = data, .number = 1, .name = "Run 1"}, trainedForecast());
        file.add<core::Forecast>({.data = data, .number = 2, .name = "Run 2"}, trainedForecast());
    }
    const auto panels = [](ProjectWindow& test) {
        return test.window.forecastPage().view().panels().shownPanels();
    };
    {
        ProjectWindow test(folder);
        test.open("city.surgescope");
        REQUIRE(panels(test).isEmpty());
        test.window.forecastPage().view().panels().showPanels({"residual"});
        emit test.window.forecastPage().runs().overlayAsked(app::RunId{core::RunKind::Forecast, 1});
        REQUIRE(test.window.forecastPage().runs().overlaid());
        test.saveAs("city.surgescope");
    }
    ProjectWindow test(folder);
    test.open("city.surgescope");
    REQUIRE_FALSE(test.window.statusBar()->currentMessage().startsWith("Opening"));
    REQUIRE(panels(test) == QStringList{"residual"});
    REQUIRE(test.window.forecastPage().runs().overlaid()->number == 1);

    // Another project has others.
    test.open("plain.surgescope");
    REQUIRE(panels(test).isEmpty());
    REQUIRE_FALSE(test.window.forecastPage().runs().overlaid());
}

TEST_CASE("a changed reading is asked about before it goes", "[ui][project]")
{
    const QTemporaryDir folder;
    ProjectWindow test(folder);
    test.openRides();
    QSignalSpy finished(&test.window.data().runner(), &app::TaskRunner::finished);
    test.window.data().choose({.missing = {"105"}});
    REQUIRE(finished.wait(patience()));
    {
        const Answer cancel(QMessageBox::Cancel);
        REQUIRE_FALSE(test.window.close());
        REQUIRE(cancel.text() == "How the data are read was changed, and is not saved as a "
                                 "project.");
    }
    test.saveAs("rides.surgescope");
    REQUIRE(test.window.close());
}
