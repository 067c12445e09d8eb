#include "core/forecast/CalibrationCurve.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/base/Format.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/models/ForecastTables.h"
#include "ui/plots/CalibrationPlot.h"
#include "ui/plots/EmbeddingPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/PassesPlot.h"
#include "ui/results/CurveTabs.h"
#include "ui/results/EventsTab.h"
#include "ui/results/TableTab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTimeZone>

using namespace ui;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double kHour = 3600.0;

struct FilledPage
{
    std::shared_ptr<const core::Series> series = handmade::series();
    ForecastPage page;
    FilledPage()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        page.resize(1200, 900);
        page.setForecast(series, handmade::bandedForecast());
        page.show();
    }
    template <typename Tab>
    Tab& turnTo(const char* name)
    {
        auto& tabs = child<QTabWidget>(page);
        auto& tab = child<Tab>(page, QLatin1String(name));
        tabs.setCurrentWidget(&tab);
        return tab;
    }
    ResultTable& table(const char* name) { return child<ResultTable>(page, QLatin1String(name)); }
};

void click(ResultTable& table, int row)
{
    const QRect cell = table.visualRect(table.model()->index(row, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

QString text(const ResultTable& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("a table of cells behaves as a model", "[ui]")
{
    CellTable table;
    const QAbstractItemModelTester tester(&table);
    table.setContent({{{"a", "tip", true}, {"b"}}, {{{"x"}, {"1", 1.0, true}}}});
    REQUIRE(table.rowCount() == 1);
    REQUIRE(table.index(0, 0).data(Qt::ToolTipRole).toString() == "tip");
    REQUIRE(table.index(0, 1).data(Qt::FontRole).value<QFont>().bold());
    table.setContent({});
    REQUIRE(table.columnCount() == 0);
}

TEST_CASE("the highest step of an event is an hour, or a day where steps are days", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    core::Series series = *handmade::series();
    core::EventReport report{.event = series.holidays[0], .deviation = {}};
    report.peakStep = 6;
    const auto peakOf = [&] { return eventTable({report}, series, nullptr).rows[0][3].text; };
    REQUIRE(peakOf() == "06:00");
    series.stepSeconds = 86400;
    REQUIRE(peakOf() == "Sun 7 Jun");
}

TEST_CASE("the events are listed with what they did, and a click goes there", "[ui]")
{
    FilledPage test;
    test.turnTo<EventsTab>("eventsTab");
    ResultTable& events = test.table("events");
    REQUIRE(events.model()->rowCount() == 1);
    REQUIRE(text(events, 0, 0) == "Bloomsday");
    REQUIRE(text(events, 0, 1) == "Tue 16 Jun 2015");
    REQUIRE(text(events, 0, 2) == "+0 %"); // 100 more in one hour of 24,000
    REQUIRE(text(events, 0, 3) == "06:00");
    REQUIRE(text(events, 0, 4) == "1,500");
    REQUIRE(text(events, 0, 5).contains("% of 24"));
    click(events, 0);
    const QCPRange time = test.page.plot().view().time;
    const double start = axisFromTime(handmade::series()->holidays[0].start);
    REQUIRE(time.contains(start));
    REQUIRE(time.size() < 5 * 24 * kHour);
}

TEST_CASE("an unexplained day becomes an event with two clicks, and is explained then", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EventsTab>("eventsTab");
    ResultTable& unusual = test.table("unexplained");
    REQUIRE(text(unusual, 0, 0) == "Wed 17 Jun 2015"); // hour 30 of the test part is odd
    auto& add = child<QPushButton>(test.page, "addUnusualDay");
    REQUIRE_FALSE(add.isEnabled());
    click(unusual, 0);
    QTest::mouseClick(&add, Qt::LeftButton);
    REQUIRE(tab.ownEvents().size() == 1);
    REQUIRE(test.table("events").model()->rowCount() == 2);
    REQUIRE(text(test.table("events"), 1, 0) == "Wed 17 Jun");
    REQUIRE(text(unusual, 0, 0) != "Wed 17 Jun 2015");
    REQUIRE(unusual.currentRow() < 0); // its neighbour is not chosen in its place
    REQUIRE_FALSE(add.isEnabled());
    click(test.table("events"), 1);
    QTest::mouseClick(&child<QPushButton>(test.page, "removeEvent"), Qt::LeftButton);
    REQUIRE(test.table("events").model()->rowCount() == 1);
    click(test.table("events"), 0);
    REQUIRE_FALSE(child<QPushButton>(test.page, "removeEvent").isEnabled()); // of the data
}

TEST_CASE("what is chosen among the events stays so under another band", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EventsTab>("eventsTab");
    const auto day = handmade::series()->start;
    tab.changeOwnEvents(
        {.events = {{{"Strike", day, day + std::chrono::hours(24)}, core::Recurrence::None}},
         .holidayNames = {}});
    ResultTable& events = test.table("events");
    ResultTable& unusual = test.table("unexplained");
    REQUIRE(unusual.model()->rowCount() > 1);
    click(unusual, 1);
    click(events, 0);
    auto& name = child<QLineEdit>(test.page, "eventName");
    name.setText("Walkout"); // not changed yet
    test.page.setBand(handmade::bandedForecast());
    CHECK(events.currentRow() == 0);
    CHECK(child<QPushButton>(test.page, "changeEvent").isEnabled());
    CHECK(child<QPushButton>(test.page, "removeEvent").isEnabled());
    CHECK(name.text() == "Walkout");
    CHECK(unusual.currentRow() == 1);
    CHECK(child<QPushButton>(test.page, "addUnusualDay").isEnabled());
    QTest::mouseClick(&child<QPushButton>(test.page, "removeEvent"), Qt::LeftButton);
    CHECK(tab.ownEvents().empty());
    CHECK(events.currentRow() < 0);
    CHECK_FALSE(child<QPushButton>(test.page, "changeEvent").isEnabled());
}

TEST_CASE("an event that was added is chosen and seen, the cursor on its name", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EventsTab>("eventsTab");
    test.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&test.page, patience()));
    auto& name = child<QLineEdit>(test.page, "eventName");
    ResultTable& events = test.table("events");
    const auto isReady = [&](const QString& expected) {
        const QRect cell = events.visualRect(events.currentIndex());
        return text(events, events.currentRow(), 0) == expected &&
               events.viewport()->rect().contains(cell.center()) && name.hasFocus() &&
               name.selectedText() == expected;
    };
    for (int i = 1; i <= 12; ++i) { // more than are seen at once
        name.setText(QStringLiteral("Day %1").arg(i));
        child<QDateTimeEdit>(test.page, "eventStart")
            .setDateTime(QDateTime(QDate(2015, 6, i), QTime(0, 0), QTimeZone::utc()));
        child<QDateTimeEdit>(test.page, "eventEnd")
            .setDateTime(QDateTime(QDate(2015, 6, i), QTime(6, 0), QTimeZone::utc()));
        QTest::mouseClick(&child<QPushButton>(test.page, "addEvent"), Qt::LeftButton);
        CHECK(isReady(QStringLiteral("Day %1").arg(i)));
    }
    click(test.table("unexplained"), 0);
    QTest::mouseClick(&child<QPushButton>(test.page, "addUnusualDay"), Qt::LeftButton);
    CHECK(isReady("Wed 17 Jun"));
    QTest::keyClicks(&name, "Strike"); // over what is selected
    QTest::keyClick(&name, Qt::Key_Return);
    REQUIRE(tab.ownEvents().size() == 13); // named, not added once more
    CHECK(tab.ownEvents().back().first.name == "Strike");
    CHECK(isReady("Strike"));
}

TEST_CASE("two events of one name are changed each for itself", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EventsTab>("eventsTab");
    const auto day = [](int number) {
        return std::chrono::sys_days(std::chrono::year(2015) / 6 / number);
    };
    tab.changeOwnEvents({.events = {{{"Strike", day(3), day(4)}, core::Recurrence::None},
                                    {{"Strike", day(9), day(10)}, core::Recurrence::None}},
                         .holidayNames = {}});
    click(test.table("events"), 1);
    child<QLineEdit>(test.page, "eventName").setText("Second");
    child<QPushButton>(test.page, "changeEvent").click();
    CHECK(tab.ownEvents()[0].first.name == "Strike");
    CHECK(tab.ownEvents()[1].first.name == "Second");
}

TEST_CASE("a holiday of the data gets a name, which is shown and can be taken back", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EventsTab>("eventsTab");
    ResultTable& events = test.table("events");
    click(events, 0);
    auto& name = child<QLineEdit>(test.page, "eventName");
    CHECK(name.text() == "Bloomsday");
    name.setText("James Joyce's day");
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(tab.ownEvents().empty()); // it is no event of its own
    REQUIRE(tab.analystEvents().holidayNames.size() == 1);
    CHECK(text(events, 0, 0) == "James Joyce's day");
    CHECK(events.model()->rowCount() == 1);
    test.page.setForecast(test.series, handmade::forecast()); // outlives a training
    CHECK(text(events, 0, 0) == "James Joyce's day");
    click(events, 0);
    QTest::mouseClick(&child<QPushButton>(test.page, "removeEvent"), Qt::LeftButton);
    CHECK(text(events, 0, 0) == "Bloomsday");
}

TEST_CASE("an event that comes back is typed once and listed each time", "[ui]")
{
    FilledPage test;
    test.turnTo<EventsTab>("eventsTab");
    child<QDateTimeEdit>(test.page, "eventStart")
        .setDateTime(QDateTime(QDate(2015, 6, 3), QTime(18, 0), QTimeZone::utc()));
    child<QDateTimeEdit>(test.page, "eventEnd")
        .setDateTime(QDateTime(QDate(2015, 6, 3), QTime(22, 0), QTimeZone::utc()));
    child<QComboBox>(test.page, "eventRecurrence").setCurrentIndex(1);
    auto& name = child<QLineEdit>(test.page, "eventName");
    REQUIRE_FALSE(child<QPushButton>(test.page, "addEvent").isEnabled());
    QTest::keyClicks(&name, "Market");
    QTest::keyClick(&name, Qt::Key_Return);
    ResultTable& events = test.table("events");
    REQUIRE(events.model()->rowCount() == 4); // 3, 10 and 17 June, and the holiday
    REQUIRE(text(events, 0, 0) == "Market");
    REQUIRE(text(events, 2, 0) == "Bloomsday"); // in the order of time
    REQUIRE(text(events, 0, 5) == "–");         // before the test part
}

TEST_CASE("groups and bands are listed with their coverage and n", "[ui]")
{
    FilledPage test;
    test.turnTo<TableTab>("groupsTab");
    ResultTable& groups = test.table("groups");
    REQUIRE(text(groups, 0, 0) == "Hour");
    REQUIRE(text(groups, 0, 1) == "00:00");
    REQUIRE(text(groups, 0, 2).endsWith("of 5")); // five days
    test.turnTo<TableTab>("ablationTab");
    REQUIRE(test.table("ablation").model()->rowCount() ==
            int(handmade::bandedForecast()->ablation.size()));
}

TEST_CASE("the hours of groups are those of the user's clock", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const TableContent table = groupTable(*handmade::bandedForecast(), {});
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    REQUIRE(table.rows[0][1].text == "12 AM");
    REQUIRE(table.rows[13][1].text == "1 PM");
}

TEST_CASE("hours outside the band are ranked, and a click goes to the hour", "[ui]")
{
    FilledPage test;
    test.turnTo<TableTab>("anomaliesTab");
    ResultTable& anomalies = test.table("anomalies");
    REQUIRE(anomalies.model()->rowCount() >= 2);
    QSignalSpy readOut(&test.page.plot(), &TimePlot::readOut);
    click(anomalies, 0);
    REQUIRE(readOut.count() == 1);
    REQUIRE(readOut.last().at(0).toString().startsWith(text(anomalies, 0, 0)));
    REQUIRE(readOut.last().at(0).toString().contains("(outside)"));
    REQUIRE(test.page.plot().isCursorHeld());
}

TEST_CASE("the calibration curve and the curve over passes follow the forecast", "[ui]")
{
    FilledPage test;
    auto& calibration = test.turnTo<CalibrationTab>("calibrationTab");
    REQUIRE(calibration.plot().curves().size() == 3); // Bayesian, plain LSTM, seasonal drift
    REQUIRE(calibration.plot().curves()[0].points.size() == 20);
    REQUIRE(calibration.plot().exportTable().rows.size() == 60);
    auto& passes = test.turnTo<PassesTab>("passesTab");
    REQUIRE(passes.plot().points().back().passes == 20);
}

TEST_CASE("a click on a dot of the embedding chooses its hour", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EmbeddingTab>("embeddingTab");
    EmbeddingPlot& plot = tab.plot();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    QSignalSpy readOut(&test.page.plot(), &TimePlot::readOut);
    // Hour 0 of each day lies at (1, 0), where the next hour comes after.
    const QPoint dot(int(plot.xAxis->coordToPixel(1.0)), int(plot.yAxis->coordToPixel(0.0)));
    QTest::mouseClick(&plot, Qt::LeftButton, {}, dot);
    REQUIRE(plot.chosen().has_value());
    REQUIRE(readOut.count() == 1);
    REQUIRE(readOut.last().at(0).toString().contains(", 00:00"));
    QTest::keyClick(&plot, Qt::Key_Right);
    REQUIRE(readOut.last().at(0).toString().contains(", 01:00"));
    auto& colour = child<QComboBox>(test.page, "embeddingColour");
    REQUIRE(plot.exportLegend().size() == 6);
    colour.setCurrentIndex(1);
    REQUIRE(plot.exportLegend().size() == 2);
    colour.setCurrentIndex(2);
    REQUIRE(plot.exportLegend().size() == 2);
}

TEST_CASE("the legend of the embedding has the colours of its dots in either theme", "[ui]")
{
    FilledPage test;
    auto& tab = test.turnTo<EmbeddingTab>("embeddingTab");
    const auto names = [&](const QString& colour) {
        for (const QLabel* label : tab.findChildren<QLabel*>())
            if (label->text().contains(colour))
                return true;
        return false;
    };
    for (const Theme& theme : {darkTheme(), lightTheme()}) {
        INFO((theme.dark ? "dark" : "light"));
        test.page.setPalette(paletteOf(theme));
        for (const LegendEntry& entry : tab.plot().exportLegend())
            CHECK(names(entry.mark.fill.color().name()));
    }
}

TEST_CASE("the names of axes are no longer than their axes", "[ui]")
{
    FilledPage test;
    test.page.resize(620, 420);
    auto& tab = test.turnTo<PassesTab>("passesTab");
    PassesPlot& plot = tab.plot();
    plot.setFixedSize(300, 110);
    for (int i = 0; i < 3; ++i)
        plot.replot(QCustomPlot::rpImmediateRefresh);
    QString name;
    for (const QString& line : plot.yAxis->label().split('\n')) {
        CHECK(QFontMetrics(plot.yAxis->labelFont()).horizontalAdvance(line) <=
              plot.axisRect()->height());
        name += line;
    }
    CHECK(name.remove(' ') == "meandeviation,rides"); // all of it is there
    plot.setFixedSize(500, 400);
    for (int i = 0; i < 3; ++i)
        plot.replot(QCustomPlot::rpImmediateRefresh);
    CHECK(plot.yAxis->label() == "mean deviation, rides");
}

TEST_CASE("without a forecast the tabs say what to do, with a series alone events are told", "[ui]")
{
    FilledPage test;
    test.page.setForecast(handmade::series(), nullptr);
    test.turnTo<TableTab>("anomaliesTab");
    REQUIRE(test.table("anomalies").isHidden());
    test.turnTo<EventsTab>("eventsTab");
    REQUIRE(test.table("events").model()->rowCount() == 1);
    REQUIRE(test.table("events").model()->columnCount() == 5);
    test.page.setForecast(nullptr, nullptr);
    REQUIRE(test.table("events").model()->rowCount() == 0);
}
