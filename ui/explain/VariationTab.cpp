#include "ui/explain/VariationTab.h"

#include "ui/plots/SwarmPlot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

VariationTab::VariationTab(QWidget* parent)
    : ExplainTab(parent), m_measure(new QComboBox), m_summary(new QComboBox),
      m_swarm(new SwarmPlot(QStringLiteral("variation"),
                            tr("How much the SHAP values of each row vary over the repeats")))
{
    m_measure->addItems({tr("Range over the repeats"), tr("Range, scaled by the feature's mean"),
                         tr("Standard deviation over the repeats"),
                         tr("Range over mean |SHAP| of the feature")});
    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->setAccessibleName(tr("Measure of the variation"));
    m_measure->setToolTip(tr("The scaled range compares rows within a feature: its mean is 1 for "
                             "each. The range over mean |SHAP| compares features, too."));
    m_summary->addItems({tr("dots alone"), tr("quartile boxes"), tr("violins")});
    m_summary->setObjectName(QStringLiteral("stripSummary"));
    m_summary->setAccessibleName(tr("What is drawn over the dots"));
    m_summary->setToolTip(tr("Boxes: quartiles and median, with lines from the 5th to the 95th "
                             "percentile. Violins: how dense the values are, with the same three "
                             "marks."));
    auto* top = new QHBoxLayout;
    auto* label = new QLabel(tr("&Show"));
    label->setBuddy(m_measure);
    top->addWidget(label);
    top->addWidget(m_measure);
    auto* over = new QLabel(tr("with"));
    over->setBuddy(m_summary);
    top->addWidget(over);
    top->addWidget(m_summary);
    top->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addLayout(top);
    rows->addWidget(m_swarm, 1);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &VariationTab::showMeasure);
    connect(m_summary, &QComboBox::currentIndexChanged, this,
            [this] { m_swarm->setSummary(summary()); });
    connect(m_swarm, &ValuePlot::readOut, this, &ExplainTab::readOut);
    connect(m_swarm, &ValuePlot::rowChosen, this, &ExplainTab::rowChosen);
    connect(m_swarm, &ValuePlot::featureChosen, this, &ExplainTab::featureChosen);
    VariationTab::setExplained({});
}

void VariationTab::setExplained(const Explained& explained)
{
    m_explained = explained;
    showMeasure();
}

StripSummary VariationTab::summary() const
{
    return static_cast<StripSummary>(m_summary->currentIndex());
}

void VariationTab::setMeasure(Measure measure)
{
    m_measure->setCurrentIndex(measure);
}

void VariationTab::showMeasure()
{
    const QString hint = m_explained.hasValues()
                             ? m_explained.spreadHint()
                             : tr("Two repeats or more show how much the values vary.");
    if (!hint.isEmpty()) {
        m_swarm->showHint(hint);
        return;
    }
    const core::ShapSpread& spread = m_explained.summary().spread;
    const Eigen::MatrixXd* const matrices[MeasureCount] = {&spread.range, &spread.scaledRange,
                                                           &spread.sd, &spread.rangeOverMeanAbs};
    const QString target = m_explained.target();
    const QString names[MeasureCount] = {tr("range of the SHAP value (unit of %1)").arg(target),
                                         tr("range / mean range of the feature"),
                                         tr("deviation of the SHAP value (unit of %1)").arg(target),
                                         tr("range / mean |SHAP| of the feature")};
    const int measure = m_measure->currentIndex();
    SwarmData swarm{.title = tr("%1, %2 repeats")
                                 .arg(m_measure->currentText())
                                 .arg(m_explained.shap().repeats.size()),
                    .valueName = names[measure],
                    .features = {},
                    .rowNumbers = m_explained.table->rows,
                    .summary = summary()};
    for (const std::size_t feature : m_explained.summary().ranking)
        swarm.features.push_back({.name = m_explained.nameOf(feature),
                                  .feature = static_cast<int>(feature),
                                  .values = columnOf(*matrices[measure], feature),
                                  .shades = {},
                                  .shown = m_explained.valuesOf(feature)});
    m_swarm->setSwarm(std::move(swarm));
}

void VariationTab::selectRow(int row)
{
    m_swarm->selectRow(row);
}

void VariationTab::home()
{
    m_swarm->home();
}

QWidget* VariationTab::mainWidget()
{
    return m_swarm;
}

} // namespace ui
