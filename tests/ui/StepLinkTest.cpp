#include "ui/window/StepLink.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/RowTab.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/WaterfallPlot.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

/// The series' hours from the first on, as an explained table.
std::shared_ptr<const core::FeatureTable> hours()
{
    auto table = std::make_shared<core::FeatureTable>(*handmade::features());
    for (std::size_t row = 0; row < table->rows.size(); ++row)
        table->times.push_back(handmade::series()->time(400 + row));
    return table;
}

struct LinkedPages
{
    QTabWidget pages;
    ForecastPage* forecast = new ForecastPage;
    ExplainPage* explain = new ExplainPage;
    QMenu menu;
    StepLink link{pages, *forecast, *explain, menu, nullptr};
    QSignalSpy said{&link, &StepLink::said};

    LinkedPages()
    {
        pages.addTab(forecast, "Forecast");
        pages.addTab(explain, "Explain");
        pages.resize(1000, 700);
        pages.show();
    }
    void showForecast() { forecast->setForecast(handmade::series(), handmade::forecast()); }
    void showExplained(std::shared_ptr<const core::FeatureTable> table)
    {
        explain->setExplained({.table = std::move(table), .importance = handmade::importance(3)});
    }
    void readHour(std::size_t step)
    {
        const auto time = handmade::series()->time(step);
        forecast->plot().moveCursor(std::chrono::duration<double>(time.time_since_epoch()).count());
    }
    QString sentence() { return said.isEmpty() ? QString() : said.last().first().toString(); }
};

} // namespace

TEST_CASE("the hour under the cursor is shown as a row with its spread, and back", "[ui]")
{
    LinkedPages test;
    test.showForecast();
    test.showExplained(hours());
    test.readHour(412);
    test.forecast->plot().hideCursor(); // as when a menu opens
    child<QAction>(test.menu, "explainStep").trigger();
    REQUIRE(test.pages.currentWidget() == test.explain);
    REQUIRE(test.explain->selectedRow() == 12);
    REQUIRE(test.explain->rowTab().isVisible());
    REQUIRE(test.explain->rowTab().waterfall().title().startsWith("row 112"));
    REQUIRE(test.said.isEmpty());

    test.explain->selectRow(20);
    QTest::mouseClick(&child<QPushButton>(*test.explain, "rowHour"), Qt::LeftButton);
    REQUIRE(test.pages.currentWidget() == test.forecast);
    REQUIRE(test.forecast->plot().isCursorHeld());
    REQUIRE(test.link.step() == handmade::series()->time(420));
}

TEST_CASE("where there is no way to the row of an hour, a sentence says why", "[ui]")
{
    LinkedPages test;
    test.link.explainStep();
    REQUIRE(test.sentence().contains("open data"));
    test.showForecast();
    test.readHour(412);
    test.link.explainStep();
    REQUIRE(test.sentence().startsWith("Nothing is explained yet"));
    test.showExplained(handmade::features());
    test.link.explainStep();
    REQUIRE(test.sentence().contains("columns of the file"));
    test.showExplained(hours());
    test.readHour(300);
    test.link.explainStep();
    REQUIRE(test.sentence().contains("is not among the explained steps"));
    REQUIRE(test.explain->selectedRow() == 0);
}

TEST_CASE("a row without a time has no way to the forecast", "[ui]")
{
    LinkedPages test;
    test.showForecast();
    test.showExplained(handmade::features());
    REQUIRE_FALSE(child<QPushButton>(*test.explain, "rowHour").isVisibleTo(test.explain));
    test.link.showStep();
    REQUIRE(test.sentence().contains("is not part of the forecast series"));
}
