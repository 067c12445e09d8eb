#include "ui/forecast/OutlookView.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/base/Format.h"
#include "ui/forecast/AssumptionsPanel.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/results/ResultTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace ui;
using Catch::Matchers::WithinAbs;

namespace {

constexpr std::size_t kSteps = 48;

/// Two days past the end of `handmade::series()`, the mean at `mean`.
std::shared_ptr<const core::OutlookForecast> answer(double mean)
{
    const auto series = handmade::series();
    core::OutlookForecast outlook;
    for (std::size_t k = 0; k < kSteps; ++k) {
        outlook.times.push_back(series->time(series->size() + k));
        outlook.band.mean.push_back(mean);
        outlook.band.lower.push_back(mean - 100.0);
        outlook.band.upper.push_back(mean + 100.0);
    }
    outlook.band.epistemic.assign(kSteps, 3.0);
    outlook.band.aleatoric.assign(kSteps, 4.0);
    return std::make_shared<const core::OutlookForecast>(std::move(outlook));
}

std::shared_ptr<const app::TrainedOutlook> outlook()
{
    app::TrainedOutlook trained;
    trained.times = answer(0.0)->times;
    trained.covariates = {{"temp", std::vector<double>(kSteps, 70.0), 60.0, 80.0},
                          {"constant", std::vector<double>(kSteps, 1.0), 1.0, 1.0}};
    trained.knowsEvents = true;
    trained.usual.band.level = 0.95;
    return std::make_shared<const app::TrainedOutlook>(std::move(trained));
}

core::RecurringEvent market()
{
    const auto series = handmade::series(); // a Monday to a Saturday night
    const auto start = series->time(2 * 24 + 18);
    return {{"Market", start, start + std::chrono::hours(4)}, core::Recurrence::Weekly};
}

struct AskedView
{
    OutlookView view;
    QSignalSpy asked{&view, &OutlookView::asked};

    explicit AskedView(const std::vector<core::RecurringEvent>& events = {})
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        view.resize(1000, 700);
        view.setOutlook(handmade::series(), outlook(), events);
        view.setAnswer(answer(1000.0));
        view.show();
    }
    template <typename Control>
    Control& control(const char* name)
    {
        return child<Control>(view, QLatin1String(name));
    }
    app::WhatIf lastAsked()
    {
        REQUIRE_FALSE(asked.empty());
        return asked.last().at(0).value<app::WhatIf>();
    }
};

} // namespace

TEST_CASE("an outlook that is not trained yet says what to do", "[ui]")
{
    OutlookView view;
    view.show();
    auto& train = child<QPushButton>(view, "trainOutlook");
    REQUIRE_FALSE(train.isEnabled());
    REQUIRE(child<QLabel>(view, "outlookRemark").text().contains("Open a data file"));
    view.setOutlook(handmade::series(), nullptr, {});
    REQUIRE(train.isEnabled());
    REQUIRE_FALSE(view.plot().hasData());
    view.setBusy(true);
    REQUIRE_FALSE(train.isEnabled());
    view.setBusy(false);
    QSignalSpy asked(&view, &OutlookView::trainAsked);
    child<QComboBox>(view, "outlookDays").setCurrentIndex(1);
    QTest::mouseClick(&train, Qt::LeftButton);
    REQUIRE(asked.at(0).at(0).toInt() == 7);
}

TEST_CASE("without covariates nobody is sent to switch them on", "[ui]")
{
    const auto says = [](const OutlookView& view, const QString& text) {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->text().contains(text))
                return true;
        return false;
    };
    auto trained = *outlook();
    trained.covariates.clear();
    OutlookView view; // the data have one, which the settings leave out
    view.setOutlook(handmade::series(), std::make_shared<const app::TrainedOutlook>(trained), {});
    REQUIRE(says(view, "Switch \"Use covariates\" on"));
    core::Series alone = *handmade::series();
    alone.covariates.clear();
    view.setOutlook(std::make_shared<const core::Series>(alone),
                    std::make_shared<const app::TrainedOutlook>(trained), {});
    REQUIRE_FALSE(says(view, "Switch \"Use covariates\" on"));
    REQUIRE(says(view, "The data have no covariates"));
}

