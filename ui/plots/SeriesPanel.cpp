#include "ui/plots/SeriesPanel.h"

#include "ui/Format.h"
#include "ui/exports/PlotPicture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

QCPRange rangeOf(const std::vector<PanelCurve>& curves, bool zeroLine)
{
    double low = zeroLine ? 0.0 : INFINITY;
    double high = zeroLine ? 0.0 : -INFINITY;
    for (const PanelCurve& curve : curves)
        for (const double value : curve.values)
            if (!std::isnan(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (!(low < high))
        return low == high ? QCPRange(low - 1.0, low + 1.0) : QCPRange(0.0, 1.0);
    const double margin = 0.06 * (high - low);
    return {low - margin, high + margin};
}

} // namespace

SeriesPanel::SeriesPanel(QWidget* parent) : TimePlot(parent), m_name(new QCPItemText(this))
{
    setMinimumHeight(70);
    m_name->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_name->position->setCoords(0.0, 0.0);
    m_name->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setLayer(QStringLiteral("overlay"));
    m_name->setPadding(QMargins(3, 1, 3, 1));
    showHint({});
}

void SeriesPanel::setCurves(std::vector<PanelCurve> curves, const QString& valueName,
                            const QCPRange& all, double stepSeconds, bool zeroLine)
{
    m_curves = std::move(curves);
    clearGraphs();
    for (const PanelCurve& curve : m_curves) {
        QVector<QCPGraphData> points;
        points.reserve(static_cast<qsizetype>(curve.times.size()));
        for (std::size_t i = 0; i < curve.times.size(); ++i)
            points.append({curve.times[i], curve.values[i]});
        addGraph()->data()->set(points, true);
    }
    recolour(themeOf(palette()));
    yAxis->grid()->setZeroLinePen(zeroLine ? QPen(themeOf(palette()).mutedText) : Qt::NoPen);
    m_name->setText(valueName);
    const PlotView view{all, rangeOf(m_curves, zeroLine)};
    showData(view, view, stepSeconds, valueName);
}

ExportTable SeriesPanel::exportTable() const
{
    std::vector<NamedGraph> graphs;
    for (int i = 0; i < graphCount(); ++i)
        graphs.push_back({m_curves[std::size_t(i)].name, graph(i)});
    return tableOfGraphs(graphs, xAxis->range());
}

QString SeriesPanel::readOutAt(double seconds) const
{
    QStringList parts;
    for (const PanelCurve& curve : m_curves) {
        const auto at = std::lower_bound(curve.times.begin(), curve.times.end(), seconds - 1.0);
        if (at != curve.times.end() && std::abs(*at - seconds) <= 1.0)
            parts << tr("%1 %2").arg(
                curve.name, valueText(curve.values[std::size_t(at - curve.times.begin())]));
    }
    return parts.join(QStringLiteral("  ·  "));
}

void SeriesPanel::recolour(const Theme& theme)
{
    TimePlot::recolour(theme);
    QColor paper = theme.base;
    paper.setAlphaF(0.75F);
    m_name->setFont(font());
    m_name->setColor(theme.text);
    m_name->setBrush(paper);
    for (int i = 0; i < graphCount(); ++i)
        graph(i)->setPen(QPen(theme.*m_curves[std::size_t(i)].colour, 1.4));
}

} // namespace ui
