#include "ui/plots/Dots.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kBarWidth = 10;        ///< of the colour bar
constexpr double kWordWidth = 42;    ///< of the words above and below it
constexpr std::size_t kMany = 20000; ///< dots from which places are looked at by pixel

void drawDot(QPainter& painter, QPointF at, double radius, int step, const ColourScale& colours)
{
    if (step == ColourScale::kMissing) {
        painter.setPen(QPen(colours.at(step), 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, radius - 0.5, radius - 0.5);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.at(step));
    painter.drawEllipse(at, radius, radius);
}

/// One picture of a dot in each colour, side by side; the missing and the plain one first.
QPixmap atlasOf(double radius, double ratio, int cell, const ColourScale& colours)
{
    QPixmap atlas(cell * (ColourScale::kSteps + 2), cell);
    atlas.fill(Qt::transparent);
    QPainter painter(&atlas);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = ColourScale::kPlain; step < ColourScale::kSteps; ++step)
        drawDot(painter, QPointF((step + 2.5) * cell, cell / 2.0), radius * ratio, step, colours);
    return atlas;
}

/// Only the last dot of each pixel, in the order of the dots.
std::vector<Dot> withoutCovered(const std::vector<Dot>& dots, const QRectF& area)
{
    const auto width = static_cast<std::size_t>(area.width()) + 2;
    const auto height = static_cast<std::size_t>(area.height()) + 2;
    std::vector<int> last(width * height, -1);
    const auto placeOf = [&](const Dot& dot) {
        return static_cast<std::size_t>(dot.at.y() - area.top()) * width +
               static_cast<std::size_t>(dot.at.x() - area.left());
    };
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < dots.size(); ++i)
        if (area.contains(dots[i].at)) {
            last[placeOf(dots[i])] = static_cast<int>(i);
            inside.push_back(i);
        }
    std::vector<Dot> kept;
    for (const std::size_t i : inside)
        if (last[placeOf(dots[i])] == static_cast<int>(i))
            kept.push_back(dots[i]);
    return kept;
}

void fillColourBar(QCPPainter& painter, const QRectF& area, const ColourScale& colours)
{
    painter.setPen(Qt::NoPen);
    const double height = area.height() / ColourScale::kSteps;
    for (int step = 0; step < ColourScale::kSteps; ++step) {
        painter.setBrush(colours.at(step));
        painter.drawRect(
            QRectF(area.left(), area.bottom() - (step + 1) * height, area.width(), height + 0.5));
    }
}

} // namespace

void drawDots(QCPPainter& painter, const std::vector<Dot>& dots, double radius,
              const ColourScale& colours)
{
    if (painter.modes().testFlag(QCPPainter::pmVectorized)) {
        for (const Dot& dot : dots)
            drawDot(painter, dot.at, radius, dot.step, colours);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const int cell = static_cast<int>(std::ceil(2.0 * radius * ratio)) + 2;
    const QPixmap atlas = atlasOf(radius, ratio, cell, colours);
    const QRectF area =
        painter.hasClipping() ? painter.clipBoundingRect() : QRectF(painter.viewport());
    std::vector<QPainter::PixmapFragment> fragments;
    const auto add = [&](const Dot& dot) {
        fragments.push_back(QPainter::PixmapFragment::create(
            dot.at, QRectF((dot.step + 2) * cell, 0, cell, cell), 1.0 / ratio, 1.0 / ratio));
    };
    if (dots.size() < kMany)
        std::for_each(dots.begin(), dots.end(), add);
    else
        for (const Dot& dot : withoutCovered(dots, area))
            add(dot);
    painter.drawPixmapFragments(fragments.data(), static_cast<int>(fragments.size()), atlas);
}

void drawRing(QCPPainter& painter, const QPointF& at, double radius, const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.base, 4.0));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(theme.text, 1.8));
    painter.drawEllipse(at, radius, radius);
}

void drawColourBar(QCPPainter& painter, const QCustomPlot& plot, const ColourScale& colours,
                   const QString& name)
{
    const Theme& theme = themeOf(plot.palette());
    const QRectF axes = plot.axisRect()->rect();
    const double letters = painter.fontMetrics().height();
    const QRectF bar(axes.right() + 14, axes.top() + letters * 1.5, kBarWidth,
                     std::max(10.0, axes.height() - letters * 3));
    fillColourBar(painter, bar, colours);
    painter.setFont(plot.font());
    painter.setPen(theme.text);
    const auto write = [&](double y, const char* word) {
        painter.drawText(QRectF(axes.right() + 2, y, kWordWidth, letters * 1.2),
                         Qt::AlignHCenter | Qt::AlignVCenter,
                         QCoreApplication::translate("Dots", word));
    };
    write(bar.top() - letters * 1.3, QT_TRANSLATE_NOOP("Dots", "high"));
    write(bar.bottom() + 1, QT_TRANSLATE_NOOP("Dots", "low"));
    painter.save();
    painter.translate(bar.right() + 4 + letters / 2, bar.center().y());
    painter.rotate(-90);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(-150, -letters / 2, 300, letters * 1.2), Qt::AlignCenter, name);
    painter.restore();
}

std::vector<double> shadesOf(const double* values, std::size_t count)
{
    std::vector<double> known;
    std::copy_if(values, values + count, std::back_inserter(known),
                 [](double x) { return std::isfinite(x); });
    std::sort(known.begin(), known.end());
    std::vector<double> shades(values, values + count);
    if (known.empty())
        return shades;
    const auto percentile = [&](double share) {
        return known[static_cast<std::size_t>(share * static_cast<double>(known.size() - 1))];
    };
    double low = percentile(0.05);
    double high = percentile(0.95);
    if (low == high) { // few odd values are all there is to see
        low = known.front();
        high = known.back();
    }
    for (double& shade : shades)
        shade = std::isfinite(shade)
                    ? (low == high ? 0.5 : std::clamp((shade - low) / (high - low), 0.0, 1.0))
                    : NAN;
    return shades;
}

} // namespace ui
