#include "ui/plots/DashedGraph.h"

#include <cmath>
#include <numeric>

namespace ui {

namespace {

bool isKnown(const QPointF& point)
{
    return !std::isnan(point.y());
}

} // namespace

void DashedGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const
{
    constexpr qsizetype kPiece = 16;
    QPen pen = painter->pen();
    if (pen.style() == Qt::SolidLine || pen.style() == Qt::NoPen)
        return QCPGraph::drawLinePlot(painter, lines);

    applyDefaultAntialiasingHint(painter);
    const QList<qreal> dashes = pen.dashPattern(); // in widths of the pen
    const double period = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    double travelled = 0.0;
    qsizetype first = 0;
    while (first + 1 < lines.size()) {
        pen.setDashOffset(std::fmod(travelled / pen.widthF(), period));
        qsizetype last = first;
        while (last + 1 < lines.size() && last - first < kPiece && isKnown(lines[last + 1])) {
            const QPointF step = lines[last + 1] - lines[last];
            travelled += std::hypot(step.x(), step.y());
            ++last;
        }
        if (last > first) {
            painter->setPen(pen);
            painter->drawPolyline(lines.constData() + first, static_cast<int>(last - first + 1));
        }
        first = last > first ? last : first + 1;
        while (first < lines.size() && !isKnown(lines[first])) // behind a gap it begins again
            ++first;
    }
}

} // namespace ui
