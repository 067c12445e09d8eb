#include "ui/plots/SeriesPanel.h"

#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"
#include "ui/plots/HaloText.h"

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

/// At the top left of the axes, over the curves.
class SeriesPanel::Name : public QCPLayerable
{
public:
    explicit Name(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("overlay")) {}

    QString text;
    QColor colour;
    QColor paper;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        applyAntialiasingHint(painter, false, QCP::aeOther);
    }
    void draw(QCPPainter* painter) override
    {
        painter->setFont(mParentPlot->font());
        const QFontMetricsF metrics(painter->font());
        const QPointF corner = mParentPlot->axisRect()->rect().topLeft();
        drawHaloText(
            *painter,
            {corner.x() + 3.0, corner.y() + 1.0, metrics.horizontalAdvance(text), metrics.height()},
            text, colour, paper);
    }
};

SeriesPanel::SeriesPanel(QWidget* parent) : TimePlot(parent), m_name(new Name(this))
{
    setMinimumHeight(70);
    showHint({});
}

void SeriesPanel::setCurves(std::vector<PanelCurve> curves, const QString& valueName,
                            const QCPRange& all, double stepSeconds, bool zeroLine)
{
    changeCurves([&] {
        draw(std::move(curves), zeroLine);
        m_name->text = valueName;
        const PlotView view{all, rangeOf(m_curves, zeroLine)};
        showData(view, view, stepSeconds, valueName);
    });
}

void SeriesPanel::draw(std::vector<PanelCurve> curves, bool zeroLine)
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
    m_name->colour = theme.text;
    m_name->paper = theme.base;
    for (int i = 0; i < graphCount(); ++i)
        graph(i)->setPen(QPen(theme.*m_curves[std::size_t(i)].colour, 1.4));
}

} // namespace ui
