#include "tests/Catch.h"
#include "tests/ui/HandMade.h"
#include "ui/MessageBar.h"
#include "ui/models/MetricsModel.h"
#include "ui/models/TablePreviewModel.h"
#include "ui/pages/DataPage.h"
#include "ui/pages/ForecastPage.h"
#include "ui/pages/StartPage.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LossChart.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace ui;

namespace {

app::Dataset dataset()
{
    app::Dataset dataset;
    dataset.table = handmade::table(480);
    dataset.roles.roles = {core::Role::Time, core::Role::Value, core::Role::Group};
    dataset.roles.notes = {"The dates could be day first as well; read as month first."};
    dataset.groups = {"NA", "Bronx"};
    dataset.series = handmade::series();
    return dataset;
}

bool shows(const QWidget& page, const QString& text)
{
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (!label->isHidden() && label->text().contains(text))
            return true;
    return false;
}

} // namespace

TEST_CASE("the data page shows rows, roles, warnings and the series", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    DataPage page;
    page.setDataset(dataset());
    REQUIRE(shows(page, "rides.csv  ·  480 rows  ·  480 steps of 1 h from Mon 1 Jun 2015, 00:00"));
    REQUIRE(page.findChild<TablePreviewModel*>()->rowCount() == 200);
    const QString remarks = page.findChild<QPlainTextEdit*>()->toPlainText();
    REQUIRE(remarks.contains("2 hours have no row"));
    REQUIRE(remarks.contains("month first"));
    REQUIRE(page.plot().xAxis->visible());
}

TEST_CASE("a role changed by hand is told with all the others", "[ui]")
{
    DataPage page;
    page.setDataset(dataset());
    core::ColumnRoles heard;
    std::string group = "none";
    QObject::connect(&page, &DataPage::rolesChanged,
                     [&](const core::ColumnRoles& roles, const std::string& chosen) {
                         heard = roles;
                         group = chosen;
                     });
    auto* box = page.findChild<QComboBox*>("role:zone");
    REQUIRE(box->currentText() == "group");
    box->setCurrentIndex(box->findText("covariate"));
    emit box->activated(box->currentIndex());
    REQUIRE(heard.roles ==
            std::vector<core::Role>{core::Role::Time, core::Role::Value, core::Role::Covariate});
    REQUIRE(group.empty());
}

TEST_CASE("one group can be taken alone, also one that is called NA", "[ui]")
{
    DataPage page;
    page.setDataset(dataset());
    std::string group = "none";
    QObject::connect(&page, &DataPage::rolesChanged,
                     [&](const core::ColumnRoles&, const std::string& chosen) { group = chosen; });
    auto* box = page.findChild<QComboBox*>("group");
    REQUIRE(box->currentText() == "all groups added up");
    box->setCurrentIndex(box->findText("NA"));
    emit box->activated(box->currentIndex());
    REQUIRE(group == "NA");
}

TEST_CASE("roles that make no series leave the table and say why in place", "[ui]")
{
    DataPage page;
    app::Dataset broken = dataset();
    broken.series.reset();
    broken.problem = "rides.csv has no column of times; expected exactly one.";
    page.setDataset(broken);
    REQUIRE(shows(page, "no column of times"));
    REQUIRE(page.findChild<TablePreviewModel*>()->rowCount() == 200);
    REQUIRE_FALSE(page.plot().xAxis->visible());
    page.setDataset(dataset());
    REQUIRE_FALSE(shows(page, "no column of times"));
}

TEST_CASE("an empty forecast page says what to do, a filled one shows the result", "[ui]")
{
    ForecastPage page;
    page.show();
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
    page.findChild<QAbstractButton*>("startOpen")->click();
    page.findChild<QAbstractButton*>("startDemo")->click();
    page.setRecentFiles({"/data/rides.csv"});
    page.findChild<QToolButton*>()->click();
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
    bar.findChild<QToolButton*>()->click();
    REQUIRE(bar.isHidden());
}
