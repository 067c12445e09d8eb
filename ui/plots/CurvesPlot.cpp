#include "ui/plots/CurvesPlot.h"

namespace ui {

namespace {

const QString kActual = QStringLiteral("actual");

} // namespace

CurvesPlot::CurvesPlot(QWidget* parent) : SeriesPlot(parent), m_curves(this) {}

std::vector<LegendEntry> CurvesPlot::legendEntries() const
{
    std::vector<LegendEntry> entries = m_curves.legend();
    if (!entries.empty())
        entries.insert(entries.begin(),
                       {kActual, tr("Actual"), {actual()->pen()}, actual()->visible()});
    return entries;
}

void CurvesPlot::showCurve(const QString& key, bool shown)
{
    if (key == kActual)
        actual()->setVisible(shown);
    else
        m_curves.show(key, shown);
    tellReadOut();
    replot(rpQueuedReplot);
}

ExportTable CurvesPlot::exportTable() const
{
    std::vector<NamedGraph> graphs = m_curves.shownGraphs();
    if (actual()->visible())
        graphs.insert(graphs.begin(), {tr("Actual"), actual()});
    return tableOfGraphs(graphs, xAxis->range());
}

void CurvesPlot::recolour(const Theme& theme)
{
    SeriesPlot::recolour(theme);
    m_curves.recolour(theme);
    emit legendChanged();
}

} // namespace ui
