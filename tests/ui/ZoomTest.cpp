#include "core/forecast/EventLens.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/base/Format.h"
#include "ui/forecast/ForecastView.h"
#include "ui/plots/FoldsPlot.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/OverviewStrip.h"
#include "ui/plots/PlotKeys.h"
#include "ui/plots/SeriesPanel.h"
#include "ui/window/ViewMemory.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace ui;
using Catch::Matchers::WithinAbs;
using handmade::kDay;

namespace {

struct ShownView
{
    ForecastView view;
    ShownView()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        view.resize(900, 700);
        view.setForecast(handmade::series(), handmade::forecast());
        view.show();
        settle();
    }
    ForecastPlot& plot() { return view.plot(); }
    void settle()
    {
        QCoreApplication::processEvents();
        for (QCustomPlot* plot : view.findChildren<QCustomPlot*>())
            plot->replot(QCustomPlot::rpImmediateRefresh);
        QCoreApplication::processEvents();
    }
    void triggerPanels()
    {
        for (QAction* action : view.panels().menu()->actions())
            action->trigger();
        settle();
    }
    PlotView zoomed()
    {
        plot().zoomTime(0.3, plot().view().time.center());
        plot().zoomValue(0.5, plot().view().value.center());
        return plot().view();
    }
};

void turnWheel(QWidget& widget, int notches)
{
    const QPointF centre = QRectF(widget.rect()).center();
    QWheelEvent event(centre, widget.mapToGlobal(centre), {}, QPoint(0, 120 * notches),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

/// Where the axes of a plot begin and end, in the window.
std::pair<int, int> endsOf(const QCustomPlot& plot)
{
    const QRect axes = plot.axisRect()->rect();
    return {plot.mapTo(plot.window(), axes.topLeft()).x(),
            plot.mapTo(plot.window(), axes.bottomRight()).x()};
}

} // namespace

TEST_CASE("panels that come and go leave the zoom as it is, also unzoomed", "[ui]")
{
    ShownView test;
    const PlotView home = test.plot().view();
    test.triggerPanels(); // on
    CHECK(test.plot().view() == home);
    test.triggerPanels(); // off
    CHECK(test.plot().view() == home);
    const PlotView zoomed = test.zoomed();
    test.triggerPanels();
    CHECK(test.plot().view() == zoomed);
    CHECK(test.view.panels().panel("residual")->xAxis->range() == zoomed.time);
}

TEST_CASE("Home on a panel shows the time that Home on the plot shows", "[ui]")
{
    ShownView test;
    const PlotView home = test.plot().view();
    test.triggerPanels();
    const PlotView zoomed = test.zoomed();
    test.view.panels().panel("residual")->home();
    CHECK(test.plot().view().time == home.time);
    CHECK(test.plot().view().value == zoomed.value); // the plot's own
}

TEST_CASE("views that were kept are put back, zoomed or not, also before the data come", "[ui]")
{
    ShownView test;
    const ViewMemory memory(test.view);
    const PlotView home = test.plot().view();
    const QJsonObject unzoomed = memory.state();
    const PlotView zoomed = test.zoomed();
    const QJsonObject kept = memory.state();
    ViewMemory(test.view).restore(unzoomed);
    CHECK(test.plot().view() == home);
    ViewMemory(test.view).restore(kept);
    CHECK(test.plot().view() == zoomed);

    test.view.setForecast(nullptr, nullptr);
    ViewMemory(test.view).restore(kept);
    CHECK(memory.state() == kept); // it is kept once more before it was seen
    test.view.setForecast(handmade::series(), handmade::forecast());
    CHECK(test.plot().view() == zoomed);
}

TEST_CASE("a panel keeps its own zoom when another forecast comes", "[ui]")
{
    ShownView test;
    test.triggerPanels();
    SeriesPanel& panel = *test.view.panels().panel("residual");
    panel.zoomValue(0.5, 0.0);
    const QCPRange value = panel.yAxis->range();
    test.view.setForecast(handmade::series(), handmade::bandedForecast());
    CHECK(panel.yAxis->range() == value);
}

TEST_CASE("the errors of another model are shown with its curve", "[ui]")
{
    ShownView test;
    test.triggerPanels();
    const SeriesPanel& panel = *test.view.panels().panel("residual");
    CHECK(panel.curves().size() == 1);
    child<QToolButton>(test.view, "lstm").click();
    REQUIRE(panel.curves().size() == 2);
    CHECK(panel.curves().front().name == "Plain LSTM"); // under that of the forecast
}

TEST_CASE("two runs are compared at one peak without zooming again", "[ui]")
{
    ShownView test;
    const PlotView zoomed = test.zoomed();
    test.view.setForecast(handmade::series(), handmade::bandedForecast());
    CHECK(test.plot().view() == zoomed);
    CHECK(child<OverviewStrip>(test.view).window() == zoomed.time);
    QTest::keyClick(&test.plot(), Qt::Key_Left, Qt::AltModifier); // and the way back is there
    CHECK(test.plot().view().time.size() > zoomed.time.size());
}

TEST_CASE("what was seen whole is not cut by the value axis when something taller comes", "[ui]")
{
    ShownView test;
    ForecastPlot& plot = test.plot();
    const auto wide = [](double half) {
        core::Forecast forecast = *handmade::forecast();
        for (std::size_t i = 0; i < forecast.times.size(); ++i) {
            forecast.bayesian.lower[i] = forecast.bayesian.mean[i] - half;
            forecast.bayesian.upper[i] = forecast.bayesian.mean[i] + half;
        }
        return std::make_shared<const core::Forecast>(forecast);
    };
    const auto isWhole = [&](double half) {
        const QCPRange values = plot.view().value;
        return values.lower <= 490.0 - half && values.upper >= 1490.0 + half;
    };
    const bool isZoomed = GENERATE(true, false);
    if (isZoomed)
        plot.zoomTime(0.5, plot.view().time.center());
    const PlotView first = plot.view();
    test.view.setBand(wide(300.0)); // another level
    CHECK(isWhole(300.0));
    test.view.setForecast(handmade::series(), wide(400.0)); // another training
    CHECK(isWhole(400.0));
    CHECK(plot.view().time == first.time);
    const PlotView grown = plot.view();
    test.view.setBand(wide(50.0)); // what fits moves nothing
    CHECK(plot.view() == grown);
    plot.home();
    CHECK(isWhole(50.0));
    test.view.setBand(wide(450.0)); // and Home has room for it
    plot.home();
    CHECK(isWhole(450.0));

    plot.zoomValue(0.5, plot.view().value.center()); // by hand: it stays
    const PlotView byHand = plot.view();
    test.view.setBand(wide(490.0));
    CHECK(plot.view() == byHand);
}

TEST_CASE("other values are seen from the lowest to the highest, in the same time", "[ui]")
{
    ShownView test;
    test.view.setForecast(handmade::series(), nullptr);
    ForecastPlot& plot = test.plot();
    plot.zoomTime(0.5, plot.view().time.center());
    const PlotView first = plot.view();
    core::Series low = *handmade::series();
    for (double& value : low.values)
        value /= 10.0;
    test.view.setForecast(std::make_shared<const core::Series>(low), nullptr);
    CHECK(plot.view().time == first.time);
    CHECK(plot.view().value.upper < 250.0);
    test.view.setForecast(handmade::series(), nullptr);
    CHECK(plot.view() == first);
}

TEST_CASE("the first forecast of a series is shown over its test part", "[ui]")
{
    ShownView test;
    test.view.setForecast(handmade::series(), nullptr);
    test.plot().home();
    const double all = test.plot().view().time.size();
    test.view.setForecast(handmade::series(), handmade::forecast());
    CHECK(test.plot().view().time.size() < 0.5 * all);
    CHECK(child<OverviewStrip>(test.view).window() == test.plot().view().time);
}

TEST_CASE("data that lie elsewhere are shown from their start", "[ui]")
{
    ShownView test;
    test.zoomed();
    core::Series later = *handmade::series();
    later.start += std::chrono::days(1000);
    later.holidays.clear();
    test.view.setForecast(std::make_shared<const core::Series>(later), nullptr);
    CHECK(test.plot().view().time.contains(axisFromTime(later.start)));
}

TEST_CASE("a jump to an event keeps the zoom and shows all of it, in both axes", "[ui]")
{
    ShownView test;
    ForecastPlot& plot = test.plot();
    const auto isWhole = [&](const core::CalendarEvent& event) {
        const PlotView view = plot.view();
        bool found = false;
        const QCPRange times(axisFromTime(event.start), axisFromTime(event.end));
        const QCPRange values = plot.graph(0)->getValueRange(found, QCP::sdBoth, times);
        return view.time.lower <= times.lower && view.time.upper >= times.upper &&
               view.value.lower <= values.lower && view.value.upper >= values.upper;
    };
    const core::CalendarEvent holiday = handmade::series()->holidays[0];
    plot.showStretch(holiday); // unzoomed: with the days around it
    CHECK(isWhole(holiday));
    CHECK(plot.view().time.size() < 5 * kDay);

    plot.home();
    const QCPRange home = plot.view().value;
    plot.zoomValue(0.1, home.lower); // where the event is not
    plot.zoomTime(0.5, plot.view().time.upper);
    const double size = plot.view().time.size();
    plot.showStretch(holiday);
    CHECK(isWhole(holiday));
    CHECK_THAT(plot.view().time.size(), WithinAbs(size, 1.0));

    plot.home();
    plot.zoomTime(0.3, plot.view().time.center());
    const QCPRange kept = plot.view().value; // has room for all
    plot.showStretch(holiday);
    CHECK(plot.view().value == kept);
}

TEST_CASE("the axes of a plot, its panels and the overview are in one line", "[ui]")
{
    ShownView test;
    core::Series wide = *handmade::series();
    for (double& value : wide.covariates[0].values)
        value *= 1e7; // labels that need more room than the plot's
    test.view.setForecast(std::make_shared<const core::Series>(wide), handmade::forecast());
    test.triggerPanels();
    test.view.resize(900, 420); // panels are scrolled to: the bar takes room
    test.settle();
    test.settle();
    const auto ends = endsOf(test.plot());
    for (const char* key : {"residual", "width", "covariate:temp"}) {
        INFO(key);
        CHECK(endsOf(*test.view.panels().panel(QLatin1String(key))) == ends);
    }
    CHECK(endsOf(child<OverviewStrip>(test.view)) == ends);
    CHECK(test.plot().height() >= test.plot().minimumHeight());
    CHECK(test.view.minimumSizeHint().height() <= 420);
}

TEST_CASE("the name of a panel has its own place inside of it", "[ui]")
{
    ShownView test;
    test.triggerPanels();
    for (const char* key : {"residual", "width", "covariate:temp"})
        CHECK(test.view.panels().panel(QLatin1String(key))->yAxis->label().isEmpty());
}

TEST_CASE("the wheel gives a plot the focus, and its keys follow", "[ui]")
{
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* time = new ForecastPlot;
    auto* folds = new FoldsPlot;
    for (QWidget* widget :
         {static_cast<QWidget*>(field), static_cast<QWidget*>(time), static_cast<QWidget*>(folds)})
        rows->addWidget(widget);
    time->setForecast(handmade::series(), handmade::forecast());
    window.resize(700, 600);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window, patience()));
    field->setFocus();
    const PlotView first = time->view();
    turnWheel(*time, 2);
    CHECK(time->hasFocus());
    CHECK_FALSE(time->view() == first);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    CHECK(time->view() == first);
    const QCPRange x = folds->xAxis->range();
    turnWheel(*folds, 2);
    CHECK(folds->hasFocus());
    CHECK_FALSE(folds->xAxis->range() == x);
    QTest::keyClick(folds, Qt::Key_Left, Qt::AltModifier);
    CHECK(folds->xAxis->range() == x);
}

