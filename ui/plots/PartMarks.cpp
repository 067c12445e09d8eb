#include "ui/plots/PartMarks.h"

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
    constexpr double kGap = 4.0;
    const QRectF area = clipRect();
    painter->setFont(mParentPlot->font());
    const QFontMetricsF metrics(painter->font());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QCPRange time = m_parts[i].time;
        const double left = mParentPlot->xAxis->coordToPixel(time.lower);
        const double right = mParentPlot->xAxis->coordToPixel(time.upper);
        painter->setPen(QPen(m_colour, 1.0, Qt::DashLine));
        if (i > 0 && left > area.left() && left < area.right())
            painter->drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()));
        const double from = std::max(left, area.left()) + kGap;
        const double to = std::min(right, area.right()) - kGap;
        if (metrics.horizontalAdvance(m_parts[i].name) > to - from)
            continue;
        painter->setPen(m_colour);
        painter->drawText(QPointF(from, area.bottom() - metrics.descent() - 2), m_parts[i].name);
    }
}

} // namespace ui
