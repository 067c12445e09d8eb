#include "ui/plots/PlotKeys.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

#include <qcustomplot.h>

namespace ui {

namespace {

enum class Use
{
    None,     ///< no key of a plot
    Plot,     ///< of plots, and hardly of anything else
    Navigate, ///< of plots and of controls
    Letter,   ///< of controls that it is typed into, or that find an entry by it
};

/// What something is typed into, and what changes by a key.
enum class Control
{
    Text,
    Number,
    Chooser,
    Other
};

Use useOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return Use::Plot;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return event.modifiers().testFlag(Qt::AltModifier) ? Use::Plot : Use::Navigate;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return Use::Navigate;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return Use::Letter;
    default:
        return event.text().isEmpty() || !event.text().front().isPrint() ? Use::None : Use::Letter;
    }
}

Control controlOf(const QWidget* widget)
{
    if (qobject_cast<const QAbstractSpinBox*>(widget) != nullptr)
        return Control::Number;
    const auto* box = qobject_cast<const QComboBox*>(widget);
    if (qobject_cast<const QLineEdit*>(widget) != nullptr || (box != nullptr && box->isEditable()))
        return Control::Text;
    return box != nullptr || qobject_cast<const QAbstractSlider*>(widget) != nullptr
               ? Control::Chooser
               : Control::Other;
}

/// Whether the key is written by the control, or marks what is written there.
bool isTyping(const QKeyEvent& event, Use use, Control control)
{
    if ((control != Control::Text && control != Control::Number) || use == Use::None)
        return false;
    if (use == Use::Letter || event.key() == Qt::Key_Space)
        return true;
    const bool isWritten = use == Use::Plot && !event.text().isEmpty();
    return (control == Control::Text && isWritten) ||
           (!isWritten && event.modifiers().testFlag(Qt::ShiftModifier));
}

} // namespace

PlotKeys::PlotKeys(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlotKeys::passOn(QKeyEvent& event)
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_isPassingOn || m_under == nullptr || m_under == focus ||
        QApplication::activePopupWidget() != nullptr ||
        (focus != nullptr && focus->window() != m_under->window()))
        return false;
    const Use use = useOf(event);
    const Control control = controlOf(focus);
    if (isTyping(event, use, control)) {
        m_hasMovedThere = false;
        return false;
    }
    const bool isMine =
        use == Use::Plot && (control == Control::Chooser || control == Control::Other);
    if (use == Use::None || !(isMine || m_hasMovedThere))
        return false;
    m_isPassingOn = true;
    event.accept(); // as of any key: who does not take it ignores it
    QApplication::sendEvent(m_under, &event);
    m_isPassingOn = false;
    return event.isAccepted() || control == Control::Chooser;
}

bool PlotKeys::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::MouseMove:
        if (auto* plot = qobject_cast<QCustomPlot*>(watched)) {
            m_under = plot;
            m_hasMovedThere = true;
        }
        break;
    case QEvent::Leave:
        if (watched == m_under)
            m_under.clear();
        break;
    case QEvent::FocusIn:
        m_hasMovedThere = false;
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
