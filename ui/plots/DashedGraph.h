#pragma once

#include <qcustomplot.h>

namespace ui {

/// A graph whose dashed line is drawn in short pieces, with the dashes going on from one piece to
/// the next.
///
/// Qt fills the dashes of a line as one polygon, in a time that grows with the square of how often
/// the line goes up and down: 0.1 s for a month of hours, in pieces a tenth of it.
class DashedGraph : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;
};

} // namespace ui
