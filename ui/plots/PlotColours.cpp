#include "ui/plots/PlotColours.h"

namespace ui {

void colourAxes(QCustomPlot& plot, const Theme& theme)
{
    plot.setBackground(theme.base);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(theme.mutedText));
        axis->setTickPen(axis->basePen());
        axis->setSubTickPen(axis->basePen());
        axis->setTickLabelColor(theme.text);
        axis->setLabelColor(theme.mutedText);
        axis->grid()->setPen(QPen(theme.grid, 1.0));
        axis->setTickLabelFont(plot.font());
        axis->setLabelFont(plot.font());
    }
}

void hideAxisLine(QCPAxis& axis)
{
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
}

void colourSelection(QCustomPlot& plot, const Theme& theme)
{
    QColor fill = theme.highlight;
    fill.setAlphaF(0.15F);
    plot.selectionRect()->setPen(QPen(theme.highlight));
    plot.selectionRect()->setBrush(fill);
}

} // namespace ui
