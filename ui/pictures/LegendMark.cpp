#include "ui/pictures/LegendMark.h"

namespace ui {

void drawLegendMark(QPainter& painter, const QRectF& area, const LegendMark& mark)
{
    painter.setPen(mark.line);
    painter.setBrush(Qt::NoBrush);
    const double middle = area.center().y();
    if (mark.ring)
        painter.drawEllipse(area.center(), 4.0, 4.0);
    else if (mark.fill.style() != Qt::NoBrush)
        painter.fillRect(area.adjusted(1.0, 1.0, -1.0, -1.0), mark.fill);
    else
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
}

} // namespace ui
