#include "ui/plots/CalibrationPlot.h"

#include <utility>

namespace ui {

namespace {

constexpr double kPercent = 100.0;

} // namespace

CalibrationPlot::CalibrationPlot(QWidget* parent)
    : XyPlot(parent), m_diagonal(addGraph()), m_lower(addGraph()), m_upper(addGraph())
{
    setAccessibleName(tr("Plot of nominal against observed coverage"));
    xAxis->setLabel(tr("nominal coverage, %"));
    yAxis->setLabel(tr("observed coverage, %"));
    m_diagonal->setData({0.0, kPercent}, {0.0, kPercent});
    m_upper->setChannelFillGraph(m_lower);
    setHome({0.0, kPercent}, {0.0, kPercent});
    CalibrationPlot::recolour(themeOf(palette()));
}

void CalibrationPlot::setCurves(std::vector<Curve> curves)
{
    m_curves = std::move(curves);
    for (QCPGraph* graph : m_graphs)
        removeGraph(graph);
    m_graphs.clear();
    m_lower->data()->clear();
    m_upper->data()->clear();
    for (const Curve& curve : m_curves) {
        QCPGraph* graph = addGraph();
        for (const core::CalibrationPoint& point : curve.points) {
            graph->addData(kPercent * point.level, kPercent * point.coverage);
            if (!m_graphs.empty())
                continue;
            m_lower->addData(kPercent * point.level, kPercent * point.chance.lower);
            m_upper->addData(kPercent * point.level, kPercent * point.chance.upper);
        }
        m_graphs.push_back(graph);
    }
    recolour(themeOf(palette()));
    replot(rpQueuedReplot);
}

std::vector<LegendEntry> CalibrationPlot::exportLegend() const
{
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        entries.push_back({m_curves[i].name, m_curves[i].name, {m_graphs[i]->pen()}, true});
    return entries;
}

ExportTable CalibrationPlot::exportTable() const
{
    ExportTable table{{tr("model"), tr("nominal"), tr("observed"), tr("n"), tr("chance, lower"),
                       tr("chance, upper")},
                      {}};
    for (const Curve& curve : m_curves)
        for (const core::CalibrationPoint& point : curve.points)
            table.rows.push_back({curve.name, csvNumber(point.level), csvNumber(point.coverage),
                                  QString::number(point.n), csvNumber(point.chance.lower),
                                  csvNumber(point.chance.upper)});
    return table;
}

void CalibrationPlot::recolour(const Theme& theme)
{
    XyPlot::recolour(theme);
    m_diagonal->setPen(QPen(theme.mutedText, 1.0, Qt::DashLine));
    m_lower->setPen(Qt::NoPen);
    m_upper->setPen(Qt::NoPen);
    m_upper->setBrush(theme.interval);
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        m_graphs[i]->setPen(QPen(theme.*m_curves[i].colour, 1.8,
                                 i == 0   ? Qt::SolidLine
                                 : i == 1 ? Qt::DashLine
                                          : Qt::DotLine));
}

} // namespace ui
