#include "ui/plots/AxisNames.h"

#include "ui/plots/WrappedText.h"

namespace ui {

AxisNames::AxisNames(QCustomPlot* plot)
    : QObject(plot), m_plot(plot), m_x{plot->xAxis, {}, {}}, m_y{plot->yAxis, {}, {}}
{
    connect(plot, &QCustomPlot::afterLayout, this, qOverload<>(&AxisNames::fit));
}

void AxisNames::fit()
{
    const QRect axes = m_plot->axisRect()->rect();
    const bool hasOtherX = fit(m_x, axes.width());
    if (fit(m_y, axes.height()) || hasOtherX)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// Whether the name is drawn otherwise from now on.
bool AxisNames::fit(Name& name, int room)
{
    if (name.axis->label() != name.shown)
        name.whole = name.axis->label();
    if (room <= 0)
        return false;
    const QFontMetrics metrics(name.axis->labelFont());
    name.shown = metrics.horizontalAdvance(name.whole) <= room
                     ? name.whole
                     : wrappedText(name.whole, name.axis->labelFont(), room);
    if (name.axis->label() == name.shown)
        return false;
    name.axis->setLabel(name.shown);
    return true;
}

} // namespace ui
