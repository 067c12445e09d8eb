#include "ui/plots/PartMarks.h"

#include "ui/plots/HaloText.h"

#include <algorithm>

namespace ui {

PartMarks::PartMarks(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

void PartMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    applyAntialiasingHint(painter, false, QCP::aeOther);
}

QRect PartMarks::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

void PartMarks::draw(QCPPainter* painter)
{
    const QRectF area = clipRect();
    painter->setPen(QPen(m_colour, 1.0, Qt::DashLine));
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        const double border = mParentPlot->xAxis->coordToPixel(m_parts[i].time.lower);
        if (border > area.left() && border < area.right())
            painter->drawLine(QPointF(border, area.top()), QPointF(border, area.bottom()));
    }
    painter->setFont(mParentPlot->font());
    const auto places = namePlaces(area, QFontMetricsF(painter->font()));
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (!places[i].isEmpty())
            drawHaloText(*painter, places[i], m_parts[i].name, m_colour, m_paper);
}

/// A name begins where its part does, above the names in its way, as far right as there is room;
/// that of a part which is narrower ends where the part does, if it has room there.
/// Empty where the part is not seen or the plot is narrower than the name.
std::vector<QRectF> PartMarks::namePlaces(const QRectF& area, const QFontMetricsF& metrics) const
{
    constexpr double kGap = 4.0;
    std::vector<QRectF> places(m_parts.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QCPRange time = m_parts[i].time;
        const double from = std::max(mParentPlot->xAxis->coordToPixel(time.lower), area.left());
        const double to = std::min(mParentPlot->xAxis->coordToPixel(time.upper), area.right());
        const double width = metrics.horizontalAdvance(m_parts[i].name) + kGap;
        if (to <= from || width > area.width())
            continue;
        const bool endsWithPart =
            width > to - from && i + 1 < m_parts.size() && to - width >= area.left();
        const double left =
            endsWithPart ? to - width : std::min(from + kGap / 2, area.right() - width);
        QRectF place(left, area.bottom() - metrics.height() - 1.0, width, metrics.height());
        const auto isTaken = [&] {
            return std::any_of(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(i),
                               [&](const QRectF& other) { return other.intersects(place); });
        };
        while (isTaken())
            place.translate(0.0, -metrics.height());
        places[i] = place;
    }
    return places;
}

} // namespace ui
