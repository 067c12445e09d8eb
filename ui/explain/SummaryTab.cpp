#include "ui/explain/SummaryTab.h"

#include "ui/base/Format.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/plots/SwarmPlot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

SummaryTab::SummaryTab(QWidget* parent)
    : ExplainTab(parent), m_stage(new QComboBox), m_stageRow(stageRow()),
      m_swarm(new SwarmPlot(QStringLiteral("summary"),
                            tr("SHAP values of each row, a strip per feature"))),
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
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_stageRow);
    layout->addWidget(parts, 1);
    for (ValuePlot* plot : {static_cast<ValuePlot*>(m_swarm), static_cast<ValuePlot*>(m_bars)}) {
        connect(plot, &ValuePlot::readOut, this, &ExplainTab::readOut);
        connect(plot, &ValuePlot::rowChosen, this, &ExplainTab::rowChosen);
        connect(plot, &ValuePlot::featureChosen, this, &ExplainTab::featureChosen);
    }
    connect(m_stage, &QComboBox::currentIndexChanged, this, &SummaryTab::showStage);
    SummaryTab::setExplained({});
}

QWidget* SummaryTab::stageRow()
{
    m_stage->setObjectName(QStringLiteral("stage"));
    m_stage->setAccessibleName(tr("Stage of the explanation"));
    m_stage->setToolTip(tr("The same question after one split of the rows, after one "
                           "cross-validation and after many: how far the answer moves"));
    auto* label = new QLabel(tr("S&how"));
    label->setBuddy(m_stage);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_stage);
    layout->addStretch();
    return row;
}

void SummaryTab::setExplained(const Explained& explained)
{
    m_explained = explained;
    fillStages();
    showStage();
}

/// The stage that was looked at stays, where the result has it.
void SummaryTab::fillStages()
{
    const QSignalBlocker quiet(m_stage);
    const QVariant before = m_stage->currentData();
    m_stage->clear();
    if (m_explained.importance)
        for (const Stage stage : stagesOf(m_explained))
            m_stage->addItem(nameOf(stage, m_explained), static_cast<int>(stage));
    m_stage->setCurrentIndex(std::max(0, m_stage->findData(before)));
    m_stageRow->setVisible(m_stage->count() > 1);
}

void SummaryTab::setStage(Stage stage)
{
    if (const int index = m_stage->findData(static_cast<int>(stage)); index >= 0)
        m_stage->setCurrentIndex(index);
}

void SummaryTab::showStage()
{
    if (!m_explained.importance) {
        m_swarm->showHint(tr("Press Explain to see what drives the target."));
        m_bars->showHint({});
        return;
    }
    const auto stage = static_cast<Stage>(m_stage->currentData().toInt());
    const StageView view = stageView(stage, m_explained);
    showBars(stage, view);
    if (view.values.size() > 0)
        showSwarm(stage, view);
    else
        m_swarm->showHint(tr("The values of all repeats would not have fitted into memory; only "
                             "their sums were kept."));
}

void SummaryTab::showBars(Stage stage, const StageView& view)
{
    const auto& repeats = m_explained.shap().repeats;
    const bool isRepeated = stage == Stage::Repeats && m_explained.summary().hasSpread;
    std::vector<ImportanceBar> bars;
    for (const std::size_t feature : view.ranking) {
        const double meanAbs = view.meanAbs[feature];
        ImportanceBar bar{.name = m_explained.nameOf(feature),
                          .feature = static_cast<int>(feature),
                          .meanAbs = meanAbs,
                          .low = meanAbs,
                          .high = meanAbs,
                          .sd =
                              isRepeated ? m_explained.summary().features[feature].sdMeanAbs : NAN};
        for (std::size_t repeat = 0; isRepeated && repeat < repeats.size(); ++repeat) {
            const double value = repeats[repeat].meanAbs(static_cast<Eigen::Index>(feature));
            bar.low = std::min(bar.low, value);
            bar.high = std::max(bar.high, value);
        }
        bars.push_back(bar);
    }
    m_bars->setImportance(std::move(bars), m_explained.target(), isRepeated ? repeats.size() : 1);
}

void SummaryTab::showSwarm(Stage stage, const StageView& view)
{
    SwarmData swarm{.title = nameOf(stage, m_explained),
                    .valueName = tr("SHAP value (unit of %1)").arg(m_explained.target()),
                    .features = {},
                    .rowNumbers = m_explained.table->rows};
    for (const std::size_t feature : view.ranking) {
        SwarmFeature strip{.name = m_explained.nameOf(feature),
                           .feature = static_cast<int>(feature),
                           .values = columnOf(view.values, feature),
                           .shades = {},
                           .shown = m_explained.valuesOf(feature)};
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