TEST_CASE("an outlook shows the days to come with the last week before them", "[ui]")
{
    AskedView test;
    const QCPRange time = test.view.plot().view().time;
    const auto series = handmade::series();
    REQUIRE(time.contains(axisFromTime(series->time(series->size() + kSteps - 1))));
    REQUIRE(time.contains(axisFromTime(series->time(series->size() - 7 * 24))));
    REQUIRE_FALSE(time.contains(axisFromTime(series->time(series->size() - 9 * 24))));
    auto& table = test.control<ResultTable>("outlook");
    REQUIRE(table.model()->rowCount() == int(kSteps));
    REQUIRE(table.model()->index(0, 1).data().toString() == "1,000");
    REQUIRE(table.model()->index(0, 4).data().toString() == "0");
    REQUIRE(test.view.plot().legendEntries().size() == 4);
    QSignalSpy readOut(&test.view.plot(), &TimePlot::readOut);
    test.view.plot().moveCursor(axisFromTime(series->time(series->size())));
    REQUIRE(readOut.last().at(0).toString() ==
            "Sun 21 Jun 2015, 00:00  ·  mean 1,000 (1,000 with nothing assumed)  ·  95 % interval "
            "900 to 1,100");
    test.view.plot().moveCursor(axisFromTime(series->time(series->size() - 1)));
    REQUIRE(readOut.last().at(0).toString().startsWith("Sat 20 Jun 2015, 23:00"));
    REQUIRE(test.asked.empty());
}

TEST_CASE("before the first outlook the level is that of the next training", "[ui]")
{
    OutlookView view;
    const auto& level = child<QSpinBox>(view, "outlookLevel");
    view.setOutlook(handmade::series(), nullptr, {});
    view.setNextLevel(0.8);
    REQUIRE(level.value() == 80);
    view.setOutlook(handmade::series(), outlook(), {});
    REQUIRE(level.value() == 95); // its own
    view.setNextLevel(0.9);
    REQUIRE(level.value() == 95);
    REQUIRE_FALSE(child<QPushButton>(view, "assumeNothing").isEnabled());
    view.setOutlook(handmade::series(), nullptr, {}); // it is deleted
    REQUIRE(level.value() == 90);
}

TEST_CASE("switches and sliders ask what would be, and the answer is compared", "[ui]")
{
    AskedView test;
    const auto first = std::chrono::floor<std::chrono::days>(outlook()->times.front());
    QTest::mouseClick(&test.control<QCheckBox>("holiday1"), Qt::LeftButton, {}, QPoint(8, 8));
    REQUIRE(test.lastAsked().assumptions.holidays ==
            std::vector<std::chrono::sys_days>{first + std::chrono::days(1)});
    test.control<QCheckBox>("eventDay0").click();
    REQUIRE(test.lastAsked().assumptions.events.size() == 1);
    REQUIRE(test.lastAsked().assumptions.events[0].end == first + std::chrono::days(1));

    auto& slider = test.control<QSlider>("covariate_temp");
    REQUIRE(test.view.findChild<QSlider*>("covariate_constant") == nullptr);
    slider.setValue(slider.maximum());
    const auto warm = test.lastAsked().assumptions.covariates;
    REQUIRE(warm.size() == 1);
    REQUIRE(warm[0].name == "temp");
    REQUIRE(warm[0].values.size() == kSteps);
    REQUIRE_THAT(warm[0].values[5], WithinAbs(80.0, 1e-9)); // the most that training saw

    auto& level = test.control<QSpinBox>("outlookLevel");
    level.setValue(80);
    REQUIRE_THAT(test.lastAsked().band.level, WithinAbs(0.8, 1e-12));

    auto moved = *answer(1040.0);
    moved.warnings = {"The assumed temp of 85 lies outside the training range of 60 to 80."};
    test.view.setAnswer(std::make_shared<const core::OutlookForecast>(moved));
    REQUIRE(test.control<ResultTable>("outlook").model()->index(0, 4).data().toString() == "+40");
    REQUIRE(test.control<QLabel>("outlookRemark").isVisible());
    REQUIRE(test.control<QLabel>("outlookRemark").text().contains("training range"));
    REQUIRE(test.view.plot().legendEntries()[2].name == "80 % interval");
    REQUIRE(test.view.plot().legendEntries()[4].name == "nothing assumed");

    test.asked.clear();
    auto& nothing = test.control<QPushButton>("assumeNothing");
    REQUIRE(nothing.isEnabled());
    nothing.click();
    REQUIRE_FALSE(nothing.isEnabled()); // nothing is assumed any more
    REQUIRE(test.asked.count() == 1);
    REQUIRE(test.lastAsked().assumptions.holidays.empty());
    REQUIRE(test.lastAsked().assumptions.events.empty());
    REQUIRE(test.lastAsked().assumptions.covariates.empty());
}

