#include "ui/plots/XyPlot.h"

#include "ui/base/Format.h"
#include "ui/plots/AxisNames.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/ZoomStep.h"

#include <optional>

namespace ui {

XyPlot::XyPlot(QWidget* parent) : QCustomPlot(parent), m_history(new ViewHistory(this))
{
    setAutoAddPlottableToLegend(false);
    setFocusPolicy(Qt::StrongFocus);
    setLocale(userLocale());
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<ValueTicker>::create());
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    new AxisNames(this);
    XyPlot::recolour(themeOf(palette()));
    m_history->show({{0.0, 1.0}, {0.0, 1.0}});
    m_history->restart();
}

void XyPlot::setHome(const QCPRange& x, const QCPRange& y)
{
    std::optional<PlotView> kept;
    if (!m_history->isHome())
        kept = m_history->view();
    m_history->setData({x, y}, kept);
}

void XyPlot::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    std::vector<QCPLayerable*> hidden;
    for (QCPLayerable* mark : choiceMarks())
        if (mark->visible())
            hidden.push_back(mark);
    for (QCPLayerable* mark : hidden)
        mark->setVisible(false);
    paintPlot(*this, painter, area, theme);
    for (QCPLayerable* mark : hidden)
        mark->setVisible(true);
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
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const auto pan = [&](double x, double y) {
        xAxis->moveRange(x * xAxis->range().size());
        yAxis->moveRange(y * yAxis->range().size());
        replot(rpQueuedReplot);
    };
    const auto zoom = [&](double factor) {
        for (QCPAxis* axis : {xAxis, yAxis})
            axis->scaleRange(factor);
        replot(rpQueuedReplot);
    };
    switch (event->key()) {
    case Qt::Key_Home:
        return home();
    case Qt::Key_Left:
        return alt ? m_history->back() : pan(-0.1, 0.0);
    case Qt::Key_Right:
        return alt ? m_history->forward() : pan(0.1, 0.0);
    case Qt::Key_Up:
        return pan(0.0, 0.1);
    case Qt::Key_Down:
        return pan(0.0, -0.1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return zoom(1.0 / kZoomStep);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void XyPlot::wheelEvent(QWheelEvent* event)
{
    setFocus(Qt::MouseFocusReason); // the keys that follow are for this plot
    QCustomPlot::wheelEvent(event);
}

void XyPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    home();
}

} // namespace ui
