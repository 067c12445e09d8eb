#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "tests/ui/ShownPlot.h"
#include "ui/base/Format.h"
#include "ui/base/Theme.h"
#include "ui/plots/ForecastChart.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LossChart.h"
#include "ui/plots/PlotLegend.h"

#include "core/base/InputError.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <memory>
#include <string>

using namespace ui;
using Catch::Matchers::WithinAbs;
using handmade::kDay;

namespace {

/// Opens the protected part of a ticker.
class OpenTicker : public TimeTicker
{
public:
    QStringList labels(double from, double to, int count)
    {
        setTickCount(count);
        setShortTickCount(count * 3 / 2);
        QVector<double> ticks;
        QVector<QString> texts;
        generate({from, to}, userLocale(), 'f', 0, ticks, nullptr, &texts);
        QStringList inside;
        for (qsizetype i = 0; i < ticks.size(); ++i)
            if (ticks[i] >= from && ticks[i] <= to)
                inside << texts[i];
        return inside;
    }
};

double axisDay(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return axisFromTime(
        sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)));
}

void wheel(QWidget& widget, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const QPointF centre = QRectF(widget.rect()).center();
    QWheelEvent event(centre, widget.mapToGlobal(centre), {}, QPoint(0, 120 * notches),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

TEST_CASE("a few days are ticked at midnights with the weekday, hours between them", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    OpenTicker ticker;
    REQUIRE(ticker.labels(axisDay(2015, 6, 26), axisDay(2015, 6, 27), 4) ==
            QStringList{"Fri 26 Jun", "06:00", "12:00", "18:00", "Sat 27 Jun"});
    REQUIRE(ticker.labels(axisDay(2015, 6, 26) + 3600, axisDay(2015, 6, 29) - 3600, 3) ==
            QStringList{"Sat 27 Jun", "Sun 28 Jun"});
}

TEST_CASE("weeks are ticked at Mondays, months at their first days, years at the first of January",
          "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    OpenTicker ticker;
    REQUIRE(ticker.labels(axisDay(2015, 6, 2), axisDay(2015, 6, 24), 5) ==
            QStringList{"Mon 8 Jun", "Mon 15 Jun", "Mon 22 Jun"});
    REQUIRE(ticker.labels(axisDay(2015, 1, 15), axisDay(2015, 4, 15), 5) ==
            QStringList{"Feb 2015", "Mar 2015", "Apr 2015"});
    REQUIRE(ticker.labels(axisDay(2014, 11, 1), axisDay(2015, 8, 1), 4) ==
            QStringList{"Jan 2015", "Apr 2015", "Jul 2015"});
    REQUIRE(ticker.labels(axisDay(2012, 6, 1), axisDay(2015, 6, 1), 3) ==
            QStringList{"2013", "2014", "2015"});
}

TEST_CASE("every day has its name from a day to two weeks, hours have theirs within one", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ForecastPlot plot; // which knows the room of a label
    plot.resize(900, 400);
    plot.setForecast(handmade::series(), handmade::forecast());
    plot.show();
    const auto labels = [&](double days) {
        const double from = axisDay(2015, 6, 5) + 7200.0; // between two ticks
        plot.setTimeRange({from, from + days * kDay});
        QVector<double> ticks;
        QVector<QString> texts;
        const QCPRange seen = plot.view().time;
        plot.xAxis->ticker()->generate(seen, userLocale(), 'f', 0, ticks, nullptr, &texts);
        QStringList inside;
        for (qsizetype i = 0; i < ticks.size(); ++i)
            if (seen.contains(ticks[i]))
                inside << texts[i];
        return inside;
    };
    for (int days = 1; days <= 13; ++days) {
        QStringList named;
        for (const QString& label : labels(days))
            if (!label.contains(QLatin1Char(':')))
                named << label;
        INFO(days << " days: " << named.join(", ").toStdString());
        CHECK(named.size() == days);
    }
    CHECK(labels(12).contains("Wed 10"));
    CHECK(labels(1).contains("12:00"));
    CHECK(shortDayText(QDate(2015, 7, 1)) == "1 Jul");
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    CHECK(shortDayText(QDate(2015, 6, 27)).startsWith(QStringLiteral("27日")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

TEST_CASE("the plot draws comparisons under the data, and a read-out has a line for each run",
          "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ShownPlot shown;
    const auto layerOf = [&](const char* name) {
        return shown.plot.layer(QLatin1String(name))->index();
    };
    CHECK(layerOf("bands") < layerOf("comparisons"));
    CHECK(layerOf("comparisons") < layerOf("main")); // where the actual values are
    CHECK(layerOf("main") < layerOf("forecasts"));
    core::Forecast other = *handmade::forecast();
    for (double& value : other.bayesian.mean)
        value += 50.0;
    shown.plot.setOverlay(&other, "Run 7");
    QSignalSpy readOut(&shown.plot, &TimePlot::readOut);
    shown.plot.moveCursor(axisDay(2015, 6, 16));
    const QStringList lines = readOut.last().at(0).toString().split('\n');
    REQUIRE(lines.size() == 4); // the run, the overlaid one, errors, covariates
    CHECK(lines[1].startsWith("Run 7: mean 1,040"));
    CHECK(lines[1].endsWith("error +40"));
    shown.plot.showCurve("overlay", false);
    CHECK_FALSE(readOut.last().at(0).toString().contains("Run 7"));
}

TEST_CASE("a forecast is shown over its test part, Home comes back to it", "[ui]")
{
    ShownPlot shown;
    ForecastPlot& plot = shown.plot;
    const auto first = plot.view();
    REQUIRE_THAT(first.time.lower, WithinAbs(axisDay(2015, 6, 16), 1e-6));
    REQUIRE_THAT(first.time.upper, WithinAbs(axisDay(2015, 6, 21) - 3600, 1e-6));
    wheel(plot, 2);
    wheel(plot, -3, Qt::ShiftModifier);
    QTest::keyClick(&plot, Qt::Key_Right);
    REQUIRE(plot.view().time.size() < first.time.size());
    REQUIRE(plot.view().value.size() > first.value.size());
    QTest::keyClick(&plot, Qt::Key_Home);
    REQUIRE(plot.view().time == first.time);
    REQUIRE(plot.view().value == first.value);
    wheel(plot, 2);
    QTest::mouseDClick(&plot, Qt::LeftButton);
    REQUIRE(plot.view().time == first.time);
}

TEST_CASE("the time axis says whose time it shows", "[ui]")
{
    ShownPlot shown;
    REQUIRE(shown.plot.xAxis->label().startsWith("local time, "));
    auto inUtc = std::make_shared<core::Series>(*handmade::series());
    inUtc->clock = {.zone = "Europe/Berlin",
                    .changes = {{inUtc->start, std::chrono::seconds(3600)}}};
    shown.plot.setForecast(inUtc, handmade::forecast());
    REQUIRE(shown.plot.xAxis->label().startsWith("UTC, "));
}

TEST_CASE("the name of a narrow time axis is whole, and days are labelled there", "[ui]")
{
    ForecastPlot plot;
    plot.resize(300, 200);
    plot.setForecast(handmade::series(), handmade::forecast());
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const int room =
        2 * std::min(plot.axisRect()->center().x(), plot.width() - plot.axisRect()->center().x());
    CHECK(plot.fontMetrics().horizontalAdvance(plot.xAxis->label()) <= room);
    TimeTicker ticker;
    ticker.setTickCount(2);
    QVector<double> ticks;
    QVector<QString> labels;
    const QCPRange month(axisFromTime(handmade::series()->start),
                         axisFromTime(handmade::series()->start) + 30 * 86400.0);
    ticker.generate(month, QLocale(), 'f', 0, ticks, nullptr, &labels);
    CHECK(std::count_if(ticks.begin(), ticks.end(),
                        [&](double tick) { return month.contains(tick); }) >= 2);
}

TEST_CASE("the wheel keeps the time under the pointer where it is", "[ui]")
{
    ShownPlot shown;
    const double x = QRectF(shown.plot.rect()).center().x();
    const double before = shown.plot.xAxis->pixelToCoord(x);
    wheel(shown.plot, 3);
    REQUIRE_THAT(shown.plot.xAxis->pixelToCoord(x), WithinAbs(before, 1.0));
}

TEST_CASE("keys pan and zoom as the mouse does", "[ui]")
{
    ShownPlot shown;
    ForecastPlot& plot = shown.plot;
    const auto first = plot.view();
    QTest::keyClick(&plot, Qt::Key_Plus);
    REQUIRE(plot.view().time.size() < first.time.size());
    const double centre = plot.view().time.center();
    QTest::keyClick(&plot, Qt::Key_Left);
    REQUIRE(plot.view().time.center() < centre);
    QTest::keyClick(&plot, Qt::Key_Minus);
    QTest::keyClick(&plot, Qt::Key_Up);
    REQUIRE(plot.view().value.lower > first.value.lower);
}

TEST_CASE("nobody can zoom or pan to where there are no data", "[ui]")
{
    ShownPlot shown;
    wheel(shown.plot, -40);
    const auto all = shown.plot.view().time;
    REQUIRE(all.lower >= axisDay(2015, 6, 1) - kDay);
    REQUIRE(all.upper <= axisDay(2015, 6, 21) + kDay);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&shown.plot, Qt::Key_Right);
    REQUIRE(shown.plot.view().time.upper <= axisDay(2015, 6, 21) + kDay);
    wheel(shown.plot, 60);
    REQUIRE(shown.plot.view().time.size() >= 6 * 3600.0 - 1.0);
}

TEST_CASE("the read-out tells time, values, interval and every model's error", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString text = forecastReadOut(*handmade::forecast(), 3);
    INFO(text.toStdString());
    REQUIRE(text.startsWith("Tue 16 Jun 2015, 03:00"));
    REQUIRE(text.contains("actual 1,454"));
    REQUIRE(text.contains("mean 1,344"));
    REQUIRE(text.contains("95 % interval 1,294 to 1,394 (outside)"));
    REQUIRE(text.contains("Bayesian LSTM −110"));
    REQUIRE(text.contains("Plain LSTM −80"));
}

TEST_CASE("the read-out leaves out the errors of models that are not shown", "[ui]")
{
    ShownPlot shown;
    QSignalSpy readOut(&shown.plot, &TimePlot::readOut);
    shown.plot.moveCursor(axisDay(2015, 6, 16));
    REQUIRE(readOut.last().at(0).toString().contains("Bayesian LSTM"));
    REQUIRE_FALSE(readOut.last().at(0).toString().contains("Last week"));
    shown.plot.showCurve("week", true);
    REQUIRE(readOut.last().at(0).toString().contains("Last week"));
}

TEST_CASE("the read-out follows pointer and keys, and Space holds it", "[ui]")
{
    ShownPlot shown;
    QSignalSpy readOut(&shown.plot, &TimePlot::readOut);
    shown.plot.moveCursor(axisDay(2015, 6, 16) + 3 * 3600 + 200);
    const auto told = [&](std::size_t step) {
        return readOut.last().at(0).toString().startsWith(
            forecastReadOut(*handmade::forecast(), step).section('\n', 0, 0));
    };
    REQUIRE(told(3));
    REQUIRE(readOut.last().at(0).toString().endsWith("\ntemp 63"));
    QTest::keyClick(&shown.plot, Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(told(4));
    const auto before = readOut.count();
    QTest::mouseMove(&shown.plot, QPoint(300, 200)); // held: the keys were used last
    QTest::mouseMove(&shown.plot, QPoint(400, 200));
    REQUIRE(readOut.count() == before);
    QTest::keyClick(&shown.plot, Qt::Key_Space);
    QTest::mouseMove(&shown.plot, QPoint(310, 210));
    REQUIRE(QTest::qWaitFor([&] { return readOut.count() > before; }, patience()));
}

TEST_CASE("before the test part the read-out tells the value alone", "[ui]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ShownPlot shown;
    QSignalSpy readOut(&shown.plot, &TimePlot::readOut);
    shown.plot.moveCursor(axisDay(2015, 6, 1));
    REQUIRE(readOut.last().at(0).toString() == "Mon 1 Jun 2015, 00:00  ·  1,000 rides\ntemp 60");
}

TEST_CASE("actual values outside the interval are known as such", "[ui]")
{
    const auto forecast = handmade::forecast();
    for (std::size_t i = 0; i < forecast->times.size(); ++i)
        CHECK(isOutside(*forecast, i) == (i == 3 || i == 30));
}

TEST_CASE("the model's part is its share of the whole deviation", "[ui]")
{
    auto forecast = *handmade::forecast(); // 3 and 4 make 5
    REQUIRE_THAT(epistemicShare(forecast, 0), WithinAbs(0.6, 1e-12));
    forecast.epistemic[0] = forecast.aleatoric[0] = 0.0;
    REQUIRE(epistemicShare(forecast, 0) == 0.0);
}

TEST_CASE("the legend names every curve, and its buttons show and hide them", "[ui]")
{
    ShownPlot shown;
    PlotLegend legend;
    QObject::connect(&legend, &PlotLegend::toggled, &shown.plot, &ForecastPlot::showCurve);
    legend.setEntries(shown.plot.legendEntries());
    QStringList names;
    for (const QToolButton* button : legend.findChildren<QToolButton*>())
        names << button->text();
    names.removeOne("More"); // the menu of what has no room
    REQUIRE(names == QStringList{"Actual", "Bayesian LSTM", "95 % interval", "its model part",
                                 "outside the interval", "Plain LSTM", "Seasonal drift",
                                 "Last week"});
    // At first the data, the mean and its band; each comparison is a click away.
    for (const LegendEntry& entry : shown.plot.legendEntries()) {
        const bool isComparison = QStringList{"lstm", "drift", "week"}.contains(entry.key);
        CHECK(entry.shown == !isComparison);
    }
    auto& lstm = child<QToolButton>(legend, "lstm");
    lstm.click();
    for (const LegendEntry& entry : shown.plot.legendEntries())
        if (entry.key == "lstm")
            REQUIRE(entry.shown);
    shown.plot.setForecast(handmade::series(), handmade::forecast());
    for (const LegendEntry& entry : shown.plot.legendEntries())
        if (entry.key == "lstm")
            REQUIRE(entry.shown); // outlives the forecast
}

TEST_CASE("the names in the legend are readable after a change of theme", "[ui]")
{
    ShownPlot shown;
    PlotLegend legend;
    QObject::connect(&shown.plot, &ForecastPlot::legendChanged, &legend,
                     [&] { legend.setEntries(shown.plot.legendEntries()); });
    legend.setEntries(shown.plot.legendEntries());
    legend.resize(900, 60);
    legend.show();
    ThemeSwitch theme;
    theme.choose(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    // The quietest place of the first button against its loudest: text against background.
    const QImage picture = child<QToolButton>(legend, "bayesian").grab().toImage();
    double loudest = 0.0;
    for (int x = 32; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            loudest =
                std::max(loudest, contrast(picture.pixelColor(x, y), picture.pixelColor(1, 1)));
    REQUIRE(loudest > 4.5);
}

TEST_CASE("names of neighbouring events give way instead of overlapping", "[ui]")
{
    core::Series series = *handmade::series();
    series.holidays.clear();
    for (int hour = 0; hour < 40; ++hour)
        series.holidays.push_back({"a rather long name of a day " + std::to_string(hour),
                                   series.time(std::size_t(hour)),
                                   series.time(std::size_t(hour) + 1)});
    SeriesPlot plot;
    plot.resize(900, 400);
    plot.setSeries(std::make_shared<const core::Series>(series));
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    REQUIRE(plot.events().named().size() >= 1);
    REQUIRE(plot.events().named().size() <= 4);
}

TEST_CASE("a plot without data says what to do next", "[ui]")
{
    ForecastPlot plot;
    REQUIRE(plot.legendEntries().empty());
    REQUIRE_FALSE(plot.xAxis->visible());
    QTest::keyClick(&plot, Qt::Key_Home); // and does nothing
    wheel(plot, 1);
}

TEST_CASE("a plot re-colours as soon as the palette changes", "[ui]")
{
    ShownPlot shown;
    shown.plot.setPalette(paletteOf(darkTheme()));
    QTest::qWait(1);
    REQUIRE(shown.plot.xAxis->tickLabelColor() == darkTheme().text);
    shown.plot.setPalette(paletteOf(lightTheme()));
    QTest::qWait(1);
    REQUIRE(shown.plot.xAxis->tickLabelColor() == lightTheme().text);
}

TEST_CASE("gaps in the data draw no line and break nothing", "[ui]")
{
    core::Series series = *handmade::series();
    auto forecast = *handmade::forecast();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const std::size_t step : {0U, 5U, 364U, 479U})
        series.values[step] = nan;
    forecast.actual[4] = forecast.actual[119] = nan;
    for (auto* values : {&forecast.bayesian.mean, &forecast.bayesian.lower,
                         &forecast.bayesian.upper, &forecast.epistemic, &forecast.aleatoric})
        (*values)[10] = nan;
    ForecastPlot plot;
    plot.resize(600, 300);
    plot.setForecast(std::make_shared<const core::Series>(series),
                     std::make_shared<const core::Forecast>(forecast));
    REQUIRE_FALSE(plot.toPixmap(600, 300).isNull());
    REQUIRE(forecastReadOut(forecast, 4).contains("actual –"));
    REQUIRE_FALSE(forecastReadOut(forecast, 4).contains("errors"));
    series.values.assign(series.values.size(), nan);
    plot.setSeriesOnly(std::make_shared<const core::Series>(series));
    REQUIRE_FALSE(plot.toPixmap(600, 300).isNull());
}

TEST_CASE("the losses appear one by one and the kept epoch is marked", "[ui]")
{
    LossChart chart;
    REQUIRE(chart.epochs() == 0);
    const auto forecast = handmade::forecast();
    for (const core::EpochLoss& loss : forecast->losses)
        chart.append(loss);
    REQUIRE(chart.epochs() == 6);
    REQUIRE(chart.keptEpoch() == 4);
    chart.clear();
    REQUIRE(chart.keptEpoch() == 0);
    REQUIRE(chart.epochs() == 0);
}

TEST_CASE("the chart of a forecast is a picture in the light theme, whatever the window's", "[ui]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("forecast.png");
    ThemeSwitch theme;
    theme.choose(ThemeChoice::Dark);
    writeForecastChart(*handmade::series(), *handmade::forecast(), {}, file.toStdString());
    theme.choose(ThemeChoice::Light);
    const QImage picture(file);
    REQUIRE(picture.width() == 1800);
    REQUIRE(picture.height() == 1008);
    REQUIRE(picture.pixelColor(5, 5) == lightTheme().base);
}

TEST_CASE("a chart that cannot be written is an error that names the file", "[ui]")
{
    std::string sentence;
    try {
        writeForecastChart(*handmade::series(), *handmade::forecast(), {},
                           "/nowhere/at/all/forecast.png");
    } catch (const std::exception& error) {
        sentence = error.what();
    }
    REQUIRE(sentence.find("/nowhere/at/all/forecast.png") != std::string::npos);
}
