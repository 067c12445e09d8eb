#pragma once

#include "ui/plots/ColourScale.h"

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// A dot on the canvas.
struct Dot
{
    QPointF at;   ///< pixels
    int step = 0; ///< of the colour scale
};

/// Draws dots in their order; missing ones as rings. On the screen hundreds of thousands take some
/// hundredths of a second: they are copied from one picture, and where many dots would fall on the
/// same pixel only the last is drawn. As vectors each is a circle.
void drawDots(QCPPainter& painter, const std::vector<Dot>& dots, double radius,
              const ColourScale& colours);

/// The bar that says which colour is which value.
void drawColourBar(QCPPainter& painter, const QRectF& area, const ColourScale& colours);

/// Where values lie between the 5th and the 95th percentile, 0 to 1: one odd value should not take
/// the colours of all others. NaN stays NaN; all are 0.5 where they are the same.
std::vector<double> shadesOf(const double* values, std::size_t count);

} // namespace ui
