#pragma once

#include <QColor>
#include <QPainter>
#include <QString>

namespace ui {

/// Writes a text with a thin edge of `paper` round its letters: it is read over curves, and they
/// are seen between and beside the letters.
void drawHaloText(QPainter& painter, const QRectF& place, const QString& text, const QColor& colour,
                  const QColor& paper);

} // namespace ui
