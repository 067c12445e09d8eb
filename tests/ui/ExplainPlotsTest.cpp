#include "tests/Catch.h"
#include "tests/ui/HandMade.h"
#include "ui/pictures/PictureExport.h"
#include "ui/plots/ColourScale.h"
#include "ui/plots/DependencePlot.h"
#include "ui/plots/FoldGrid.h"
#include "ui/plots/PaddedRange.h"
#include "ui/plots/RepeatLines.h"
#include "ui/plots/SwarmPlot.h"
#include "ui/plots/Tickers.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace ui;
using Catch::Matchers::WithinAbs;

namespace {

SwarmData swarmOf(std::size_t features, std::size_t rows)
{
    SwarmData data{.title = "Title", .valueName = "SHAP value", .features = {}, .rowNumbers = {}};
    for (std::size_t row = 0; row < rows; ++row)
        data.rowNumbers.push_back(100 + row);
    for (std::size_t f = 0; f < features; ++f) {
        SwarmFeature feature{.name = QStringLiteral("feature %1").arg(f),
                             .feature = int(f),
                             .values = {},
                             .shades = {},
                             .shown = {}};
        for (std::size_t row = 0; row < rows; ++row) {
            const double u = double((row * 7919 + f * 104729) % 10007) / 10007.0;
            feature.values.push_back((u - 0.5) * (u - 0.5) * (u - 0.5) * 8.0);
            feature.shades.push_back(row % 10 == 0 ? std::nan("") : u);
            feature.shown.push_back(feature.shades.back());
        }
        data.features.push_back(std::move(feature));
    }
    return data;
}

struct ShownSwarm
{
    SwarmPlot plot{"swarm", "A swarm"};

    ShownSwarm()
    {
        plot.resize(700, 400);
        plot.setSwarm(swarmOf(3, 200));
        plot.show();
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
};

void moveTo(QWidget& widget, QPointF at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

TEST_CASE("the colours of feature values are told apart from the canvas in both themes", "[ui]")
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const ColourScale colours(*theme);
        for (int step = ColourScale::kPlain; step < ColourScale::kSteps; ++step)
            REQUIRE(contrast(colours.at(step), theme->base) > 1.9);
        REQUIRE(contrast(colours.at(0), theme->base) > 4.0);
        REQUIRE(contrast(colours.at(ColourScale::kSteps - 1), theme->base) > 4.0);
    }
    REQUIRE(ColourScale::stepOf(std::nan("")) == ColourScale::kMissing);
    REQUIRE(ColourScale::stepOf(0.0) == 0);
    REQUIRE(ColourScale::stepOf(1.0) == ColourScale::kSteps - 1);
}

TEST_CASE("shades are shares of the values between the outer percentiles", "[ui]")
{
    std::vector<double> values;
    for (int i = 0; i <= 100; ++i)
        values.push_back(i);
    values[50] = std::nan("");
    const auto shades = shadesOf(values.data(), values.size());
    REQUIRE(shades.front() == 0.0);
    REQUIRE(shades.back() == 1.0);
    REQUIRE(std::isnan(shades[50]));
    REQUIRE(shadesOf(values.data(), 1).front() == 0.5);
}

TEST_CASE("a dot under the pointer is read, and a click chooses its row", "[ui]")
{
    ShownSwarm shown;
    QSignalSpy readOuts(&shown.plot, &ValuePlot::readOut);
    QSignalSpy rows(&shown.plot, &ValuePlot::rowChosen);
    const QPointF dot = shown.plot.pixelOf(1, 17);
    moveTo(shown.plot, dot);
    REQUIRE(readOuts.last().first().toString().startsWith("Row 117"));
    REQUIRE(readOuts.last().first().toString().contains("feature 1"));
    QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, dot.toPoint());
    REQUIRE(rows.count() == 1);
}

