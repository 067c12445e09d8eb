#include "ui/window/FurtherAnalyses.h"
#include "app/ForecastAnalysis.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/forecast/BacktestView.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/OutlookView.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/forecast/SweepView.h"
#include "ui/plots/OutlookPlot.h"
#include "ui/plots/SweepPlot.h"
#include "ui/results/ResultTable.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace ui;

namespace {

/// Engines that say what they were asked, and are done at once; a backtest has one fold and no end.
struct Desk
{
    app::Runs runs;
    app::ForecastAnalysis forecast{
        runs, [](const core::Series&, const core::ForecastOptions&, const core::ForecastMonitor&) {
            return *handmade::forecast();
        }};
    SettingsPanel settings;
    ForecastPage page;
    int horizon = 0;
    std::vector<double> dropouts;
    FurtherAnalyses further{runs, settings, page, {&forecast.runner()}, engines(), nullptr};

    Desk() { setSeries(runs, handmade::series()); }

    FurtherAnalyses::Engines engines()
    {
        FurtherAnalyses::Engines engines;
        engines.outlook = [this](const core::Series& series, const app::OutlookRequest& request,
                                 const core::Progress&) {
            horizon = request.horizon;
            app::TrainedOutlook outlook;
            for (int k = 0; k < request.horizon; ++k)
                outlook.times.push_back(series.time(series.size() + std::size_t(k)));
            outlook.usual.band.level = request.options.level;
            outlook.answer = [times = outlook.times](const app::WhatIf&) {
                core::OutlookForecast answer;
                answer.times = times;
                for (auto* values : {&answer.band.mean, &answer.band.lower, &answer.band.upper,
                                     &answer.band.epistemic, &answer.band.aleatoric})
                    values->assign(times.size(), 1000.0);
                return answer;
            };
            return outlook;
        };
        engines.backtest = [](core::BacktestFolds, const core::Series&, const app::BacktestRequest&,
                              const core::BacktestMonitor& monitor) -> core::Backtest {
            monitor.foldFinished(0, *handmade::forecast());
            for (;;)
                monitor.progress.throwIfCancelled();
        };
        engines.dropout = [this](const core::Series&, const core::ForecastOptions&,
                                 const std::vector<double>& asked, const core::Progress&) {
            dropouts = asked;
            core::DropoutSweep sweep;
            for (const double dropout : asked)
                sweep.trials.push_back({.dropout = dropout, .metrics = {}});
            sweep.chosen = 3;
            return sweep;
        };
        return engines;
    }
    void click(const char* name)
    {
        auto& button = child<QPushButton>(page, QLatin1String(name));
        REQUIRE(button.isEnabled());
        button.click();
    }
};

} // namespace

TEST_CASE("the page has a view for each further analysis, with a plot of its own", "[ui]")
{
    Desk desk;
    auto& bar = child<QTabBar>(desk.page, "forecastViews");
    REQUIRE(bar.count() == 4);
    bar.setCurrentIndex(1);
    REQUIRE(&desk.page.mainPlot() == &child<OutlookView>(desk.page).plot());
    bar.setCurrentIndex(3);
    REQUIRE(&desk.page.mainPlot() == &child<SweepView>(desk.page).plot());
    desk.page.home();
    desk.page.beginTraining(); // turns back to where the losses come in
    REQUIRE(bar.currentIndex() == 0);
}

TEST_CASE("an outlook is trained over the days asked for and shown", "[ui]")
{
    Desk desk;
    QSignalSpy answered(&desk.further.outlook(), &app::OutlookAnalysis::answered);
    desk.click("trainOutlook");
    REQUIRE(answered.wait(patience()));
    REQUIRE(desk.horizon == 24);
    REQUIRE(child<OutlookPlot>(desk.page).hasData());
    setSeries(desk.runs, someSeries());
    REQUIRE_FALSE(child<OutlookPlot>(desk.page).hasData());
    setSeries(desk.runs, handmade::series()); // as they were read before
    REQUIRE(answered.wait(patience()));
    REQUIRE(child<OutlookPlot>(desk.page).hasData());
}

TEST_CASE("a forecast and an outlook that were shown are shown again when their reading is back",
          "[ui]")
{
    Desk desk;
    QObject::connect(&desk.forecast, &app::ForecastAnalysis::changed, &desk.page, [&desk] {
        desk.page.setForecast(desk.runs.series(), desk.forecast.forecast());
    });
    QSignalSpy answered(&desk.further.outlook(), &app::OutlookAnalysis::answered);
    desk.click("trainOutlook");
    REQUIRE(answered.wait(patience()));
    QSignalSpy trained(&desk.forecast.runner(), &app::TaskRunner::finished);
    desk.forecast.train({});
    REQUIRE(trained.wait(patience()));
    emit desk.page.ownEventsChanged();
    setSeries(desk.runs, someSeries());
    emit desk.page.ownEventsChanged(); // nothing is shown that they could change
    setSeries(desk.runs, handmade::series());
    REQUIRE(answered.wait(patience()));
    REQUIRE(child<OutlookPlot>(desk.page).hasData());
}

