#include "ui/plots/PlotNavigator.h"

#include "ui/plots/TimePlot.h"
#include "ui/plots/ZoomStep.h"

#include <cmath>

namespace ui {

PlotNavigator::PlotNavigator(TimePlot* plot) : QObject(plot), m_plot(plot)
{
    plot->installEventFilter(this);
}

bool PlotNavigator::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return pressKey(*static_cast<QKeyEvent*>(event));
    case QEvent::Wheel:
        turnWheel(*static_cast<QWheelEvent*>(event));
        event->accept();
        return true;
    case QEvent::MouseButtonPress:
        pressMouse(*static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::MouseMove:
        moveMouse(*static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::MouseButtonDblClick:
        m_plot->home();
        return false;
    case QEvent::Leave:
        if (!m_plot->isCursorHeld())
            m_plot->hideCursor();
        return false;
    default:
        return false;
    }
}

bool PlotNavigator::pressKey(const QKeyEvent& event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    const double middle = m_plot->view().value.center();
    const auto zoom = [&](double factor) {
        // Shift is part of typing a + on most keyboards; there the value has the arrow keys.
        if (shift && event.key() != Qt::Key_Plus)
            m_plot->zoomValue(factor, middle);
        else
            m_plot->zoomTime(factor, m_plot->focusTime());
    };
    switch (event.key()) {
    case Qt::Key_Home:
        m_plot->home();
        return true;
    case Qt::Key_Left:
        alt ? m_plot->back() : control ? m_plot->stepCursor(-1) : m_plot->pan(-0.1, 0.0);
        return true;
    case Qt::Key_Right:
        alt ? m_plot->forward() : control ? m_plot->stepCursor(1) : m_plot->pan(0.1, 0.0);
        return true;
    case Qt::Key_Up:
        control ? m_plot->zoomValue(kZoomStep, middle) : m_plot->pan(0.0, 0.1);
        return true;
    case Qt::Key_Down:
        control ? m_plot->zoomValue(1.0 / kZoomStep, middle) : m_plot->pan(0.0, -0.1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoom(1.0 / kZoomStep);
        return true;
    case Qt::Key_Space:
        m_plot->toggleCursorHold();
        return true;
    default:
        return false;
    }
}

void PlotNavigator::pressMouse(const QMouseEvent& event)
{
    m_plot->setSelectionRectMode(event.modifiers().testFlag(Qt::ControlModifier) ? QCP::srmZoom
                                                                                 : QCP::srmNone);
}

void PlotNavigator::moveMouse(const QMouseEvent& event)
{
    const QPointF position = event.position();
    if (!m_plot->isCursorHeld() && m_plot->axisRect()->rect().contains(position.toPoint()))
        m_plot->moveCursor(m_plot->xAxis->pixelToCoord(position.x()));
}

void PlotNavigator::turnWheel(const QWheelEvent& event)
{
    m_plot->setFocus(Qt::MouseFocusReason); // the keys that follow are for this plot
    // Some platforms turn the wheel sideways while a modifier is held.
    const QPoint delta = event.angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    const double factor = std::pow(kZoomStep, notches);
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        m_plot->zoomValue(factor, m_plot->yAxis->pixelToCoord(event.position().y()));
    else
        m_plot->zoomTime(factor, m_plot->xAxis->pixelToCoord(event.position().x()));
}

} // namespace ui
