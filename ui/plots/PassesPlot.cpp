#include "ui/plots/PassesPlot.h"

#include <algorithm>
#include <utility>

namespace ui {

PassesPlot::PassesPlot(QWidget* parent)
    : XyPlot(parent), m_lower(addGraph()), m_upper(addGraph()), m_total(addGraph()),
      m_epistemic(addGraph())
{
    setAccessibleName(tr("Plot of the deviations against the number of passes"));
    xAxis->setLabel(tr("passes B"));
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    xAxis->setNumberFormat(QStringLiteral("f"));
    xAxis->setNumberPrecision(0);
    m_upper->setChannelFillGraph(m_lower);
    PassesPlot::recolour(themeOf(palette()));
}

void PassesPlot::setPoints(std::vector<core::StabilityPoint> points, const QString& unit)
{
    m_points = std::move(points);
    for (QCPGraph* graph : {m_lower, m_upper, m_total, m_epistemic})
        graph->data()->clear();
    double highest = 0.0;
    for (const core::StabilityPoint& point : m_points) {
        const auto passes = static_cast<double>(point.passes);
        m_total->addData(passes, point.total);
        m_epistemic->addData(passes, point.epistemic);
        m_lower->addData(passes, point.total - point.totalError);
        m_upper->addData(passes, point.total + point.totalError);
        highest = std::max(highest, point.total + point.totalError);
    }
    yAxis->setLabel(tr("mean deviation, %1").arg(unit));
    if (!m_points.empty())
        setHome({1.8, 1.1 * static_cast<double>(m_points.back().passes)}, {0.0, 1.08 * highest});
    replot(rpQueuedReplot);
}

std::vector<LegendEntry> PassesPlot::exportLegend() const
{
    return {{QStringLiteral("total"),
             tr("whole deviation η, with its Monte Carlo error"),
             {m_total->pen()},
             true},
            {QStringLiteral("epistemic"), tr("model part η₁"), {m_epistemic->pen()}, true}};
}

ExportTable PassesPlot::exportTable() const
{
    ExportTable table{
        {tr("passes"), tr("epistemic"), tr("total"), tr("Monte Carlo error of total")}, {}};
    for (const core::StabilityPoint& point : m_points)
        table.rows.push_back({QString::number(point.passes), csvNumber(point.epistemic),
                              csvNumber(point.total), csvNumber(point.totalError)});
    return table;
}

void PassesPlot::recolour(const Theme& theme)
{
    XyPlot::recolour(theme);
    m_lower->setPen(Qt::NoPen);
    m_upper->setPen(Qt::NoPen);
    m_upper->setBrush(theme.interval);
    m_total->setPen(QPen(theme.bayesian, 1.8));
    m_epistemic->setPen(QPen(theme.bayesian, 1.6, Qt::DashLine));
}

} // namespace ui
