#pragma once

#include "core/data/Series.h"

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// Stretches of time shaded behind the curves, named at the top of the plot.
///
/// Names never overlap or leave the canvas: one that finds no place in two rows gives way.
class EventBands : public QCPLayerable
{
public:
    explicit EventBands(QCustomPlot* plot);

    /// Those flagged in the data, and the analyst's own in another colour; each in order.
    void setEvents(const std::vector<core::CalendarEvent>& flagged,
                   const std::vector<core::CalendarEvent>& own = {});
    void setColours(const QColor& flagged, const QColor& own, const QColor& text);

    std::size_t count() const { return m_events.size(); }
    bool isOwn(std::size_t event) const { return m_isOwn[event]; } ///< in the order of time
    /// The events whose names the last drawing had room for.
    const std::vector<std::size_t>& named() const { return m_named; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    QRectF bandOf(const core::CalendarEvent& event) const;
    void drawNames(QCPPainter* painter);

    std::vector<core::CalendarEvent> m_events;
    std::vector<std::size_t> m_named;
    std::vector<bool> m_isOwn; ///< one per event
    QColor m_flagged;
    QColor m_own;
    QColor m_text;
};

} // namespace ui
