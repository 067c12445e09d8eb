#include "ui/plots/ZoomHistory.h"

namespace ui {

void ZoomHistory::visit(const PlotView& view)
{
    constexpr std::size_t kMost = 100;
    if (!m_views.empty()) {
        if (m_views[m_current] == view)
            return;
        m_views.resize(m_current + 1);
        if (m_views.size() == kMost)
            m_views.erase(m_views.begin());
    }
    m_views.push_back(view);
    m_current = m_views.size() - 1;
}

} // namespace ui
