#include "ui/plots/SpreadBars.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kBright = 140; ///< of 255: black is easier to read on it than white

} // namespace

SpreadBars::SpreadBars(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("main")) {}

void SpreadBars::setColours(const QColor& spread, const QColor& text)
{
    m_spread = spread;
    m_text = text;
}

void SpreadBars::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect SpreadBars::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

void SpreadBars::draw(QCPPainter* painter)
{
    for (const SpreadBar& bar : m_bars) {
        const QPointF first(mParentPlot->xAxis->coordToPixel(bar.from),
                            mParentPlot->yAxis->coordToPixel(bar.place - bar.height / 2.0));
        const QPointF last(mParentPlot->xAxis->coordToPixel(bar.to),
                           mParentPlot->yAxis->coordToPixel(bar.place + bar.height / 2.0));
        painter->setPen(bar.hollow ? QPen(bar.colour, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(bar.hollow ? QBrush(Qt::NoBrush) : QBrush(bar.colour));
        painter->drawRect(QRectF(first, last).normalized());
        drawSpread(*painter, bar);
        drawLabel(*painter, bar);
    }
}

void SpreadBars::drawSpread(QCPPainter& painter, const SpreadBar& bar) const
{
    if (!(bar.low < bar.high))
        return;
    const double y = mParentPlot->yAxis->coordToPixel(bar.place);
    const double low = mParentPlot->xAxis->coordToPixel(bar.low);
    const double high = mParentPlot->xAxis->coordToPixel(bar.high);
    painter.setPen(QPen(m_spread, 1.4));
    painter.drawLine(QPointF(low, y), QPointF(high, y));
    for (const double x : {low, high})
        painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4));
}

/// Beside the end of bar and spread; on the other side where it would leave the canvas, and in the
/// bar where it would there too.
void SpreadBars::drawLabel(QCPPainter& painter, const SpreadBar& bar) const
{
    if (bar.label.isEmpty())
        return;
    const auto* x = mParentPlot->xAxis;
    const bool spread = bar.low < bar.high;
    const double right = x->coordToPixel(std::max({bar.from, bar.to, spread ? bar.high : bar.to}));
    const double left = x->coordToPixel(std::min({bar.from, bar.to, spread ? bar.low : bar.to}));
    painter.setFont(mParentPlot->font());
    painter.setPen(m_text);
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(bar.label);
    const bool fitsRight = right + 6 + width < clipRect().right();
    const bool fitsLeft = left - 6 - width > clipRect().left();
    const bool isLeft = (bar.to < bar.from && fitsLeft) || (!fitsRight && fitsLeft);
    const double y = mParentPlot->yAxis->coordToPixel(bar.place) + metrics.ascent() / 2.0 - 1.0;
    if (fitsLeft || fitsRight) {
        painter.drawText(QPointF(isLeft ? left - 6 - width : right + 6, y), bar.label);
        return;
    }
    if (!bar.hollow)
        painter.setPen(qGray(bar.colour.rgb()) > kBright ? Qt::black : Qt::white);
    painter.drawText(QPointF((left + right - width) / 2.0, y), bar.label);
}

} // namespace ui
