#include "ui/window/MainWindow.h"
#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/Patience.h"
#include "tests/ui/AnswerQuestion.h"
#include "tests/ui/Child.h"
#include "tests/ui/TestWindow.h"
#include "ui/data/DataPage.h"
#include "ui/data/RolesHeader.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainRun.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/ScoresTab.h"
#include "ui/explain/SummaryTab.h"
#include "ui/explain/VariationTab.h"
#include "ui/exports/ExportDialog.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/OverviewStrip.h"
#include "ui/plots/SwarmPlot.h"
#include "ui/results/EventsTab.h"
#include "ui/results/ResultTable.h"
#include "ui/results/RunsTab.h"
#include "ui/window/ReportController.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <algorithm>

using namespace ui;

TEST_CASE("the window opens on a start page where nothing can be trained yet", "[ui]")
{
    TestWindow test;
    REQUIRE(test.says("How high will demand go"));
    REQUIRE_FALSE(test.action("train").isEnabled());
    REQUIRE_FALSE(test.action("cancel").isEnabled());
    REQUIRE_FALSE(test.action("exportShown").isEnabled());
}

TEST_CASE("undo on the Data page takes back a choice of how the file was read", "[ui]")
{
    TestWindow test;
    test.open(writeTwoColumns(test.folder));
    const auto settle = [&] {
        REQUIRE(
            QTest::qWaitFor([&] { return !test.window.data().runner().isRunning(); }, patience()));
    };
    const auto value = [&] { return test.window.data().dataset()->series->valueName; };
    REQUIRE(value() == "rides");
    REQUIRE_FALSE(test.action("undo").isEnabled());
    emit child<RolesHeader>(test.window.dataPage()).roleChosen(2, core::Role::Value);
    settle();
    REQUIRE(value() == "taxis");
    REQUIRE(test.action("undo").text().contains("taxis: value to forecast"));

    // The settings beside the page have steps of their own, taken back from within them.
    auto& seed = child<QDoubleSpinBox>(test.window.settingsPanel(), "seed");
    seed.setFocus();
    seed.setValue(seed.value() + 1.0);
    QTest::qWait(1);
    REQUIRE_FALSE(test.action("undo").text().contains("taxis"));
    test.window.dataPage().table().setFocus();
    test.action("undo").trigger();
    settle();
    REQUIRE(value() == "rides");
}

TEST_CASE("the usual shortcuts are there", "[ui]")
{
    TestWindow test;
    REQUIRE(test.action("open").shortcut() == QKeySequence(QKeySequence::Open));
    REQUIRE(test.action("train").shortcut() == QKeySequence("Ctrl+R"));
    REQUIRE(test.action("exportShown").shortcut() == QKeySequence("Ctrl+E"));
    REQUIRE(test.action("help").shortcut() == QKeySequence("F1"));
}

TEST_CASE("a file that was opened is shown, can be trained on and is remembered", "[ui]")
{
    TestWindow test;
    const QString file = writeRides(test.folder);
    test.open(file);
    REQUIRE(test.window.windowTitle().startsWith("rides.csv"));
    REQUIRE(test.window.dataPage().isVisible());
    REQUIRE(test.window.analysis().series()->size() == 480);
    REQUIRE(test.action("train").isEnabled());
    REQUIRE(test.settings.recentFiles() == QStringList{file});
}

TEST_CASE("a file dropped on the window is opened", "[ui]")
{
    TestWindow test;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(writeRides(test.folder))});
    QSignalSpy finished(&test.window.data().runner(), &app::TaskRunner::finished);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&test.window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&test.window, &drop);
    REQUIRE(finished.wait(patience()));
    REQUIRE(test.window.dataPage().isVisible());
}

TEST_CASE("a file that cannot be read is one sentence, and the earlier data stay", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QSignalSpy failed(&test.window.data().runner(), &app::TaskRunner::failed);
    test.window.openFile(test.folder.filePath("missing.csv"));
    REQUIRE(failed.wait(patience()));
    REQUIRE(test.says("missing.csv"));
    REQUIRE(test.window.analysis().series() != nullptr);
    REQUIRE(test.settings.recentFiles().size() == 1);
}

