#pragma once

#include <QBrush>
#include <QPainter>
#include <QPen>
#include <QString>

namespace ui {

/// How a curve is drawn: a line, a band or a ring.
struct LegendMark
{
    QPen line;
    QBrush fill{Qt::NoBrush}; ///< of a band
    bool ring = false;
};

/// One curve as a legend names it.
struct LegendEntry
{
    QString key; ///< stable name
    QString name;
    LegendMark mark;
    bool shown = true;
};

/// A sample of the curve in a rectangle of about 24 x 12.
void drawLegendMark(QPainter& painter, const QRectF& area, const LegendMark& mark);

} // namespace ui