TEST_CASE("the analyst's events to come are assumed, and can be switched off", "[ui]")
{
    // Wednesdays: the outlook of a Sunday and a Monday holds none, that of later days does.
    const AskedView none({market()});
    REQUIRE(none.view.findChild<QCheckBox*>("event0") == nullptr);
    core::RecurringEvent sunday = market();
    sunday.first.start -= std::chrono::days(3);
    sunday.first.end -= std::chrono::days(3);
    AskedView test({sunday});
    REQUIRE(test.lastAsked().assumptions.events.size() == 1); // asked for at once
    REQUIRE(test.lastAsked().assumptions.events[0].name == "Market");
    test.control<QCheckBox>("event0").click();
    REQUIRE(test.lastAsked().assumptions.events.empty());
}

TEST_CASE("an assumed holiday has the colour of a holiday, an event that of an event", "[ui]")
{
    AskedView test;
    test.control<QCheckBox>("holiday0").click();
    test.control<QCheckBox>("eventDay1").click();
    OutlookPlot& plot = test.view.plot();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const auto& bands = plot.events();
    REQUIRE(bands.count() == 3); // the holiday of the data is one
    CHECK_FALSE(bands.isOwn(1));
    CHECK(bands.isOwn(2));
}

TEST_CASE("no assumed value leaves what was seen", "[ui]")
{
    app::TrainedOutlook trained = *outlook();
    std::vector<double> rain(kSteps, 0.0);
    rain[3] = 0.4;
    trained.covariates = {{"rain [mm]", rain, 0.0, 2.0}};
    AskedView test;
    test.view.setOutlook(handmade::series(), std::make_shared<const app::TrainedOutlook>(trained),
                         {});
    test.view.setAnswer(answer(1000.0));
    auto& slider = test.control<QSlider>("covariate_rain [mm]");
    const auto assumed = [&] { return test.lastAsked().assumptions.covariates[0].values; };
    slider.setValue(slider.minimum());
    for (const double value : assumed())
        CHECK(value == 0.0);
    slider.setValue(slider.maximum() / 2);
    double mean = 0.0;
    for (const double value : assumed()) {
        CHECK(value >= 0.0);
        CHECK(value <= 2.0);
        mean += value / kSteps;
    }
    CHECK_THAT(mean, WithinAbs(1.0, 1e-6));
    bool hasUnit = false;
    for (const QLabel* label : test.view.findChildren<QLabel*>())
        hasUnit = hasUnit || label->text() == "1 mm" || label->text() == "1.0 mm";
    CHECK(hasUnit);
}

TEST_CASE("a new answer leaves the view where it is", "[ui]")
{
    AskedView test;
    test.view.plot().zoomTime(0.5, test.view.plot().view().time.center());
    const PlotView view = test.view.plot().view();
    test.view.setAnswer(answer(990.0));
    REQUIRE(test.view.plot().view() == view);
    const auto table = test.view.plot().exportTable();
    REQUIRE(table.header.size() == 8); // time, actual, mean, two ends of two bands, the usual mean
    REQUIRE_FALSE(table.rows.empty());
}

TEST_CASE("an outlook of one step is drawn", "[ui]")
{
    AskedView test;
    core::OutlookForecast one = *answer(1000.0);
    one.times.resize(1);
    for (auto* values : {&one.band.mean, &one.band.lower, &one.band.upper, &one.band.epistemic,
                         &one.band.aleatoric})
        values->resize(1);
    auto series = std::make_shared<core::Series>(*handmade::series());
    series->stepSeconds = core::kDaySeconds;
    OutlookPlot plot;
    plot.setOutlook(*series, one, 0.95);
    std::size_t lines = 0;
    for (int i = 0; i < plot.graphCount(); ++i) {
        const auto* data = plot.graph(i)->data().data();
        if (data->size() != 2)
            continue;
        ++lines;
        const double width = data->at(1)->key - data->at(0)->key;
        CHECK_THAT(width, WithinAbs(0.8 * core::kDaySeconds, 1e-6));
    }
    REQUIRE(lines == 5); // the mean; both bands above and below
}

TEST_CASE("the lower end of a band is seen as well as the upper one", "[ui]")
{
    auto series = std::make_shared<core::Series>(*handmade::series());
    for (std::size_t i = 0; i < series->size(); ++i)
        series->values[i] = 1000.0 + static_cast<double>(i % 11);
    core::OutlookForecast band = *answer(1000.0);
    std::fill(band.band.lower.begin(), band.band.lower.end(), 993.0);
    std::fill(band.band.upper.begin(), band.band.upper.end(), 1004.0);
    OutlookPlot plot;
    plot.setOutlook(*series, band, 0.95);
    CHECK(plot.view().value.lower < 993.0);
    CHECK(plot.view().value.lower > 990.0);
    std::fill(band.band.lower.begin(), band.band.lower.end(), -1e6);
    plot.setOutlook(*series, band, 0.95);
    CHECK(plot.view().value.lower > 988.0); // a band gone astray does not press the data flat
}