TEST_CASE("training by keyboard shows the forecast, made away from the window's thread", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QSignalSpy finished(&test.window.analysis().runner(), &app::TaskRunner::finished);
    QTest::keyClick(&test.window, Qt::Key_R, Qt::ControlModifier);
    REQUIRE(test.window.forecastPage().isVisible());
    REQUIRE(finished.wait(patience()));
    REQUIRE(test.engineThread != nullptr);
    REQUIRE(test.engineThread != QThread::currentThread());
    REQUIRE_FALSE(test.window.forecastPage().plot().legendEntries().empty());
    REQUIRE(test.window.statusBar()->currentMessage().contains("LibTorch 1.13.1"));
    REQUIRE(test.action("exportShown").isEnabled());
}

TEST_CASE("an error of a setting is shown at its field, and the last forecast stays", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    test.setSeed(13);
    QSignalSpy failed(&test.window.analysis().runner(), &app::TaskRunner::failed);
    test.action("train").trigger();
    REQUIRE(failed.wait(patience()));
    REQUIRE(test.says("The dropout is too high."));
    REQUIRE_FALSE(test.window.forecastPage().plot().legendEntries().empty());
}

TEST_CASE("Escape asks before it cancels a training, and the last forecast stays", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    test.setSeed(99);
    QSignalSpy cancelled(&test.window.analysis().runner(), &app::TaskRunner::cancelled);
    test.action("train").trigger();
    REQUIRE(test.action("cancel").isEnabled());
    REQUIRE(child<QToolButton>(test.window, "cancelRun").isVisible());
    {
        const AnswerQuestion goOn(QMessageBox::Cancel);
        QTest::keyClick(&test.window, Qt::Key_Escape);
        REQUIRE(QTest::qWaitFor([&] { return goOn.asked() == 1; }, patience()));
        REQUIRE(goOn.text().contains("running"));
    }
    REQUIRE(test.action("cancel").isEnabled());
    test.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&test.window, patience()));
    const AnswerQuestion stop(QMessageBox::Discard);
    QTest::keyClick(&test.window, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return test.says("Cancelling…") || !cancelled.isEmpty(); },
                            patience()));
    REQUIRE((!cancelled.isEmpty() || cancelled.wait(patience())));
    REQUIRE_FALSE(test.action("cancel").isEnabled());
    REQUIRE_FALSE(test.window.forecastPage().plot().legendEntries().empty());
}

TEST_CASE("Ctrl+1, Ctrl+2 and Ctrl+3 turn the pages", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QTest::keyClick(&test.window, Qt::Key_2, Qt::ControlModifier);
    REQUIRE(test.window.forecastPage().isVisible());
    QTest::keyClick(&test.window, Qt::Key_1, Qt::ControlModifier);
    REQUIRE(test.window.dataPage().isVisible());
    QTest::keyClick(&test.window, Qt::Key_3, Qt::ControlModifier);
    REQUIRE(test.window.explainPage().isVisible());
}

TEST_CASE("a file without a time column is no dead end: two clicks explain it", "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    auto& offer = child<QPushButton>(test.window.dataPage(), "explainTable");
    REQUIRE(offer.isVisible());
    QTest::mouseClick(&offer, Qt::LeftButton);
    REQUIRE(test.window.explainPage().isVisible());
    REQUIRE(test.window.explainSetup().isVisible());
    REQUIRE_FALSE(test.window.settingsPanel().isVisible());
    REQUIRE(test.window.explainSetup().request().columns.target == "price");

    child<QSpinBox>(test.window.explainSetup(), "n_estimators").setValue(3);
    QSignalSpy finished(&test.window.explainRun().analysis().runner(), &app::TaskRunner::finished);
    QTest::mouseClick(&child<QPushButton>(test.window.explainSetup(), "startExplain"),
                      Qt::LeftButton);
    REQUIRE(finished.wait(patience()));
    test.window.explainPage().tabs().setCurrentWidget(&test.window.explainPage().summary());
    const auto& swarm = test.window.explainPage().summary().swarm().shown();
    REQUIRE(swarm.features.front().name == "rooms");
    REQUIRE(test.window.explainRun().analysis().importance()->shap.repeats.size() == 10);
}

