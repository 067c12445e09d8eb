#include "ui/settings/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace ui {

namespace {

class WheelGuard : public QObject
{
public:
    explicit WheelGuard(QWidget* field) : QObject(field), m_field(field)
    {
        field->setFocusPolicy(Qt::StrongFocus); // the wheel gives none
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Wheel && !m_field->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget* m_field;
};

} // namespace

void guardFromWheel(QWidget* field)
{
    new WheelGuard(field); // owned by the field
}

} // namespace ui
