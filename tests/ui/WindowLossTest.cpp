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
#include "ui/forecast/ForecastPage.h"
#include "ui/plots/FoldGrid.h"
#include "ui/plots/SwarmPlot.h"
#include "ui/results/ResultTable.h"
#include "ui/results/RunsTab.h"
#include "ui/window/ProjectController.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace ui;

TEST_CASE("closing or opening while something runs is asked about once, with how far it is", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.setSeed(99);
    test.action("train").trigger();
    {
        const AnswerQuestion keep(QMessageBox::Cancel);
        REQUIRE_FALSE(test.window.close());
        REQUIRE(keep.text().startsWith("A training is running: 0 % done"));
        REQUIRE(keep.details().contains("nothing of it would be kept"));
        REQUIRE(keep.asked() == 1);
    }
    REQUIRE(test.window.analysis().runner().isRunning());
    {
        const AnswerQuestion keep(QMessageBox::Cancel);
        test.window.openDemo();
        REQUIRE(keep.asked() == 1);
    }
    {
        const AnswerQuestion keep(QMessageBox::Cancel); // another training is other work, too
        test.action("train").trigger();
        REQUIRE(keep.asked() == 1);
        REQUIRE(keep.details().contains("Only one piece of work"));
    }
    REQUIRE(test.window.analysis().runner().isRunning());
    const AnswerQuestion stop(QMessageBox::Discard);
    REQUIRE(test.window.close());
    REQUIRE(stop.asked() == 1);
    REQUIRE_FALSE(test.window.analysis().runner().isRunning());
}

TEST_CASE("what a stopped training has drawn by then is kept when the window is left", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.window.projects().saveAs(test.folder.filePath("rides.surgescope"));
    test.setSeed(98);
    QSignalSpy changed(&test.window.runs(), &app::Runs::changed);
    test.action("train").trigger();
    REQUIRE(changed.wait(patience()));
    const AnswerQuestion stop(QMessageBox::Discard);
    REQUIRE(test.window.close());
    REQUIRE(stop.details().contains("with the passes that are drawn by now"));
    const auto file =
        core::ProjectFile::open(test.folder.filePath("rides.surgescope").toStdString(),
                                core::ProjectFile::Access::ReadOnly);
    REQUIRE(file.runs().size() == 1);
}

TEST_CASE("a cancelled training says whether anything of it is kept", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    QSignalSpy cancelled(&test.window.analysis().runner(), &app::TaskRunner::cancelled);
    test.setSeed(99);
    test.action("train").trigger();
    test.action("cancel").trigger();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(
        test.window.statusBar()->currentMessage() ==
        "Cancelled while the models were still being trained, before the first MC pass: nothing "
        "of it is kept.");
    test.setSeed(98);
    QSignalSpy changed(&test.window.runs(), &app::Runs::changed);
    test.action("train").trigger();
    REQUIRE(changed.wait(patience()));
    test.action("cancel").trigger();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(test.window.statusBar()->currentMessage() == "Cancelled; what was finished is kept.");
    REQUIRE(test.window.runs().all().size() == 1);
}

TEST_CASE("the wheel changes nothing in the window that has not the focus", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    test.train();
    std::size_t wheeled = 0;
    for (const char* page : {"dataPage", "forecastPage", "explainPage"}) {
        if (auto* action = test.window.findChild<QAction*>(QLatin1String(page)))
            action->trigger();
        QTest::qWait(1);
        for (QWidget* widget : test.window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->hasFocus() || !widget->isEnabled())
                continue;
            const auto state = [widget]() -> QVariant {
                if (const auto* box = qobject_cast<QComboBox*>(widget))
                    return box->currentIndex();
                if (const auto* bar = qobject_cast<QTabBar*>(widget))
                    return bar->currentIndex();
                if (qobject_cast<QScrollBar*>(widget) != nullptr)
                    return {};
                if (const auto* slider = qobject_cast<QAbstractSlider*>(widget))
                    return slider->value();
                if (const auto* box = qobject_cast<QSpinBox*>(widget))
                    return box->value();
                if (const auto* box = qobject_cast<QDoubleSpinBox*>(widget))
                    return box->value();
                return {};
            };
            const QVariant before = state();
            if (!before.isValid())
                continue;
            ++wheeled;
            INFO(widget->objectName().toStdString() << " of " << widget->metaObject()->className());
            for (const int notch : {120, -120}) {
                const QPointF middle = widget->rect().center();
                QWheelEvent wheel(middle, widget->mapToGlobal(middle), {}, {0, notch}, Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(widget, &wheel);
                REQUIRE(state() == before);
                REQUIRE(widget->focusPolicy() != Qt::WheelFocus);
            }
        }
    }
    REQUIRE(wheeled > 20);
}

