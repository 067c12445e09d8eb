#include "ui/results/ResultTab.h"

namespace ui {

void ResultTab::setResult(const ShownResult& result)
{
    m_result = result;
    m_waits = !isVisible();
    if (!m_waits)
        fill(m_result);
}

void ResultTab::setDifferences(const ShownResult& result)
{
    if (showsDifferences())
        return setResult(result);
    m_result = result;
}

void ResultTab::showEvent(QShowEvent* event)
{
    if (m_waits) {
        m_waits = false;
        fill(m_result);
    }
    QWidget::showEvent(event);
}

core::CalendarEvent aroundMoment(std::chrono::sys_seconds moment)
{
    return {{}, moment, moment};
}

} // namespace ui