TEST_CASE("a view without an outlook knows no events and takes no answer", "[ui]")
{
    OutlookView view;
    REQUIRE(view.hasEvents({core::RecurringEvent()}));
    view.setAnswer(std::make_shared<const core::OutlookForecast>());
    REQUIRE_FALSE(view.plot().hasData());
}

TEST_CASE("what is assumed is kept for the outlook that is trained next", "[ui]")
{
    Desk desk;
    QSignalSpy answered(&desk.further.outlook(), &app::OutlookAnalysis::answered);
    desk.click("trainOutlook");
    REQUIRE(answered.wait(patience()));
    const auto holiday = [&] { return &child<QCheckBox>(desk.page, "holiday0"); };
    holiday()->click();
    REQUIRE(answered.wait(patience()));
    desk.click("trainOutlook");
    REQUIRE(QTest::qWaitFor([&] { return desk.runs.shown(core::RunKind::Outlook)->id.number == 2; },
                            patience()));
    REQUIRE(holiday()->isChecked());
    holiday()->click();
    desk.runs.show({core::RunKind::Outlook, 1});
    REQUIRE(holiday()->isChecked()); // as it was asked
}

TEST_CASE("a picture of a view says which analysis it shows, with its own settings", "[ui]")
{
    Desk desk;
    QWidget& plot = child<OutlookView>(desk.page).plot();
    REQUIRE_FALSE(desk.further.originOf(plot));
    core::ForecastOptions options = desk.settings.options();
    options.seed = 7;
    desk.settings.setOptions(options);
    QSignalSpy answered(&desk.further.outlook(), &app::OutlookAnalysis::answered);
    desk.click("trainOutlook");
    REQUIRE(answered.wait(patience()));
    options.seed = 8; // later than what is shown
    desk.settings.setOptions(options);
    const auto origin = desk.further.originOf(plot);
    REQUIRE(origin);
    REQUIRE(origin->analysis == "outlook");
    REQUIRE(origin->options.seed == 7);
    REQUIRE_FALSE(desk.further.originOf(child<SweepView>(desk.page).plot()));
}

TEST_CASE("the best dropout goes to the settings with a click", "[ui]")
{
    Desk desk;
    QSignalSpy changed(&desk.further.dropout(), &app::DropoutAnalysis::changed);
    desk.click("runSweep");
    REQUIRE(changed.wait(patience()));
    REQUIRE(desk.dropouts.size() == 6);
    desk.click("useDropout");
    REQUIRE(desk.settings.options().dropout == 0.1); // the fourth
}

TEST_CASE("while one long job runs no other can be asked for, and a training ends it", "[ui]")
{
    Desk desk;
    desk.click("runBacktest");
    REQUIRE(desk.further.backtest().runner().isRunning());
    for (const char* name : {"runBacktest", "trainOutlook", "runSweep"})
        REQUIRE_FALSE(child<QPushButton>(desk.page, QLatin1String(name)).isEnabled());
    QSignalSpy cancelled(&desk.further.backtest().runner(), &app::TaskRunner::cancelled);
    QSignalSpy trained(&desk.forecast.runner(), &app::TaskRunner::finished);
    desk.forecast.train({});
    REQUIRE((!cancelled.empty() || cancelled.wait(patience())));
    REQUIRE((!trained.empty() || trained.wait(patience())));
    REQUIRE(child<QPushButton>(desk.page, "runSweep").isEnabled());
}

TEST_CASE("as many folds of a running backtest are said to be finished as are shown", "[ui]")
{
    Desk desk;
    auto& view = child<BacktestView>(desk.page);
    const auto& remark = child<QLabel>(view, "backtestRemark");
    desk.click("runBacktest");
    REQUIRE(QTest::qWaitFor([&] { return remark.text().startsWith("1 of "); }, patience()));
    const QAbstractItemModel& folds = *view.folds().model();
    REQUIRE(folds.rowCount() == 2);
    REQUIRE(folds.index(0, 1).data().toString().startsWith("1 of "));
}

TEST_CASE("a setting that has no meaning is told of before anything starts", "[ui]")
{
    Desk desk;
    QSignalSpy problem(&desk.further, &FurtherAnalyses::problem);
    auto& sizes = child<QLineEdit>(desk.settings, "denseHidden");
    sizes.setText("many");
    desk.click("runSweep");
    REQUIRE(problem.count() == 1);
    REQUIRE_FALSE(desk.further.dropout().runner().isRunning());
}
