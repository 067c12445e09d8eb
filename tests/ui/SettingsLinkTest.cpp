#include "ui/window/SettingsLink.h"
#include "app/ForecastAnalysis.h"
#include "tests/Catch.h"
#include "tests/app/SeriesAlone.h"
#include "tests/ui/HandMade.h"
#include "ui/base/Format.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"

#include <QTest>

using namespace ui;

namespace {

/// The series of 20 days, not trained yet, with the settings that would part it.
struct Untrained
{
    app::Runs runs;
    app::ForecastAnalysis analysis{
        runs, [](const core::Series&, const core::ForecastOptions&, const core::ForecastMonitor&) {
            return *handmade::forecast();
        }};
    SettingsPanel settings;
    ForecastPage page;
    SettingsLink link{analysis, settings, page, nullptr};

    Untrained()
    {
        setSeries(runs, handmade::series());
        page.setForecast(handmade::series(), nullptr);
        page.resize(900, 700);
        page.show();
        QCoreApplication::processEvents(); // the link follows
        page.plot().replot(QCustomPlot::rpImmediateRefresh);
    }
    core::TimeSplit split() const
    {
        return core::splitByTime(*handmade::series(), settings.options().split);
    }
    QPoint borderAt(std::size_t step)
    {
        const double x =
            page.plot().xAxis->coordToPixel(axisFromTime(handmade::series()->time(step)));
        return {static_cast<int>(std::lround(x)), page.plot().axisRect()->center().y()};
    }
    void drag(QPoint from, QPoint to)
    {
        ForecastPlot& plot = page.plot();
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(QPointF(at)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&plot, &move);
        }
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    }
};

} // namespace

TEST_CASE("the split is drawn before training, and a drag of its borders is a setting", "[ui]")
{
    Untrained test;
    test.settings.setSplit(4 * 24, 3 * 24);
    const core::TimeSplit before = test.split();
    REQUIRE(test.page.plot().split());
    CHECK(test.page.plot().split()->validationEnd == before.validationEnd);
    const PlotView view = test.page.plot().view();

    test.drag(test.borderAt(before.validationEnd), test.borderAt(before.validationEnd - 48));
    CHECK(test.split().validationEnd == before.validationEnd - 48);
    CHECK(test.split().trainEnd == before.trainEnd); // the other border stays
    CHECK(test.page.plot().view() == view);          // and so does the view

    test.drag(test.borderAt(before.trainEnd), test.borderAt(24 * 5 + 3));
    CHECK(test.split().trainEnd == 24 * 5); // whole days
    CHECK(test.page.plot().split()->trainEnd == 24 * 5);

    test.drag(test.borderAt(24 * 5), test.borderAt(24 * 19)); // no further than its neighbour
    CHECK(test.split().trainEnd == test.split().validationEnd - 24);
}

TEST_CASE("settings move the drawn split, and a forecast has its own", "[ui]")
{
    Untrained test;
    test.settings.setSplit(24, 72);
    REQUIRE(test.page.plot().split());
    CHECK(test.page.plot().split()->validationEnd == 480 - 72);
    test.settings.setSplit(1000, 1000); // leaves nothing to train on
    CHECK_FALSE(test.page.plot().split());
    test.page.setForecast(handmade::series(), handmade::forecast());
    test.settings.setSplit(24, 72);
    CHECK_FALSE(test.page.plot().split()); // cannot be dragged any more
}
