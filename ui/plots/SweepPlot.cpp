#include "ui/plots/SweepPlot.h"

#include <algorithm>
#include <cmath>

namespace ui {

SweepPlot::SweepPlot(QWidget* parent) : XyPlot(parent), m_score(addGraph()), m_chosen(addGraph())
{
    setObjectName(QStringLiteral("sweepPlot"));
    setAccessibleName(tr("Plot of the validation score against the dropout probability"));
    xAxis->setLabel(tr("dropout probability p"));
    m_chosen->setLineStyle(QCPGraph::lsNone);
    SweepPlot::recolour(themeOf(palette()));
}

void SweepPlot::setSweep(const core::DropoutSweep& sweep, const QString& unit)
{
    m_sweep = sweep;
    m_score->data()->clear();
    m_chosen->data()->clear();
    double low = INFINITY;
    double high = -INFINITY;
    double last = 0.0;
    for (const core::DropoutTrial& trial : m_sweep.trials) {
        m_score->addData(trial.dropout, trial.metrics.winkler);
        low = std::min(low, trial.metrics.winkler);
        high = std::max(high, trial.metrics.winkler);
        last = std::max(last, trial.dropout);
    }
    yAxis->setLabel(tr("Winkler score of the validation part, %1").arg(unit));
    if (!m_sweep.trials.empty()) {
        const core::DropoutTrial& chosen = m_sweep.trials[m_sweep.chosen];
        m_chosen->addData(chosen.dropout, chosen.metrics.winkler);
        const double margin = std::max(0.12 * (high - low), 0.01 * high);
        const double side = std::max(0.02, 0.06 * last);
        setHome({-side, last + side}, {low - margin, high + margin});
    }
    replot(rpQueuedReplot);
}

std::vector<LegendEntry> SweepPlot::exportLegend() const
{
    return {{QStringLiteral("score"), tr("Winkler score"), {m_score->pen()}, true},
            {QStringLiteral("chosen"),
             tr("lowest"),
             {m_chosen->scatterStyle().pen(), Qt::NoBrush, true},
             true}};
}

ExportTable SweepPlot::exportTable() const
{
    ExportTable table{{tr("p"), tr("Winkler score")}, {}};
    for (const core::DropoutTrial& trial : m_sweep.trials)
        table.rows.push_back({csvNumber(trial.dropout), csvNumber(trial.metrics.winkler)});
    return table;
}

void SweepPlot::recolour(const Theme& theme)
{
    XyPlot::recolour(theme);
    const QPen line(theme.bayesian, 1.8);
    m_score->setPen(line);
    m_score->setScatterStyle({QCPScatterStyle::ssCircle, line, QBrush(theme.bayesian), 6.0});
    m_chosen->setScatterStyle(
        {QCPScatterStyle::ssCircle, QPen(theme.outside, 2.0), Qt::NoBrush, 14.0});
}

} // namespace ui
