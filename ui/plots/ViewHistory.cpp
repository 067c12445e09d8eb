#include "ui/plots/ViewHistory.h"

#include <utility>

namespace ui {

namespace {

constexpr int kRestMilliseconds = 400; ///< a view that stands so long is one to come back to

} // namespace

ViewHistory::ViewHistory(QCustomPlot* plot) : QObject(plot), m_plot(plot)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &ViewHistory::visit);
    const auto rangeChanged = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
        connect(axis, rangeChanged, &m_rest, qOverload<>(&QTimer::start));
}

PlotView ViewHistory::view() const
{
    return {m_plot->xAxis->range(), m_plot->yAxis->range()};
}

void ViewHistory::setData(const PlotView& home, const std::optional<PlotView>& kept)
{
    const bool isFirst = !std::exchange(m_hasData, true);
    m_home = m_atHome = home;
    seeHome();
    if (kept)
        see(*kept);
    if (isFirst || !kept)
        restart();
    if (const auto next = std::exchange(m_next, std::nullopt))
        show(*next);
}

void ViewHistory::goHome()
{
    m_next.reset();
    if (!m_hasData)
        return;
    visit();
    seeHome();
}

void ViewHistory::seeHome()
{
    see(m_home);
    m_atHome = view();
}

std::optional<PlotView> ViewHistory::seenPart() const
{
    if (isHome())
        return m_next;
    return view();
}

void ViewHistory::seePart(const PlotView& part)
{
    if (m_hasData)
        show(part);
    else
        m_next = part;
}

void ViewHistory::restart()
{
    m_history.clear();
    visit();
}

void ViewHistory::visit()
{
    m_history.visit(view());
}

void ViewHistory::back()
{
    visit();
    if (m_history.canGoBack())
        see(m_history.back());
}

void ViewHistory::forward()
{
    visit();
    if (m_history.canGoForward())
        see(m_history.forward());
}

void ViewHistory::show(const PlotView& view)
{
    visit(); // there is a way back to it, also if it has not come to rest
    see(view);
}

void ViewHistory::see(const PlotView& view)
{
    m_plot->yAxis->setRange(view.value);
    m_plot->xAxis->setRange(view.time);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace ui