TEST_CASE("keys of a plot work where the pointer is, but not while something is typed", "[ui]")
{
    const PlotKeys keys;
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* other = new QWidget;
    other->setFocusPolicy(Qt::StrongFocus);
    auto* plot = new ForecastPlot;
    for (QWidget* widget : {static_cast<QWidget*>(field), other, static_cast<QWidget*>(plot)})
        rows->addWidget(widget);
    plot->setForecast(handmade::series(), handmade::forecast());
    window.resize(700, 600);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window, patience()));
    plot->zoomTime(0.5, plot->view().time.center());
    const PlotView zoomed = plot->view();
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Home);
    CHECK(plot->view() == zoomed); // the pointer is elsewhere
    QEnterEvent enter({5.0, 5.0}, {5.0, 5.0}, {5.0, 5.0});
    QApplication::sendEvent(plot, &enter);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Home);
    CHECK(plot->view() == zoomed);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Home);
    CHECK(plot->view().time.size() > zoomed.time.size());
    QTest::keyClick(other, Qt::Key_Left, Qt::AltModifier);
    CHECK(plot->view() == zoomed);
    QTest::keyClick(other, Qt::Key_Minus);
    CHECK(plot->view().time.size() > zoomed.time.size());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot, &leave);
    const PlotView last = plot->view();
    QTest::keyClick(other, Qt::Key_Home);
    CHECK(plot->view() == last);
}

