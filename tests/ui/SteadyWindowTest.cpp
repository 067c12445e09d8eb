#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "tests/ui/TestWindow.h"
#include "ui/base/OneLineText.h"
#include "ui/base/PageRoom.h"
#include "ui/base/ReadOut.h"
#include "ui/forecast/BandControls.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/ForecastView.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/PlotLegend.h"
#include "ui/window/MessageBar.h"

#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <map>

using namespace ui;

namespace {

/// Where every widget is that is seen, but for those that tell or count.
std::map<const QWidget*, QRect> placesOf(const QWidget& root)
{
    std::map<const QWidget*, QRect> places;
    for (const QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible())
            places[widget] = QRect(widget->mapTo(&root, QPoint()), widget->size());
    return places;
}

/// The widgets of before that are elsewhere now.
QStringList moved(const std::map<const QWidget*, QRect>& before, const QWidget& root)
{
    QStringList names;
    for (const auto& [widget, place] : placesOf(root)) {
        const auto known = before.find(widget);
        if (known != before.end() && known->second.topLeft() != place.topLeft())
            names << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                         widget->objectName();
    }
    return names;
}

core::Forecast notedForecast()
{
    core::Forecast forecast = *handmade::bandedForecast();
    forecast.notes.assign(4, "A note that is so long that it would wrap over more than a line of "
                             "any window, since it goes on and on, and on, and on.");
    return forecast;
}

} // namespace

TEST_CASE("a message comes and goes in a place of its own: nothing moves", "[ui]")
{
    TestWindow test;
    test.window.resize(1280, 752);
    auto& pages = child<QTabWidget>(test.window);
    for (const bool isOpen : {false, true}) {
        if (isOpen)
            test.open(writeRides(test.folder));
        QCoreApplication::processEvents();
        const auto before = placesOf(test.window);
        test.window.showNote(QStringLiteral("One sentence.\nAnother sentence.\nA third one."));
        QCoreApplication::processEvents();
        CHECK(moved(before, test.window).join(", ") == "");
        auto& bar = child<MessageBar>(test.window);
        CHECK(bar.isVisible());
        CHECK(bar.height() <= pages.tabBar()->height() + 2);
        bar.hide();
        QCoreApplication::processEvents();
        CHECK(moved(before, test.window).join(", ") == "");
    }
}

TEST_CASE("what has no room in the line is opened by a click", "[ui]")
{
    OneLineText line(QStringLiteral("line"));
    line.resize(300, line.height());
    line.show();
    auto& more = child<QToolButton>(line, "lineMore");
    line.setText(QStringLiteral("Short."));
    CHECK(more.isHidden());
    const int height = line.height();
    line.setText(QStringLiteral("First sentence.\nSecond sentence.\nThird sentence."));
    CHECK(line.height() == height);
    REQUIRE_FALSE(more.isHidden());
    CHECK(more.text().startsWith(QLatin1Char('2')));
    QTest::mouseClick(&more, Qt::LeftButton);
    auto& sheet = child<QFrame>(line, "wholeText");
    CHECK(sheet.isVisible());
    CHECK(child<QLabel>(sheet).text().contains("Third sentence."));
    QTest::keyClick(&sheet, Qt::Key_Escape);
    CHECK_FALSE(sheet.isVisible());
}

TEST_CASE("a training moves nothing on the page of the forecast", "[ui]")
{
    ForecastPage page;
    page.resize(880, 620);
    page.setForecast(handmade::series(), nullptr);
    page.show();
    QCoreApplication::processEvents();
    const auto before = placesOf(page.view());
    const QRect bar(child<QTabBar>(page, "forecastViews").geometry());
    page.setForecast(handmade::series(), std::make_shared<const core::Forecast>(notedForecast()));
    QCoreApplication::processEvents();
    QStringList places = moved(before, page.view());
    CHECK(places.join(", ") == "");
    CHECK(child<QTabBar>(page, "forecastViews").geometry() == bar);
    CHECK(child<QLabel>(page, "forecastNotes").text().count(QLatin1Char('\n')) == 3);
    page.plot().moveCursor(page.plot().view().time.center()); // the read-out fills
    QCoreApplication::processEvents();
    CHECK(moved(before, page.view()).join(", ") == "");
    for (const LegendEntry& entry : page.plot().legendEntries())
        page.plot().showCurve(entry.key, true);
    QCoreApplication::processEvents();
    CHECK(moved(before, page.view()).join(", ") == "");
}

