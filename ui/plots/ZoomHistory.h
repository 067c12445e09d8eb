#pragma once

#include <qcustomplot.h>

#include <cstddef>
#include <vector>

namespace ui {

/// What part of a plot is seen, in the units of its axes.
struct PlotView
{
    QCPRange time;  ///< from left to right; over time in seconds since 1970 of wall-clock labels
    QCPRange value; ///< upwards

    bool operator==(const PlotView& other) const
    {
        return time == other.time && value == other.value;
    }
};

/// The views a plot has shown, as the pages of a browser: back, and forward again until another
/// way is taken.
class ZoomHistory
{
public:
    void clear() { *this = {}; }
    /// The plot has come to rest at this view; nothing happens when it is the current one.
    void visit(const PlotView& view);
    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_views.size(); }
    const PlotView& back() { return m_views[--m_current]; }
    const PlotView& forward() { return m_views[++m_current]; }

private:
    std::vector<PlotView> m_views;
    std::size_t m_current = 0;
};

} // namespace ui
