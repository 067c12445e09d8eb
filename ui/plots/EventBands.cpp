#include "ui/plots/EventBands.h"

#include "ui/Format.h"

#include <algorithm>
#include <utility>

namespace ui {

EventBands::EventBands(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("grid")) {}

void EventBands::setEvents(std::vector<core::CalendarEvent> events)
{
    m_events = std::move(events);
}

void EventBands::setColours(const QColor& band, const QColor& text)
{
    m_band = band;
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
    painter->setBrush(m_band);
    for (const auto& event : m_events)
        if (const QRectF band = bandOf(event); !band.isEmpty())
            painter->drawRect(band);
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
        const QString name = QString::fromStdString(m_events[i].name);
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
