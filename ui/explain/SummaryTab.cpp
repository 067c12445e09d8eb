#include "ui/explain/SummaryTab.h"

#include "ui/Format.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/plots/SwarmPlot.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SummaryTab::SummaryTab(QWidget* parent)
    : ExplainTab(parent),
      m_swarm(new SwarmPlot(QStringLiteral("summary"),
                            tr("Mean SHAP value of each row, a strip per feature"))),
      m_bars(new ImportanceBars)
{
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(m_swarm);
    parts->addWidget(m_bars);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({560, 360});
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
    for (ValuePlot* plot : {static_cast<ValuePlot*>(m_swarm), static_cast<ValuePlot*>(m_bars)}) {
        connect(plot, &ValuePlot::readOut, this, &ExplainTab::readOut);
        connect(plot, &ValuePlot::rowChosen, this, &ExplainTab::rowChosen);
        connect(plot, &ValuePlot::featureChosen, this, &ExplainTab::featureChosen);
    }
    SummaryTab::setExplained({});
}

void SummaryTab::setExplained(const Explained& explained)
{
    if (!explained.importance) {
        m_swarm->showHint(tr("Open a CSV, choose the target, then Explain."));
        m_bars->showHint({});
        return;
    }
    const core::ShapSummary& summary = explained.summary();
    const auto& repeats = explained.shap().repeats;
    std::vector<ImportanceBar> bars;
    for (const std::size_t feature : summary.ranking) {
        ImportanceBar bar{.name = explained.nameOf(feature),
                          .feature = static_cast<int>(feature),
                          .meanAbs = summary.features[feature].meanAbs,
                          .sd = summary.features[feature].sdMeanAbs};
        bar.low = bar.high = repeats.front().meanAbs(static_cast<Eigen::Index>(feature));
        for (const auto& repeat : repeats) {
            const double value = repeat.meanAbs(static_cast<Eigen::Index>(feature));
            bar.low = std::min(bar.low, value);
            bar.high = std::max(bar.high, value);
        }
        bars.push_back(bar);
    }
    m_bars->setImportance(std::move(bars), explained.target(), repeats.size());
    if (!explained.hasValues()) {
        m_swarm->showHint(tr("The values of all repeats would not have fitted into memory; only "
                             "their sums were kept."));
        return;
    }
    SwarmData swarm{.title = repeats.size() > 1
                                 ? tr("Mean SHAP values of %1 repeats").arg(repeats.size())
                                 : tr("SHAP values of one repeat"),
                    .valueName = tr("SHAP value (unit of %1)").arg(explained.target()),
                    .features = {},
                    .rowNumbers = explained.table->rows};
    for (const std::size_t feature : summary.ranking) {
        SwarmFeature strip{.name = explained.nameOf(feature),
                           .feature = static_cast<int>(feature),
                           .values = columnOf(summary.spread.mean, feature),
                           .shades = {},
                           .shown = explained.valuesOf(feature)};
        if (!strip.shown.empty())
            strip.shades = shadesOf(strip.shown.data(), strip.shown.size());
        swarm.features.push_back(std::move(strip));
    }
    m_swarm->setSwarm(std::move(swarm));
}

void SummaryTab::selectRow(int row)
{
    m_swarm->selectRow(row);
}

void SummaryTab::home()
{
    m_swarm->home();
    m_bars->home();
}

QWidget* SummaryTab::mainWidget()
{
    return m_swarm;
}

} // namespace ui
