#pragma once

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// A horizontal bar from one value to another, with the spread of its end.
struct SpreadBar
{
    double place = 0.0; ///< on the y axis
    double from = 0.0;
    double to = 0.0;
    double low = 0.0; ///< of the spread; none where low == high
    double high = 0.0;
    QColor colour;
    QString label; ///< beside its end
    double height = 0.6;
    bool hollow = false;
};

/// Bars with whiskers on the axes of a plot.
class SpreadBars : public QCPLayerable
{
public:
    explicit SpreadBars(QCustomPlot* plot);

    void setBars(std::vector<SpreadBar> bars) { m_bars = std::move(bars); }
    const std::vector<SpreadBar>& bars() const { return m_bars; }
    void setColours(const QColor& spread, const QColor& text);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    void drawSpread(QCPPainter& painter, const SpreadBar& bar) const;
    void drawLabel(QCPPainter& painter, const SpreadBar& bar) const;

    std::vector<SpreadBar> m_bars;
    QColor m_spread;
    QColor m_text;
};

} // namespace ui