TEST_CASE("keys of a swarm zoom, reset and walk from row to row", "[ui]")
{
    ShownSwarm shown;
    const QCPRange home = shown.plot.xAxis->range();
    QTest::keyClick(&shown.plot, Qt::Key_Plus);
    REQUIRE(shown.plot.xAxis->range().size() < home.size());
    QTest::keyClick(&shown.plot, Qt::Key_Home);
    REQUIRE(shown.plot.xAxis->range() == home);
    QSignalSpy rows(&shown.plot, &ValuePlot::rowChosen);
    shown.plot.selectRow(5);
    QTest::keyClick(&shown.plot, Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(rows.last().first().toInt() == 6);
}

TEST_CASE("dots of a strip stay inside it and are wide where values are dense", "[ui]")
{
    ShownSwarm shown;
    const double strip = shown.plot.yAxis->coordToPixel(1.0) - shown.plot.yAxis->coordToPixel(0.0);
    double dense = 0.0;
    double sparse = 0.0;
    for (std::size_t row = 0; row < 200; ++row) {
        const double across =
            std::abs(shown.plot.pixelOf(1, row).y() - shown.plot.yAxis->coordToPixel(1.0));
        REQUIRE(across <= 0.43 * std::abs(strip));
        const bool isMiddle = std::abs(shown.plot.shown().features[1].values[row]) < 0.1;
        (isMiddle ? dense : sparse) = std::max(isMiddle ? dense : sparse, across);
    }
    REQUIRE(dense > 1.5 * sparse);
}

TEST_CASE("boxes and violins are drawn over the dots, of a constant feature too", "[ui]")
{
    ShownSwarm shown;
    SwarmData data = swarmOf(3, 200);
    data.features[2].values.assign(200, 1.5);
    shown.plot.setSwarm(data);
    const auto picture = [&](StripSummary summary) {
        shown.plot.setSummary(summary);
        return pictureOf(shown.plot, {.size = {600, 400}});
    };
    const QImage dots = picture(StripSummary::None);
    const QImage boxes = picture(StripSummary::Box);
    const QImage violins = picture(StripSummary::Violin);
    REQUIRE(dots != boxes);
    REQUIRE(boxes != violins);
    REQUIRE(violins != dots);
    REQUIRE(picture(StripSummary::None) == dots);
}

TEST_CASE("30,000 rows of 20 features are drawn, and hovered over", "[ui]")
{
    SwarmPlot plot("swarm", "A swarm");
    plot.resize(900, 600);
    QElapsedTimer clock;
    clock.start();
    plot.setSwarm(swarmOf(20, 30000));
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const auto drawn = clock.restart();
    for (int i = 0; i < 50; ++i)
        moveTo(plot, plot.pixelOf(10, std::size_t(i) * 500));
    WARN("600,000 dots: drawn in " << drawn << " ms, 50 hovers in " << clock.elapsed() << " ms");
    REQUIRE(plot.hasData());
}

TEST_CASE("a swarm is exported as a picture and as its numbers", "[ui]")
{
    ShownSwarm shown;
    REQUIRE_FALSE(pictureOf(shown.plot, {.size = {600, 400}}).isNull());
    const ExportTable table = shown.plot.exportTable();
    REQUIRE(table.rows.size() == 600);
    REQUIRE(table.rows[0][0] == "100");
    REQUIRE(table.rows[0][2].isEmpty()); // missing
}

TEST_CASE("the strongest companion of a feature is the one it works together with", "[ui]")
{
    // The SHAP value is a * b; c is noise.
    constexpr std::size_t rows = 400;
    std::vector<double> x(3 * rows);
    std::vector<double> shap;
    for (std::size_t row = 0; row < rows; ++row) {
        x[row] = double(row % 20);
        x[rows + row] = double(row / 20 % 2);
        x[2 * rows + row] = double(row * 37 % 101);
        shap.push_back(x[row] * x[rows + row]);
    }
    REQUIRE(strongestCompanion(x.data(), rows, 3, 0, shap) == 1);
    REQUIRE(strongestCompanion(x.data(), rows, 1, 0, shap) == -1);
}

TEST_CASE("a plot without data says in sight what to do", "[ui]")
{
    SwarmPlot plot("swarm", "a swarm");
    plot.resize(500, 300);
    plot.showHint("Choose the target, then Explain.");
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const QImage seen = plot.grab().toImage();
    const QRgb paper = seen.pixel(2, 2);
    int inked = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            inked += seen.pixel(x, y) == paper ? 0 : 1;
    CHECK(inked > 300);
}

TEST_CASE("the grid fills fold by fold", "[ui]")
{
    FoldGrid grid;
    grid.resize(500, 200);
    grid.setSize(10, 5, "unit of y");
    REQUIRE(grid.filled() == 0);
    grid.setScore(2, 3, 3.25);
    grid.setScore(99, 0, 1.0); // of a run that was dropped
    REQUIRE(grid.filled() == 1);
    REQUIRE(grid.score(2, 3) == 3.25);
    REQUIRE(std::isnan(grid.score(0, 0)));
    REQUIRE_FALSE(pictureOf(grid, {.size = {500, 200}}).isNull());
    REQUIRE(grid.exportTable().rows.size() == 50);
}

TEST_CASE("lines over the repeats are read under the pointer", "[ui]")
{
    RepeatLines plot("ranking", "Ranks");
    plot.resize(500, 300);
    plot.setLines({.title = "Rank",
                   .valueName = "rank",
                   .isRank = true,
                   .lines = {{"size", 0, {1, 1, 2}}, {"age", 1, {2, 2, 1}}}});
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    REQUIRE(plot.yAxis->rangeReversed());
    QSignalSpy readOuts(&plot, &ValuePlot::readOut);
    moveTo(plot, {plot.xAxis->coordToPixel(2.0), plot.yAxis->coordToPixel(1.0)});
    REQUIRE(readOuts.last().first().toString() == "Repeat 2  ·  age  ·  rank 1");
}

TEST_CASE("rounding between equal values is not drawn as if it said something", "[ui]")
{
    const QCPRange equal = paddedRange(0.2, 0.2 + 2e-16, 0.06);
    REQUIRE(equal.size() > 0.03);
    REQUIRE(equal.contains(0.2));
    REQUIRE(paddedRange(0.0, 0.0, 0.06).size() > 1.0);
    const QCPRange small = paddedRange(1e-9, 3e-9, 0.5); // small, but not equal
    REQUIRE_THAT(small.lower, WithinAbs(0.0, 1e-20));
    REQUIRE_THAT(small.upper, WithinAbs(4e-9, 1e-20));
}

TEST_CASE("the ticks of small and of close values are told apart", "[ui]")
{
    for (const auto& [low, high] : {std::pair(0.0, 3e-9), std::pair(0.2, 0.2 + 1e-9),
                                    std::pair(0.0, 7e5), std::pair(-2e-7, 2e-7)}) {
        QCustomPlot plot;
        plot.resize(400, 300);
        plot.yAxis->setTicker(QSharedPointer<ValueTicker>::create());
        plot.yAxis->setRange(low, high);
        plot.replot();
        const QVector<QString> labels = plot.yAxis->tickVectorLabels();
        REQUIRE(labels.size() > 2);
        REQUIRE(QSet<QString>(labels.begin(), labels.end()).size() == labels.size());
    }
}
