#include "ui/plots/PlotKeys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

#include <qcustomplot.h>

namespace ui {

namespace {

bool isPlotKey(const QKeyEvent& event)
{
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return alt;
    default:
        return false;
    }
}

/// Whether the keys are letters of something that is being written or chosen.
bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr;
}

} // namespace

PlotKeys::PlotKeys(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlotKeys::passOn(QKeyEvent& event)
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_isPassingOn || m_under == nullptr || m_under == focus || !isPlotKey(event) ||
        isField(focus) || QApplication::activePopupWidget() != nullptr ||
        (focus != nullptr && focus->window() != m_under->window()))
        return false;
    m_isPassingOn = true;
    event.accept(); // as of any key: who does not take it ignores it
    QApplication::sendEvent(m_under, &event);
    m_isPassingOn = false;
    return event.isAccepted();
}

bool PlotKeys::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Enter:
        if (auto* plot = qobject_cast<QCustomPlot*>(watched))
            m_under = plot;
        break;
    case QEvent::Leave:
        if (watched == m_under)
            m_under.clear();
        break;
    case QEvent::KeyPress:
        if (watched->isWidgetType() && passOn(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
