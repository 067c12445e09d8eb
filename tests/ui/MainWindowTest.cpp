#include "ui/MainWindow.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/ui/HandMade.h"
#include "ui/ReportDesk.h"
#include "ui/SettingsPanel.h"
#include "ui/data/RolesHeader.h"
#include "ui/explain/ExplainRun.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/SummaryTab.h"
#include "ui/exports/ExportDialog.h"
#include "ui/pages/DataPage.h"
#include "ui/pages/ExplainPage.h"
#include "ui/pages/ForecastPage.h"
#include "ui/pages/results/ResultTable.h"
#include "ui/pages/results/RunsTab.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/SwarmPlot.h"

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
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <atomic>

using namespace ui;

namespace {

/// Rides of 20 days in a file.
QString writeRides(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("rides.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("when,rides\n");
    const auto series = handmade::series();
    for (std::size_t i = 0; i < series->size(); ++i)
        file.write(QStringLiteral("2015-06-%1 %2:00,%3\n")
                       .arg(i / 24 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 24, 2, 10, QLatin1Char('0'))
                       .arg(series->values[i])
                       .toUtf8());
    return name;
}

/// 30 houses without a time.
QString writeHouses(const QTemporaryDir& folder)
{
    const QString name = folder.filePath("houses.csv");
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("rooms,age,price\n");
    for (int i = 0; i < 30; ++i)
        file.write(
            QStringLiteral("%1,%2,%3\n").arg(i % 7).arg(i * 5 % 11).arg(i % 7 * 10).toUtf8());
    return name;
}

/// A window whose engine gives the hand-made forecast, unless told otherwise by the seed: 13 is an
/// error of the dropout, 99 goes on until it is stopped.
struct TestWindow
{
    QTemporaryDir folder;
    app::Settings settings{folder.filePath("settings.ini")};
    ThemeSwitch theme;
    std::atomic<QThread*> engineThread{nullptr};
    MainWindow window{settings, theme,
                      [this](const core::Series&, const core::ForecastOptions& options,
                             const core::ForecastMonitor& monitor) {
                          engineThread = QThread::currentThread();
                          if (options.seed == 13)
                              throw core::InputError("The dropout is too high.", "dropout");
                          while (options.seed == 99)
                              monitor.progress.throwIfCancelled();
                          monitor.epochFinished({1, 0.5, 0.5, true});
                          return *handmade::forecast();
                      }};

    TestWindow() { window.show(); }

    void open(const QString& file)
    {
        QSignalSpy finished(&window.data().runner(), &app::TaskRunner::finished);
        window.openFile(file);
        REQUIRE(finished.wait());
    }
    void train()
    {
        QSignalSpy finished(&window.analysis().runner(), &app::TaskRunner::finished);
        action("train").trigger();
        REQUIRE(finished.wait());
    }
    void setSeed(double seed)
    {
        window.settingsPanel().findChild<QDoubleSpinBox*>("seed")->setValue(seed);
    }
    QAction& action(const char* name)
    {
        auto* found = window.findChild<QAction*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    bool says(const QString& text)
    {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

} // namespace

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
    QFile file(test.folder.filePath("rides.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("when,rides,taxis\n");
    for (int hour = 0; hour < 480; ++hour)
        file.write(QStringLiteral("2015-06-%1 %2:00,%3,%4\n")
                       .arg(hour / 24 + 1, 2, 10, QLatin1Char('0'))
                       .arg(hour % 24, 2, 10, QLatin1Char('0'))
                       .arg(100 + hour * 7 % 50)
                       .arg(200 + hour * 11 % 70)
                       .toUtf8());
    file.close();
    test.open(file.fileName());
    const auto settle = [&] {
        REQUIRE(QTest::qWaitFor([&] { return !test.window.data().runner().isRunning(); }, 20000));
    };
    const auto value = [&] { return test.window.data().dataset()->series->valueName; };
    REQUIRE(value() == "rides");
    REQUIRE_FALSE(test.action("undo").isEnabled());
    emit test.window.dataPage().findChild<RolesHeader*>()->roleChosen(2, core::Role::Value);
    settle();
    REQUIRE(value() == "taxis");
    REQUIRE(test.action("undo").text().contains("taxis: value to forecast"));

    // The settings beside the page have steps of their own, taken back from within them.
    auto& seed = *test.window.settingsPanel().findChild<QDoubleSpinBox*>("seed");
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
    REQUIRE(test.action("cancel").shortcut() == QKeySequence("Esc"));
    REQUIRE(test.action("exportShown").shortcut() == QKeySequence("Ctrl+E"));
    REQUIRE(test.action("explain").shortcut() == QKeySequence("F1"));
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
    REQUIRE(finished.wait());
    REQUIRE(test.window.dataPage().isVisible());
}

TEST_CASE("a file that cannot be read is one sentence, and the earlier data stay", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QSignalSpy failed(&test.window.data().runner(), &app::TaskRunner::failed);
    test.window.openFile(test.folder.filePath("missing.csv"));
    REQUIRE(failed.wait());
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
    REQUIRE(finished.wait());
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
    REQUIRE(failed.wait());
    REQUIRE(test.says("The dropout is too high."));
    REQUIRE_FALSE(test.window.forecastPage().plot().legendEntries().empty());
}

TEST_CASE("Escape cancels a training, and the last forecast stays", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    test.setSeed(99);
    QSignalSpy cancelled(&test.window.analysis().runner(), &app::TaskRunner::cancelled);
    test.action("train").trigger();
    REQUIRE(test.action("cancel").isEnabled());
    REQUIRE(test.window.findChild<QToolButton*>("cancelRun")->isVisible());
    QTest::keyClick(&test.window, Qt::Key_Escape);
    REQUIRE(test.says("Cancelling…"));
    REQUIRE(cancelled.wait());
    REQUIRE_FALSE(test.action("cancel").isEnabled());
    REQUIRE_FALSE(test.window.forecastPage().plot().legendEntries().empty());
}

TEST_CASE("the window can be closed while it trains", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.setSeed(99);
    test.action("train").trigger();
    REQUIRE(test.window.close());
    REQUIRE(test.window.analysis().runner().isRunning()); // its destruction stops it
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
    auto* offer = test.window.dataPage().findChild<QPushButton*>("explainTable");
    REQUIRE(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    REQUIRE(test.window.explainPage().isVisible());
    REQUIRE(test.window.explainSetup().isVisible());
    REQUIRE_FALSE(test.window.settingsPanel().isVisible());
    REQUIRE(test.window.explainSetup().request().columns.target == "price");

    test.window.explainSetup().findChild<QSpinBox*>("n_estimators")->setValue(3);
    QSignalSpy finished(&test.window.explainRun().analysis().runner(), &app::TaskRunner::finished);
    QTest::mouseClick(test.window.explainSetup().findChild<QPushButton*>("startExplain"),
                      Qt::LeftButton);
    REQUIRE(finished.wait(30000));
    test.window.explainPage().tabs().setCurrentWidget(&test.window.explainPage().summary());
    const auto& swarm = test.window.explainPage().summary().swarm().shown();
    REQUIRE(swarm.features.front().name == "rooms");
    REQUIRE(test.window.explainRun().analysis().importance()->shap.repeats.size() == 10);
}

TEST_CASE("Escape keeps the repeats that are finished", "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    test.window.explainSetup().findChild<QSpinBox*>("n_estimators")->setValue(2);
    test.window.explainSetup().findChild<QSpinBox*>("repeats")->setValue(5000);
    app::ImportanceAnalysis& analysis = test.window.explainRun().analysis();
    QSignalSpy finished(&analysis.runner(), &app::TaskRunner::finished);
    QSignalSpy repeats(&analysis, &app::ImportanceAnalysis::repeatFinished);
    QTest::keyClick(&test.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(repeats.wait(30000));
    QTest::keyClick(&test.window, Qt::Key_Escape);
    REQUIRE(finished.wait(30000));
    REQUIRE(analysis.importance()->shap.cancelled);
    test.window.explainPage().tabs().setCurrentWidget(&test.window.explainPage().summary());
    REQUIRE(test.window.explainPage().summary().swarm().hasData());
}

TEST_CASE("the theme is switched at once and remembered", "[ui]")
{
    TestWindow test;
    test.action("theme:dark").trigger();
    REQUIRE(QTest::qWaitFor([&] { return themeOf(test.window.palette()).dark; }));
    REQUIRE(test.settings.theme() == "dark");
    test.action("theme:light").trigger();
    REQUIRE(QTest::qWaitFor([&] { return !themeOf(test.window.palette()).dark; }));
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
    auto& model = *tab.findChild<ResultTable*>("runs")->model();
    REQUIRE(model.rowCount() == 2);
    REQUIRE(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    const auto press = [&](const char* name) {
        auto* button = tab.findChild<QPushButton*>(QLatin1String(name));
        REQUIRE(button->isEnabled());
        button->click();
    };
    auto* table = tab.findChild<ResultTable*>("runs");
    table->setCurrentIndex(model.index(0, 0));
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
    REQUIRE_FALSE(hasOverlay());
    REQUIRE(test.window.analysis().runs().shown()->number == 1);
    emit tab.renameAsked(1, "first");
    REQUIRE(model.index(0, 0).data().toString() == "first");
    press("removeRun");
    REQUIRE(model.rowCount() == 1);
    REQUIRE(test.window.analysis().runs().shown()->number == 2);
    press("removeRun");
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

TEST_CASE("Ctrl+E asks how the plot is to be exported", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QTest::keyClick(&test.window, Qt::Key_E, Qt::ControlModifier);
    auto* dialog = test.window.findChild<ExportDialog*>("exportDialog");
    REQUIRE(dialog != nullptr);
    REQUIRE(dialog->save(test.folder.filePath("series.png")));
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

    auto* reports = test.window.findChild<ReportDesk*>();
    QSignalSpy saved(reports, &ReportDesk::saved);
    QSignalSpy failed(reports, &ReportDesk::failed);
    reports->write(test.folder.filePath("rides.pdf")); // the ending does not matter
    REQUIRE(saved.wait(20000));
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

    reports->write(test.folder.filePath("absent/rides.html"));
    REQUIRE(failed.wait(20000));
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
        reports->write(test.folder.filePath("rides.html"));
        REQUIRE(failed.wait(20000));
    }
    CHECK(failed.front().front().toString().contains("could not be written in full"));
    for (QFile* file : {&page, &pdf}) {
        REQUIRE(file->open(QIODevice::ReadOnly));
        CHECK(file->readAll() == "an earlier one");
    }
    CHECK(QDir(test.folder.path()).entryList({"rides*"}, QDir::Files).size() == 3);
}
