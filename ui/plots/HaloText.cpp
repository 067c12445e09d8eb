#include "ui/plots/HaloText.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace ui {

void drawHaloText(QPainter& painter, const QRectF& place, const QString& text, const QColor& colour,
                  const QColor& paper)
{
    constexpr double kEdge = 3.0; // pixels
    const QFontMetricsF metrics(painter.font());
    const QPointF start(place.center().x() - metrics.horizontalAdvance(text) / 2.0,
                        place.center().y() + (metrics.ascent() - metrics.descent()) / 2.0);
    QPainterPath letters;
    letters.addText(start, painter.font(), text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(letters, QPen(paper, kEdge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(colour);
    painter.drawText(start, text);
    painter.restore();
}

} // namespace ui
