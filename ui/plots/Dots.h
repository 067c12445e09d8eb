#pragma once

#include "ui/base/Theme.h"
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

/// The ring around a chosen dot.
void drawRing(QCPPainter& painter, const QPointF& at, double radius, const Theme& theme);

/// The bar right of the axes that says which colour is a high and which a low value, and of what.
void drawColourBar(QCPPainter& painter, const QCustomPlot& plot, const ColourScale& colours,
                   const QString& name);

/// What is drawn over the axes of a plot and over `right` pixels right of them.
class DotsLayer : public QCPLayerable
{
public:
    DotsLayer(QCustomPlot* plot, const QString& layer, int right)
        : QCPLayerable(plot, layer), m_right(right)
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }
    QRect clipRect() const override
    {
        return parentPlot()->axisRect()->rect().adjusted(0, 0, m_right, 0);
    }

private:
    int m_right;
};

/// Where values lie between the 5th and the 95th percentile, 0 to 1: one odd value should not take
/// the colours of all others. NaN stays NaN; all are 0.5 where they are the same.
std::vector<double> shadesOf(const double* values, std::size_t count);

} // namespace ui