TEST_CASE("no key over a plot changes the control that has the focus", "[ui]")
{
    const PlotKeys keys;
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* box = new QComboBox;
    box->addItems({"Paper", "Quantile forest", "Hybrid"});
    auto* slider = new QSlider(Qt::Horizontal);
    auto* number = new QSpinBox;
    auto* text = new QLineEdit;
    auto* plot = new ForecastPlot;
    for (QWidget* widget :
         {static_cast<QWidget*>(box), static_cast<QWidget*>(slider), static_cast<QWidget*>(number),
          static_cast<QWidget*>(text), static_cast<QWidget*>(plot)})
        rows->addWidget(widget);
    plot->setForecast(handmade::series(), handmade::forecast());
    window.resize(700, 600);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    box->setCurrentIndex(1);
    slider->setValue(50);
    number->setValue(50);
    text->setText("Fair");
    const auto moveOver = [&] {
        QEnterEvent enter({5.0, 5.0}, {5.0, 5.0}, {5.0, 5.0});
        QApplication::sendEvent(plot, &enter);
    };
    const auto isUnchanged = [&] {
        return box->currentIndex() == 1 && slider->value() == 50 && number->value() == 50 &&
               text->text() == "Fair";
    };
    for (QWidget* widget : {static_cast<QWidget*>(box), static_cast<QWidget*>(slider),
                            static_cast<QWidget*>(number), static_cast<QWidget*>(text)}) {
        INFO(widget->metaObject()->className());
        plot->home();
        const PlotView home = plot->view();
        plot->zoomTime(0.5, home.time.center());
        const PlotView zoomed = plot->view();
        widget->setFocus();
        moveOver();
        QTest::keyClick(widget, Qt::Key_Left);
        CHECK(plot->view().time.lower < zoomed.time.lower);
        QTest::keyClick(widget, Qt::Key_Right);
        QTest::keyClick(widget, Qt::Key_Home);
        CHECK(plot->view() == home);
        QTest::keyClick(widget, Qt::Key_Up, Qt::ControlModifier);
        CHECK(plot->view().value.size() < home.value.size());
        QTest::keyClick(widget, Qt::Key_Left, Qt::AltModifier);
        CHECK(plot->view().value.size() == home.value.size());
        plot->home();
        if (widget != text) {
            QTest::keyClick(widget, Qt::Key_Plus);
            CHECK(plot->view().time.size() < home.time.size());
        }
        CHECK(isUnchanged());
    }
    for (QWidget* widget : {static_cast<QWidget*>(box), static_cast<QWidget*>(slider)}) {
        widget->setFocus();
        moveOver();
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_H})
            QTest::keyClick(widget, key);
        CHECK(isUnchanged());
    }
    text->setFocus(); // letters are typed, and the arrows go with them
    moveOver();
    const PlotView last = plot->view();
    QTest::keyClick(text, Qt::Key_A);
    QTest::keyClick(text, Qt::Key_Left);
    CHECK(text->text() == "Faira");
    CHECK(text->cursorPosition() == 4);
    number->setFocus(); // with the keyboard, while the pointer rests on the plot
    QTest::keyClick(number, Qt::Key_Up);
    CHECK(number->value() == 51);
    CHECK(plot->view() == last);
}
