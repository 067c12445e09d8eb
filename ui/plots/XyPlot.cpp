#include "ui/plots/XyPlot.h"

#include "ui/Format.h"
#include "ui/plots/PlotColours.h"

#include <utility>

namespace ui {

XyPlot::XyPlot(QWidget* parent) : QCustomPlot(parent)
{
    setAutoAddPlottableToLegend(false);
    setFocusPolicy(Qt::StrongFocus);
    setLocale(userLocale());
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<ValueTicker>::create());
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    XyPlot::recolour(themeOf(palette()));
}

void XyPlot::setHome(const QCPRange& x, const QCPRange& y)
{
    m_homeX = x;
    m_homeY = y;
    m_hasHome = true;
    home();
    if (const auto next = std::exchange(m_next, std::nullopt))
        seePart(*next);
}

std::optional<SeenPart> XyPlot::seenPart() const
{
    if (!m_hasHome || (xAxis->range() == m_homeX && yAxis->range() == m_homeY))
        return m_next;
    return SeenPart{xAxis->range(), yAxis->range()};
}

void XyPlot::seePart(const SeenPart& part)
{
    if (!m_hasHome) {
        m_next = part;
        return;
    }
    xAxis->setRange(part.x);
    yAxis->setRange(part.y);
    replot(rpQueuedReplot);
}

void XyPlot::home()
{
    xAxis->setRange(m_homeX);
    yAxis->setRange(m_homeY);
    replot(rpQueuedReplot);
}

void XyPlot::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    paintPlot(*this, painter, area, theme);
}

void XyPlot::recolour(const Theme& theme)
{
    colourAxes(*this, theme);
}

void XyPlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour(themeOf(palette()));
        replot(rpQueuedReplot);
    }
}

void XyPlot::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Home)
        return home();
    QCustomPlot::keyPressEvent(event);
}

void XyPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    home();
}

} // namespace ui
