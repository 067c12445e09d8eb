#pragma once

#include <QPointer>
#include <QTabWidget>

namespace ui {

/// Turns to a tab while something goes on in it, and afterwards back to where the user was, unless
/// he turned to another one himself.
class ReturnTab
{
public:
    void turnTo(QTabWidget& tabs, QWidget& watched)
    {
        if (tabs.currentWidget() != &watched)
            m_before = tabs.currentWidget();
        m_watched = &watched;
        tabs.setCurrentWidget(&watched);
    }
    void turnBack(QTabWidget& tabs)
    {
        if (m_before != nullptr && tabs.currentWidget() == m_watched)
            tabs.setCurrentWidget(m_before);
        m_before.clear();
    }

private:
    QPointer<QWidget> m_before;
    QPointer<QWidget> m_watched;
};

} // namespace ui