TEST_CASE("every view of a table without times says what can be done with it", "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    test.action("forecastPage").trigger();
    auto& views = *test.window.findChild<QTabBar*>("forecastViews");
    const QString said = "The open table makes no series to forecast.";
    const auto hints = [&] {
        QString all;
        for (QCustomPlot* plot : test.window.findChildren<QCustomPlot*>())
            for (int i = 0; i < plot->itemCount() && plot->isVisible(); ++i)
                if (const auto* text = qobject_cast<QCPItemText*>(plot->item(i)))
                    all += text->text().replace('\n', ' ');
        return all;
    };
    REQUIRE(hints().contains(said));
    for (int view = 1; view < views.count(); ++view) {
        views.setCurrentIndex(view);
        INFO(views.tabText(view).toStdString());
        REQUIRE(test.says(said));
        REQUIRE_FALSE(test.says("Open a data file"));
    }
    test.open(writeRides(test.folder)); // and no longer, once there is one
    test.action("forecastPage").trigger();
    REQUIRE_FALSE(hints().contains(said));
}

TEST_CASE("on the other pages, too, a change of roles can be taken back", "[ui]")
{
    TestWindow test;
    test.open(writeTwoColumns(test.folder));
    QSignalSpy finished(&test.window.data().runner(), &app::TaskRunner::finished);
    core::ReadingChoices asked;
    core::choose(asked, "value", {"taxis"});
    emit test.window.dataPage().chosen(asked, "value");
    REQUIRE(finished.wait());
    test.action("forecastPage").trigger();
    QTest::qWait(1);
    REQUIRE(test.action("undo").isEnabled());
    test.action("undo").trigger();
    REQUIRE(finished.wait());
    REQUIRE(test.window.data().dataset()->series->valueName == "rides");
}

TEST_CASE("a run that lay over another does so again when the roles are the same again", "[ui]")
{
    TestWindow test;
    test.open(writeTwoColumns(test.folder));
    test.train();
    test.train();
    emit test.window.forecastPage().runs().overlayAsked(app::RunId{core::RunKind::Forecast, 1});
    const auto isOverlaid = [&] {
        return test.window.forecastPage().runs().overlaid().has_value() &&
               test.window.forecastPage().plot().isShown("overlay");
    };
    REQUIRE(isOverlaid());
    QSignalSpy finished(&test.window.data().runner(), &app::TaskRunner::finished);
    const core::ReadingChoices before = test.window.data().dataset()->asked;
    core::ReadingChoices asked = before;
    core::choose(asked, "value", {"taxis"});
    test.window.data().choose(asked);
    REQUIRE(finished.wait());
    REQUIRE_FALSE(isOverlaid());
    test.window.data().choose(before);
    REQUIRE(finished.wait());
    REQUIRE(isOverlaid());
}

TEST_CASE("a training and an explanation end where the user was", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    auto& results = *test.window.findChild<QTabWidget*>("resultTabs");
    results.setCurrentIndex(1);
    test.setSeed(99);
    QSignalSpy cancelled(&test.window.analysis().runner(), &app::TaskRunner::cancelled);
    test.action("train").trigger();
    REQUIRE(results.currentIndex() != 1);
    test.action("cancel").trigger();
    REQUIRE(cancelled.wait());
    REQUIRE(results.currentIndex() == 1);
    test.setSeed(13);
    QSignalSpy failed(&test.window.analysis().runner(), &app::TaskRunner::failed);
    test.action("train").trigger();
    REQUIRE(failed.wait());
    REQUIRE(results.currentIndex() == 1);
    test.setSeed(1);
    test.train();
    REQUIRE(results.currentIndex() == 1);

    auto& page = test.window.explainPage();
    page.tabs().setCurrentWidget(&page.summary());
    page.beginRun({.repeats = 2, .folds = 2}, "y");
    REQUIRE(page.tabs().currentWidget() == &page.scores());
    page.endRun();
    REQUIRE(page.tabs().currentWidget() == &page.summary());
    page.beginRun({.repeats = 2, .folds = 2}, "y");
    page.tabs().setCurrentWidget(&page.variation()); // by hand
    page.endRun();
    REQUIRE(page.tabs().currentWidget() == &page.variation());
}