TEST_CASE("another value column keeps the runs, marked, and undo shows them again", "[ui]")
{
    TestWindow test;
    test.open(writeTwoColumns(test.folder));
    test.train();
    const auto settle = [&] {
        REQUIRE(
            QTest::qWaitFor([&] { return !test.window.data().runner().isRunning(); }, patience()));
    };
    emit child<RolesHeader>(test.window.dataPage()).roleChosen(2, core::Role::Value);
    settle();
    auto& table = child<ResultTable>(test.window.forecastPage().runs(), "runs");
    REQUIRE(table.model()->rowCount() == 1);
    REQUIRE(table.model()->index(0, 0).data().toString() == "Run 1 (other roles)");
    table.setCurrentIndex(table.model()->index(0, 0));
    const auto& show = child<QPushButton>(test.window.forecastPage().runs(), "showRun");
    REQUIRE_FALSE(show.isEnabled());
    REQUIRE_FALSE(test.window.analysis().forecast());
    test.window.dataPage().table().setFocus();
    test.action("undo").trigger();
    settle();
    REQUIRE(table.model()->index(0, 0).data().toString() == "● Run 1");
    REQUIRE(test.window.analysis().forecast());
}

TEST_CASE("an explanation stays on show until the next has a repeat, and comes back on cancel",
          "[ui]")
{
    TestWindow test;
    test.open(writeHouses(test.folder));
    auto& setup = test.window.explainSetup();
    child<QSpinBox>(setup, "n_estimators").setValue(2);
    child<QSpinBox>(setup, "repeats").setValue(2);
    auto& page = test.window.explainPage();
    auto& analysis = test.window.explainRun().analysis();
    QSignalSpy finished(&analysis.runner(), &app::TaskRunner::finished);
    test.action("explainData").trigger();
    REQUIRE(finished.wait(patience()));
    const auto first = page.explained().importance;
    REQUIRE(page.scores().grid().filled() == 10);

    child<QSpinBox>(setup, "n_estimators").setValue(5000); // nothing is there so soon
    QSignalSpy started(&analysis.runner(), &app::TaskRunner::started);
    QSignalSpy cancelled(&analysis.runner(), &app::TaskRunner::cancelled);
    test.action("explainData").trigger();
    REQUIRE((!started.empty() || started.wait(patience())));
    REQUIRE(page.explained().importance == first);
    page.tabs().setCurrentWidget(&page.summary());
    REQUIRE(page.summary().swarm().hasData());
    test.action("cancel").trigger();
    REQUIRE((!cancelled.empty() || cancelled.wait(patience())));
    REQUIRE(page.explained().importance == first);
    page.tabs().setCurrentWidget(&page.scores());
    REQUIRE(page.scores().grid().filled() == 10); // its own again
    REQUIRE(test.window.runs().of(core::RunKind::Explanation).size() == 1);

    child<QSpinBox>(setup, "n_estimators").setValue(3);
    test.action("explainData").trigger();
    REQUIRE(finished.wait(patience()));
    auto& list = child<ResultTable>(page.runs(), "explanationRuns");
    REQUIRE(list.model()->rowCount() == 2);
    REQUIRE(list.model()->index(1, 0).data().toString() == "● Explanation 2");
    emit page.runs().showAsked({core::RunKind::Explanation, 1});
    REQUIRE(page.explained().importance == first);
}