TEST_CASE("the controls of the band stay where they are whatever forecast comes", "[ui]")
{
    BandControls controls;
    controls.resize(620, 80);
    controls.show();
    const auto before = placesOf(controls);
    controls.setForecast(handmade::bandedForecast().get());
    QCoreApplication::processEvents();
    CHECK(moved(before, controls).join(", ") == "");
}

TEST_CASE("a read-out has its lines, however many there are to say", "[ui]")
{
    ReadOut readOut(3);
    const int height = readOut.height();
    readOut.setText("one\ntwo\nthree\nfour");
    CHECK(readOut.height() == height);
    CHECK(readOut.lines() == QStringList{"one", "two", "three  ·  four"});
    readOut.setText({});
    CHECK(readOut.height() == height);
}

TEST_CASE("a legend is one row; its menu has what finds no room there", "[ui]")
{
    PlotLegend legend;
    legend.resize(260, legend.height());
    const int height = legend.height();
    std::vector<LegendEntry> entries;
    for (const char* key : {"actual", "bayesian", "lstm", "drift", "week"})
        entries.push_back({QLatin1String(key),
                           QStringLiteral("Name of ") + QLatin1String(key),
                           {QPen(Qt::black)},
                           true});
    legend.show();
    legend.setEntries(entries);
    QCoreApplication::processEvents();
    CHECK(legend.height() == height);
    CHECK(child<QToolButton>(legend, "actual").isVisible());
    CHECK_FALSE(child<QToolButton>(legend, "week").isVisible());
    QString toggled;
    QObject::connect(&legend, &PlotLegend::toggled, &legend,
                     [&](const QString& key, bool shown) { toggled = shown ? QString() : key; });
    QMenu* menu = child<QToolButton>(legend, "moreCurves").menu();
    emit menu->aboutToShow();
    auto& week = child<QAction>(*menu, "week");
    week.trigger();
    CHECK(toggled == "week");
}

TEST_CASE("the window fits small screens, every panel open", "[ui]")
{
    TestWindow test;
    test.open(writeRides(test.folder));
    // 1920 x 1080 at twice the size, less the frame of the window.
    const QSize room(944, 492);
    auto& pages = child<QTabWidget>(test.window);
    ForecastPage& page = test.window.forecastPage();
    pages.setCurrentWidget(&page);
    page.setForecast(handmade::series(), std::make_shared<const core::Forecast>(notedForecast()));
    for (QAction* action : page.view().panels().menu()->actions())
        action->trigger();
    QCoreApplication::processEvents();
    CHECK(test.window.minimumSizeHint().width() <= room.width());
    CHECK(test.window.minimumSizeHint().height() <= room.height());
    test.window.showNote(QString(500, QLatin1Char('x')));
    test.window.resize(room);
    QCoreApplication::processEvents();
    CHECK(test.window.size() == room);
    for (int i = 0; i < pages.count(); ++i) {
        pages.setCurrentIndex(i);
        QCoreApplication::processEvents();
        CHECK(test.window.size() == room);
        auto& pageRoom = child<PageRoom>(test.window);
        INFO("page " << i << " needs " << pages.minimumSizeHint().width() << " of "
                     << pageRoom.viewport()->width());
        CHECK_FALSE(pageRoom.horizontalScrollBar()->isVisible());
    }
}
