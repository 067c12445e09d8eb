#include "ui/window/EventsController.h"
#include "app/AnalystEvents.h"
#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/Settings.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/results/EventsTab.h"
#include "ui/results/ResultTable.h"
#include "ui/results/ResultTabs.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace ui;

namespace {

/// The demo data with a tab of events, and an engine that gives back what it was told.
struct Desk
{
    QTemporaryDir folder;
    app::Settings settings{folder.filePath("settings.ini")};
    app::Runs runs;
    app::ForecastAnalysis analysis{
        runs,
        [](const core::Series& series, const core::ForecastOptions&, const core::ForecastMonitor&) {
            core::Forecast forecast = *handmade::forecast();
            forecast.events = series.events;
            return forecast;
        }};
    app::DataAnalysis data;
    ForecastPage page;
    QUndoStack stack;
    EventsController desk{analysis, data, settings, page.events(), stack, nullptr};

    Desk()
    {
        setSeries(runs, handmade::series());
        page.setForecast(handmade::series(), nullptr);
        page.show(); // a tab is filled when it is seen
        child<ResultTabs>(page).setCurrentWidget(&page.events());
    }
    void open()
    {
        QSignalSpy changed(&data, &app::DataAnalysis::changed);
        data.openDemo();
        REQUIRE(changed.wait(patience()));
    }
    void add(const QString& name)
    {
        child<QLineEdit>(page, "eventName").setText(name);
        child<QPushButton>(page, "addEvent").click();
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& event : analysis.events())
            names.push_back(event.first.name);
        return names;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("an event that is added can be undone, and training is told of it", "[ui]")
{
    Desk test;
    test.add("Fair");
    test.add("Parade");
    REQUIRE(test.names() == Names{"Fair", "Parade"});
    test.stack.undo();
    REQUIRE(test.names() == Names{"Fair"});
    REQUIRE(test.page.events().ownEvents().size() == 1);
    test.stack.redo();
    REQUIRE(test.names() == Names{"Fair", "Parade"});
    QSignalSpy finished(&test.analysis.runner(), &app::TaskRunner::finished);
    test.analysis.train({});
    REQUIRE(finished.wait(patience()));
    REQUIRE(test.analysis.forecast()->events.size() == 2);
    REQUIRE(test.analysis.forecast()->events[1].first.name == "Parade");
}

TEST_CASE("events are there again when their data are opened again", "[ui]")
{
    Desk test;
    test.open();
    test.add("Fair");
    test.add("Parade");
    test.stack.undo();
    setSeries(test.runs, handmade::series()); // as the window does with other data
    REQUIRE(test.names().empty());
    test.open();
    REQUIRE(test.names() == Names{"Fair"});
    REQUIRE(test.page.events().ownEvents().size() == 1);
}

TEST_CASE("an event of one's own is chosen, changed and shown so", "[ui]")
{
    Desk test;
    test.add("Fair");
    auto& change = child<QPushButton>(test.page, "changeEvent");
    auto& table = child<ResultTable>(test.page, "events");
    emit table.stretchChosen(test.analysis.events()[0].first);
    REQUIRE(change.isEnabled());
    child<QLineEdit>(test.page, "eventName").setText("Market");
    change.click();
    REQUIRE(test.names() == Names{"Market"});
    test.stack.undo();
    REQUIRE(test.names() == Names{"Fair"});
}
