#pragma once

#include "ui/plots/ZoomHistory.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// What part of a plot is seen: all that Home shows or less, and the way back through the views at
/// which it came to rest for a moment. A part asked for before there are data is seen once they
/// come.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    explicit ViewHistory(QCustomPlot* plot); ///< owned by the plot

    PlotView view() const;
    const PlotView& home() const { return m_atHome; } ///< what Home shows
    bool isHome() const { return !m_hasData || view() == m_atHome; }

    /// The plot has data, of which Home shows `home`. `kept` is seen of them, with the way back to
    /// the views before; without it, `home`.
    void setData(const PlotView& home, const std::optional<PlotView>& kept);
    /// The plot has none.
    void clear() { m_hasData = false; }

    void goHome();
    void show(const PlotView& view);
    void back(); ///< to the view before, where there is one
    void forward();

    void restart(); ///< with the view as it is now

    /// As `Zoomable` has them.
    std::optional<PlotView> seenPart() const;
    void seePart(const PlotView& part);

private:
    void visit();
    void see(const PlotView& view);
    void seeHome();

    QCustomPlot* m_plot;
    ZoomHistory m_history;
    QTimer m_rest; ///< runs out when the view has come to rest
    PlotView m_home;
    PlotView m_atHome;              ///< what Home came to, inside the data
    std::optional<PlotView> m_next; ///< to be seen of the data that come next
    bool m_hasData = false;
};

} // namespace ui
