#pragma once

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// Where one part of a series ends and the next begins: a dashed line for each border, and at the
/// foot of the plot the name of each part.
class PartMarks : public QCPLayerable
{
public:
    struct Part
    {
        QString name;
        QCPRange time;
    };

    explicit PartMarks(QCustomPlot* plot);

    void setParts(std::vector<Part> parts) { m_parts = std::move(parts); }
    void setColours(const QColor& text, const QColor& paper)
    {
        m_colour = text;
        m_paper = paper;
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    std::vector<QRectF> namePlaces(const QRectF& area, const QFontMetricsF& metrics) const;

    std::vector<Part> m_parts;
    QColor m_colour;
    QColor m_paper;
};

} // namespace ui
