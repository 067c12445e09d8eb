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

    void setEvents(std::vector<core::CalendarEvent> events);
    void setColours(const QColor& band, const QColor& text);

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
    QColor m_band;
    QColor m_text;
};

} // namespace ui
