#include "ui/plots/CurvesPlot.h"

#include <utility>

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

void CurvesPlot::showCurves(std::shared_ptr<const core::Series> series, std::size_t first,
                            std::size_t last)
{
    m_reach = m_curves.reach();
    m_first = first;
    m_last = last;
    showSeries(std::move(series), first, last, m_reach);
}

void CurvesPlot::changeShownCurves(const std::function<void()>& change)
{
    changeCurves([&] {
        change();
        const ValueReach reach = m_curves.reach();
        if (!hasData() || m_reach.holds(reach))
            return;
        m_reach = reach;
        fit(m_first, m_last, reach);
    });
}

void CurvesPlot::showCurve(const QString& key, bool shown)
{
    changeShownCurves([&] {
        if (key == kActual)
            actual()->setVisible(shown);
        else
            m_curves.show(key, shown);
    });
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
