#include "ui/plots/Strip.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace ui {

namespace {

constexpr int kBins = 256; ///< of the density
constexpr double kHalfBox = 0.22;
constexpr int kViolinAlpha = 40;

/// The van der Corput sequence in base 2, in (0, 1).
double vanDerCorput(std::uint32_t i)
{
    double result = 0.0;
    double place = 0.5;
    for (std::uint32_t n = i + 1; n > 0; n >>= 1, place /= 2.0)
        if (n & 1U)
            result += place;
    return result;
}

/// Density of sorted finite values over equal bins, smoothed, the highest 1.
std::vector<double> densityOf(const std::vector<double>& sorted)
{
    std::vector<double> counts(kBins, 0.0);
    const double width = sorted.back() - sorted.front();
    if (width <= 0.0)
        return std::vector<double>(kBins, 1.0);
    for (const double x : sorted)
        counts[static_cast<std::size_t>((x - sorted.front()) / width * (kBins - 1))] += 1.0;
    // Silverman's width with the quartiles, which a long tail does not stretch.
    const auto n = static_cast<double>(sorted.size());
    const double quartiles = sorted[sorted.size() * 3 / 4] - sorted[sorted.size() / 4];
    const double sigma =
        std::clamp(0.9 * quartiles / 1.34 * std::pow(n, -0.2) / width * kBins, 1.0, kBins / 16.0);
    const int reach = static_cast<int>(std::ceil(3.0 * sigma));
    std::vector<double> density(kBins, 0.0);
    for (int i = 0; i < kBins; ++i)
        for (int j = std::max(0, i - reach); j <= std::min(kBins - 1, i + reach); ++j)
            density[static_cast<std::size_t>(i)] +=
                counts[static_cast<std::size_t>(j)] *
                std::exp(-0.5 * (i - j) * (i - j) / (sigma * sigma));
    const double highest = *std::max_element(density.begin(), density.end());
    for (double& d : density)
        d /= highest;
    return density;
}

/// The value that a share of the rows does not exceed.
double quantileOf(const Strip& strip, const std::vector<double>& values, double share)
{
    const auto place =
        static_cast<std::size_t>(share * static_cast<double>(strip.order.size() - 1));
    return values[static_cast<std::size_t>(strip.order[place])];
}

using Pixel = std::function<QPointF(double value, double across)>;

void drawBox(QPainter& painter, const Strip& strip, const std::vector<double>& values,
             const Pixel& pixel)
{
    const auto at = [&](double share, double across) {
        return pixel(quantileOf(strip, values, share), across);
    };
    painter.drawRect(QRectF(at(0.25, -kHalfBox), at(0.75, kHalfBox)));
    painter.drawLine(at(0.5, -kHalfBox), at(0.5, kHalfBox));
    painter.drawLine(at(0.05, 0.0), at(0.25, 0.0));
    painter.drawLine(at(0.75, 0.0), at(0.95, 0.0));
}

void drawViolin(QPainter& painter, const Strip& strip, const std::vector<double>& values,
                const Pixel& pixel)
{
    const double low = quantileOf(strip, values, 0.0);
    const double width = quantileOf(strip, values, 1.0) - low;
    const auto pieces = static_cast<double>(strip.density.size() - 1);
    QPolygonF outline;
    for (const double side : {-Strip::kHalf, Strip::kHalf}) {
        QPolygonF half;
        for (std::size_t i = 0; i < strip.density.size(); ++i)
            half << pixel(low + width * static_cast<double>(i) / pieces, side * strip.density[i]);
        if (side > 0.0)
            std::reverse(half.begin(), half.end());
        outline << half;
    }
    QColor fill = painter.pen().color();
    fill.setAlpha(kViolinAlpha);
    painter.setBrush(fill);
    painter.drawPolygon(outline);
    for (const double share : {0.25, 0.5, 0.75}) {
        const double value = quantileOf(strip, values, share);
        const double piece = width > 0.0 ? (value - low) / width * pieces : 0.0;
        const double half = (share == 0.5 ? 1.0 : 0.6) * Strip::kHalf *
                            strip.density[static_cast<std::size_t>(piece)];
        painter.drawLine(pixel(value, -half), pixel(value, half));
    }
}

} // namespace

Strip stripOf(const std::vector<double>& values)
{
    Strip strip;
    for (std::size_t row = 0; row < values.size(); ++row)
        if (std::isfinite(values[row]))
            strip.order.push_back(static_cast<int>(row));
    strip.offsets.assign(values.size(), 0.0F);
    if (strip.order.empty())
        return strip;
    std::stable_sort(strip.order.begin(), strip.order.end(), [&](int a, int b) {
        return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
    });
    std::vector<double> sorted;
    for (const int row : strip.order)
        sorted.push_back(values[static_cast<std::size_t>(row)]);
    strip.density = densityOf(sorted);
    const double width = sorted.back() - sorted.front();
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double share = width > 0.0 ? (sorted[i] - sorted.front()) / width : 0.0;
        const double d = strip.density[static_cast<std::size_t>(share * (kBins - 1))];
        const double across = 2.0 * vanDerCorput(static_cast<std::uint32_t>(i)) - 1.0;
        strip.offsets[static_cast<std::size_t>(strip.order[i])] =
            static_cast<float>(Strip::kHalf * d * across);
    }
    return strip;
}

void drawSummary(QPainter& painter, StripSummary summary, const Strip& strip,
                 const std::vector<double>& values, const QColor& colour, const Pixel& pixel)
{
    if (summary == StripSummary::None || strip.order.empty())
        return;
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(Qt::NoBrush);
    if (summary == StripSummary::Box)
        drawBox(painter, strip, values, pixel);
    else
        drawViolin(painter, strip, values, pixel);
}

} // namespace ui
