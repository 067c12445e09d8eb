#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/models/MetricsModel.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LossChart.h"
#include "ui/window/MessageBar.h"
#include "ui/window/StartPage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace ui;

namespace {

bool shows(const QWidget& page, const QString& text)
{
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (!label->isHidden() && label->text().contains(text))
            return true;
    return false;
}

} // namespace

TEST_CASE("an empty forecast page says what to do, a filled one shows the result", "[ui]")
{
    ForecastPage page;
    page.show();
    REQUIRE_FALSE(shows(page, "Train to see")); // there is nothing to train on
    page.setForecast(handmade::series(), nullptr);
    REQUIRE(shows(page, "Train to see"));
    REQUIRE(page.metrics().rowCount() == 0);
    page.setForecast(handmade::series(), handmade::forecast());
    REQUIRE_FALSE(shows(page, "Train to see"));
    REQUIRE(shows(page, "The test part contains one holiday."));
    REQUIRE(page.metrics().rowCount() == 4);
    REQUIRE(page.losses().epochs() == 6);
    REQUIRE(page.findChild<QToolButton*>("bayesian") != nullptr);
    page.setForecast(handmade::series(), nullptr);
    REQUIRE(shows(page, "Train to see"));
    REQUIRE(page.plot().xAxis->visible()); // the series is still there
}

TEST_CASE("losses of a training that ends without a result give way to the last result's", "[ui]")
{
    ForecastPage page;
    page.setForecast(handmade::series(), handmade::forecast());
    page.beginTraining();
    REQUIRE(page.losses().epochs() == 0);
    page.addEpoch({1, 0.5, 0.5, true});
    REQUIRE(page.losses().epochs() == 1);
    page.endTraining();
    REQUIRE(page.losses().epochs() == 6);
}

TEST_CASE("the start page leads to a file, the demo data and recent files", "[ui]")
{
    StartPage page;
    QSignalSpy open(&page, &StartPage::openAsked);
    QSignalSpy demo(&page, &StartPage::demoAsked);
    QSignalSpy file(&page, &StartPage::fileAsked);
    child<QAbstractButton>(page, "startOpen").click();
    child<QAbstractButton>(page, "startDemo").click();
    page.setRecentFiles({"/data/rides.csv"});
    child<QToolButton>(page).click();
    REQUIRE(open.count() == 1);
    REQUIRE(demo.count() == 1);
    REQUIRE(file.at(0).at(0).toString() == "/data/rides.csv");
}

TEST_CASE("a message is one plain sentence that can be closed", "[ui]")
{
    MessageBar bar;
    bar.showError("<b>rides.csv</b> is empty.");
    REQUIRE_FALSE(bar.isHidden());
    REQUIRE(bar.text() == "<b>rides.csv</b> is empty."); // no markup
    child<QToolButton>(bar).click();
    REQUIRE(bar.isHidden());
}
