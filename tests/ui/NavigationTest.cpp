#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "tests/ui/ShownPlot.h"
#include "ui/base/Format.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/OverviewStrip.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using Catch::Matchers::WithinAbs;
using handmade::kDay;

namespace {

} // namespace

TEST_CASE("a history goes back and forward, and another way ends what was ahead", "[ui]")
{
    ZoomHistory history;
    const auto view = [](double end) { return PlotView{{0.0, end}, {0.0, 1.0}}; };
    REQUIRE_FALSE(history.canGoBack());
    for (const double end : {10.0, 20.0, 20.0, 30.0})
        history.visit(view(end));
    REQUIRE(history.back() == view(20.0));
    REQUIRE(history.back() == view(10.0));
    REQUIRE_FALSE(history.canGoBack());
    REQUIRE(history.forward() == view(20.0));
    history.visit(view(5.0));
    REQUIRE_FALSE(history.canGoForward());
    REQUIRE(history.back() == view(20.0));
}

TEST_CASE("Alt+Left and Alt+Right walk through the views a plot has shown", "[ui]")
{
    ShownPlot shown;
    ForecastPlot& plot = shown.plot;
    const PlotView first = plot.view();
    plot.zoomTime(0.5, first.time.center());
    QTest::keyClick(&plot, Qt::Key_Left, Qt::AltModifier); // has not come to rest, but counts
    REQUIRE(plot.view() == first);
    QTest::keyClick(&plot, Qt::Key_Right, Qt::AltModifier);
    REQUIRE_THAT(plot.view().time.size(), WithinAbs(0.5 * first.time.size(), 1.0));
    QTest::keyClick(&plot, Qt::Key_Right, Qt::AltModifier); // no further
    REQUIRE_THAT(plot.view().time.size(), WithinAbs(0.5 * first.time.size(), 1.0));
    QTest::keyClick(&plot, Qt::Key_Home);
    QTest::keyClick(&plot, Qt::Key_Left, Qt::AltModifier);
    REQUIRE_THAT(plot.view().time.size(), WithinAbs(0.5 * first.time.size(), 1.0));
}

TEST_CASE("the parts are named in the theme's colours from the first drawing on", "[ui]")
{
    ShownPlot shown;
    const QImage picture = shown.plot.toPixmap(900, 500).toImage();
    int black = 0; // a colour that no theme has
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            black += picture.pixelColor(x, y) == QColor(Qt::black) ? 1 : 0;
    REQUIRE(black == 0);
}

TEST_CASE("Ctrl+drag zooms to the box, a plain drag pans", "[ui]")
{
    ShownPlot shown;
    ForecastPlot& plot = shown.plot;
    const QRect area = plot.axisRect()->rect();
    const PlotView first = plot.view();
    const auto drag = [&](QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
        QTest::mousePress(&plot, Qt::LeftButton, modifiers, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(QPointF(at)), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(&plot, &move);
        }
        QTest::mouseRelease(&plot, Qt::LeftButton, modifiers, to);
    };
    const QPoint a(area.left() + area.width() / 4, area.top() + area.height() / 4);
    const QPoint b(area.left() + area.width() / 2, area.top() + area.height() / 2);
    drag(a, b, Qt::ControlModifier);
    REQUIRE(plot.view().time.size() < 0.3 * first.time.size());
    REQUIRE(plot.view().value.size() < 0.3 * first.value.size());
    const PlotView box = plot.view();
    drag(b, a, Qt::NoModifier);
    REQUIRE(plot.view().time.lower > box.time.lower);
    REQUIRE_THAT(plot.view().time.size(), WithinAbs(box.time.size(), 1.0));
}

TEST_CASE("the overview's window follows the plot and is dragged, pulled and brought", "[ui]")
{
    OverviewStrip strip;
    strip.resize(480, 50);
    strip.setSeries(*handmade::series());
    strip.show();
    strip.replot(QCustomPlot::rpImmediateRefresh);
    const double start = axisFromTime(handmade::series()->start);
    strip.setWindow({start + 10 * kDay, start + 14 * kDay});
    QSignalSpy moved(&strip, &OverviewStrip::windowMoved);
    const auto move = [&](QPointF to) {
        QMouseEvent event(QEvent::MouseMove, to, strip.mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&strip, &event);
    };
    const QRectF window = strip.windowRect();
    const double perDay = window.width() / 4.0;

    QTest::mousePress(&strip, Qt::LeftButton, {}, window.center().toPoint());
    move(window.center() + QPointF(2 * perDay, 0));
    QTest::mouseRelease(&strip, Qt::LeftButton);
    REQUIRE_THAT(strip.window().center(), WithinAbs(start + 14 * kDay, 0.1 * kDay));
    REQUIRE_THAT(strip.window().size(), WithinAbs(4 * kDay, 1.0));

    const QPoint right(int(strip.windowRect().right()), 20);
    QTest::mousePress(&strip, Qt::LeftButton, {}, right);
    move(right - QPointF(2 * perDay, 0));
    QTest::mouseRelease(&strip, Qt::LeftButton);
    REQUIRE_THAT(strip.window().size(), WithinAbs(2 * kDay, 0.2 * kDay));

    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(int(3 * perDay), 20));
    REQUIRE_THAT(strip.window().center(), WithinAbs(start + 3 * kDay, 0.3 * kDay));
    REQUIRE(moved.count() == 3);

    QTest::keyClick(&strip, Qt::Key_Home);
    REQUIRE_THAT(strip.window().lower, WithinAbs(start, 1.0));
}

TEST_CASE("panels below share the plot's time, both ways, and the cursor", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ShownPlot shown;
    LinkedPanels panels(shown.plot);
    panels.setForecast(handmade::series(), handmade::forecast());
    REQUIRE(panels.menu()->actions().size() == 3); // error, width, temp
    REQUIRE(panels.panel("residual") == nullptr);
    child<QAction>(*panels.menu(), "residual");
    for (QAction* action : panels.menu()->actions())
        action->trigger();
    SeriesPanel* residual = panels.panel("residual");
    REQUIRE(residual != nullptr);
    REQUIRE(panels.panel("covariate:temp") != nullptr);
    REQUIRE(residual->xAxis->range() == shown.plot.xAxis->range());
    // The mean is 10 below the truth, apart from the two odd hours.
    REQUIRE_THAT(residual->curves().back().values[0], WithinAbs(-10.0, 1e-9));
    REQUIRE_THAT(panels.panel("width")->curves().front().values[0], WithinAbs(100.0, 1e-9));

    shown.plot.zoomTime(0.5, shown.plot.view().time.center());
    REQUIRE(residual->xAxis->range() == shown.plot.xAxis->range());
    QTest::keyClick(residual, Qt::Key_Left);
    REQUIRE(residual->xAxis->range() == shown.plot.xAxis->range());

    QSignalSpy readOut(&shown.plot, &TimePlot::readOut);
    residual->moveCursor(shown.plot.view().time.center());
    REQUIRE(readOut.count() == 1);
    REQUIRE(shown.plot.focusTime() == residual->focusTime());

    panels.showPanel("residual", false);
    REQUIRE(panels.panel("residual") == nullptr);
}
