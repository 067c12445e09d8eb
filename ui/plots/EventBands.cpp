#include "ui/plots/EventBands.h"

#include "app/MessageText.h"
#include "ui/base/Format.h"

#include <algorithm>
#include <utility>

namespace ui {

EventBands::EventBands(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("grid")) {}

void EventBands::setEvents(const std::vector<core::CalendarEvent>& flagged,
                           const std::vector<core::CalendarEvent>& own)
{
    // In the order of time, as the names need it.
    m_events.clear();
    m_isOwn.clear();
    auto nextFlagged = flagged.begin();
    auto nextOwn = own.begin();
    while (nextFlagged != flagged.end() || nextOwn != own.end()) {
        const bool isOwn = nextFlagged == flagged.end() ||
                           (nextOwn != own.end() && nextOwn->start < nextFlagged->start);
        m_events.push_back(isOwn ? *nextOwn++ : *nextFlagged++);
        m_isOwn.push_back(isOwn);
    }
}

void EventBands::setColours(const QColor& flagged, const QColor& own, const QColor& text)
{
    m_flagged = flagged;
    m_own = own;
    m_text = text;
}

void EventBands::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    applyAntialiasingHint(painter, mAntialiased, QCP::aeOther);
}

QRect EventBands::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

QRectF EventBands::bandOf(const core::CalendarEvent& event) const
{
    const QRectF area = clipRect();
    const double left = mParentPlot->xAxis->coordToPixel(axisFromTime(event.start));
    const double right = mParentPlot->xAxis->coordToPixel(axisFromTime(event.end));
    // A day in a view of years would be thinner than a pixel.
    return QRectF(left, area.top(), std::max(1.5, right - left), area.height()) & area;
}

void EventBands::draw(QCPPainter* painter)
{
    painter->setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const QRectF band = bandOf(m_events[i]);
        if (band.isEmpty())
            continue;
        painter->setBrush(m_isOwn[i] ? m_own : m_flagged);
        painter->drawRect(band);
    }
    drawNames(painter);
}

void EventBands::drawNames(QCPPainter* painter)
{
    constexpr int kRows = 2;
    constexpr double kGap = 6.0;
    m_named.clear();
    painter->setFont(mParentPlot->font());
    painter->setPen(m_text);
    const QFontMetricsF metrics(painter->font());
    const QRectF area = clipRect();
    double taken[kRows] = {area.left(), area.left()}; // right end of the last name in each row
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const QRectF band = bandOf(m_events[i]);
        if (band.isEmpty())
            continue;
        const QString name = app::messageText(core::shownName(m_events[i]));
        const double width = metrics.horizontalAdvance(name);
        const double left = std::clamp(band.center().x() - width / 2, area.left() + 2,
                                       std::max(area.left() + 2, area.right() - width - 2));
        auto* row = std::find_if(std::begin(taken), std::end(taken),
                                 [&](double end) { return end <= left; });
        if (row == std::end(taken) || left + width > area.right())
            continue;
        const double baseline =
            area.top() + 2 + metrics.ascent() + metrics.height() * double(row - taken);
        painter->drawText(QPointF(left, baseline), name);
        *row = left + width + kGap;
        m_named.push_back(i);
    }
}

} // namespace ui