TEST_CASE("Escape keeps the repeats that are finished", "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    child<QSpinBox>(test.window.explainSetup(), "n_estimators").setValue(2);
    child<QSpinBox>(test.window.explainSetup(), "repeats").setValue(5000);
    app::ImportanceAnalysis& analysis = test.window.explainRun().analysis();
    QSignalSpy finished(&analysis.runner(), &app::TaskRunner::finished);
    QSignalSpy repeats(&analysis, &app::ImportanceAnalysis::repeatFinished);
    QTest::keyClick(&test.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(repeats.wait(patience()));
    const AnswerQuestion stop(QMessageBox::Discard);
    QTest::keyClick(&test.window, Qt::Key_Escape);
    REQUIRE(finished.wait(patience()));
    REQUIRE(analysis.importance()->shap.cancelled);
    test.window.explainPage().tabs().setCurrentWidget(&test.window.explainPage().summary());
    REQUIRE(test.window.explainPage().summary().swarm().hasData());
}

TEST_CASE("the theme is switched at once and remembered", "[ui]")
{
    TestWindow test;
    test.action("theme:dark").trigger();
    REQUIRE(QTest::qWaitFor([&] { return themeOf(test.window.palette()).dark; }, patience()));
    REQUIRE(test.settings.theme() == "dark");
    test.action("theme:light").trigger();
    REQUIRE(QTest::qWaitFor([&] { return !themeOf(test.window.palette()).dark; }, patience()));
}

TEST_CASE("the window's layout is remembered", "[ui]")
{
    TestWindow test;
    test.window.resize(test.window.width(), 650);
    test.window.close();
    REQUIRE_FALSE(test.settings.windowGeometry().isEmpty());
    MainWindow again(test.settings, test.theme, {});
    // The height alone: Qt 6.8 makes the window as narrow as the screen, 800 pixels here.
    REQUIRE(again.height() == 650);
}

TEST_CASE("each training is kept, and can be shown, overlaid, renamed and dropped", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    test.train();
    RunsTab& tab = test.window.forecastPage().runs();
    auto& model = *child<ResultTable>(tab, "runs").model();
    REQUIRE(model.rowCount() == 2);
    REQUIRE(model.index(1, 0).data().toString() == "● Run 2");
    REQUIRE_FALSE(model.index(1, 0).data(Qt::FontRole).isValid()); // bold is the best
    // What is shown is what the buttons act on.
    REQUIRE(child<ResultTable>(tab, "runs").currentRow() == 1);
    const auto press = [&](const char* name) {
        auto& button = child<QPushButton>(tab, QLatin1String(name));
        REQUIRE(button.isEnabled());
        button.click();
    };
    auto& table = child<ResultTable>(tab, "runs");
    table.setCurrentIndex(model.index(0, 0));
    press("overlayRun");
    const auto hasOverlay = [&] {
        for (const LegendEntry& entry : test.window.forecastPage().plot().legendEntries())
            if (entry.key == "overlay" && entry.name == "Run 1")
                return true;
        return false;
    };
    REQUIRE(hasOverlay());
    REQUIRE(model.index(0, 0).data().toString() == "Run 1 (overlaid)");
    press("showRun"); // a run is not laid over itself
    REQUIRE(table.currentRow() == 0);
    REQUIRE_FALSE(hasOverlay());
    REQUIRE(test.window.runs().shown(core::RunKind::Forecast)->id.number == 1);
    emit tab.renameAsked({core::RunKind::Forecast, 1}, "first");
    REQUIRE(model.index(0, 0).data().toString() == "● first");
    const auto remove = [&](const char* answer) {
        press("removeRun");
        auto& question = child<QMessageBox>(tab);
        REQUIRE(question.defaultButton() == question.button(QMessageBox::Cancel));
        for (QAbstractButton* button : question.buttons())
            if (button->text().remove(QLatin1Char('&')) == QLatin1String(answer))
                button->click();
        QCoreApplication::sendPostedEvents(&question, QEvent::DeferredDelete);
    };
    remove("Cancel");
    REQUIRE(model.rowCount() == 2);
    remove("Delete");
    REQUIRE(model.rowCount() == 1);
    REQUIRE(test.window.runs().shown(core::RunKind::Forecast)->id.number == 2);
    remove("Delete");
    REQUIRE(model.rowCount() == 0);
    REQUIRE(test.window.analysis().forecast() == nullptr);
}

TEST_CASE("settings are copied as the command line that gives the same numbers", "[ui]")
{
    TestWindow test;
    const QString file = writeRides(test.folder);
    test.open(file);
    test.setSeed(7);
    test.action("copyCommandLine").trigger();
    const QString text = QApplication::clipboard()->text();
    REQUIRE(text.startsWith("surgescope forecast --data '" + file + "' --preset recommended"));
    REQUIRE(text.contains("\"seed\": 7"));
}

TEST_CASE("on the Explain page the command that is copied explains", "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    test.action("explainPage").trigger();
    child<QSpinBox>(test.window.explainSetup(), "repeats").setValue(4);
    test.action("copyCommandLine").trigger();
    const QString text = QApplication::clipboard()->text();
    REQUIRE(text.startsWith("surgescope explain --data "));
    REQUIRE(text.contains("--repeats 4"));
    REQUIRE(test.window.statusBar()->currentMessage().contains("Copied"));
}

TEST_CASE("what was said of a training goes with its data", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    REQUIRE(test.window.statusBar()->currentMessage().startsWith("Trained on the CPU"));
    const AnswerQuestion discard(QMessageBox::Discard); // the run that is not in a project
    test.open(writeHouses(test.folder));
    REQUIRE_FALSE(test.window.statusBar()->currentMessage().contains("Trained"));
}

TEST_CASE("the overview shows what the plot shows, after a second training too", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    auto& overview = child<OverviewStrip>(test.window);
    const auto isSame = [&] {
        return overview.window() == test.window.forecastPage().plot().view().time;
    };
    REQUIRE(isSame());
    test.train();
    REQUIRE(isSame());
    REQUIRE(overview.window().size() < 10 * 86400.0); // the test part alone
    test.train();
    REQUIRE(isSame());
    REQUIRE(overview.window().size() < 10 * 86400.0);
}

TEST_CASE("Ctrl+E asks how the plot is to be exported", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QTest::keyClick(&test.window, Qt::Key_E, Qt::ControlModifier);
    auto& dialog = child<ExportDialog>(test.window, "exportDialog");
    REQUIRE(dialog.save(test.folder.filePath("series.png")));
    REQUIRE(QFile::exists(test.folder.filePath("series.png")));
    REQUIRE(test.window.statusBar()->currentMessage().contains("series.png"));
}

TEST_CASE("the report of the window is a page and a PDF that say where they come from", "[ui]")
{
    TestWindow test;
    REQUIRE_FALSE(test.action("report").isEnabled());
    test.open(writeRides(test.folder));
    REQUIRE_FALSE(test.action("report").isEnabled()); // there is nothing to tell yet
    test.train();
    REQUIRE(test.action("report").isEnabled());

    auto& reports = child<ReportController>(test.window);
    QSignalSpy saved(&reports, &ReportController::saved);
    QSignalSpy failed(&reports, &ReportController::failed);
    reports.write(test.folder.filePath("rides.pdf")); // the ending does not matter
    REQUIRE(saved.wait(patience()));
    QFile page(test.folder.filePath("rides.html"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    CHECK(html.contains("How high, and how sure"));
    CHECK(html.contains("rides.csv"));
    QFile pdf(test.folder.filePath("rides.pdf"));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("&quot;command&quot;:&quot;forecast&quot;"));
    CHECK_FALSE(bytes.contains("/Subtype /Image")); // figures are vectors

    reports.write(test.folder.filePath("absent/rides.html"));
    REQUIRE(failed.wait(patience()));
    CHECK(failed.front().front().toString().startsWith("The file "));

    // With room for one of the two neither takes the place of an earlier one.
    page.close();
    pdf.close();
    for (QFile* file : {&page, &pdf}) {
        REQUIRE(file->open(QIODevice::WriteOnly));
        file->write("an earlier one");
        file->close();
    }
    failed.clear();
    {
        const FullDisk disk(static_cast<rlim_t>(std::min(html.size(), bytes.size())));
        reports.write(test.folder.filePath("rides.html"));
        REQUIRE(failed.wait(patience()));
    }
    CHECK(failed.front().front().toString().contains("could not be written in full"));
    for (QFile* file : {&page, &pdf}) {
        REQUIRE(file->open(QIODevice::ReadOnly));
        CHECK(file->readAll() == "an earlier one");
    }
    CHECK(QDir(test.folder.path()).entryList({"rides*"}, QDir::Files).size() == 3);
}

TEST_CASE("the analyst's events are seen on the Data page, too", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    const auto series = test.window.data().dataset()->series;
    const auto start = series->time(48);
    test.window.forecastPage().events().changeOwnEvents(
        {.events =
             {{.first = {.name = "Fair", .start = start, .end = start + std::chrono::hours(5)},
               .recurrence = core::Recurrence::None}},
         .holidayNames = {}});
    const auto& bands = test.window.dataPage().plot().events();
    REQUIRE(bands.count() == 1);
    REQUIRE(bands.isOwn(0));
}
