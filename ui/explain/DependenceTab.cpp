#include "ui/explain/DependenceTab.h"

#include "ui/plots/DependencePlot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

DependenceTab::DependenceTab(QWidget* parent)
    : ExplainTab(parent), m_feature(new QComboBox), m_colour(new QComboBox),
      m_plot(new DependencePlot)
{
    m_feature->setObjectName(QStringLiteral("dependenceFeature"));
    m_feature->setAccessibleName(tr("Feature"));
    m_feature->setToolTip(tr("The feature whose values are laid against their SHAP values"));
    m_colour->setObjectName(QStringLiteral("dependenceColour"));
    m_colour->setAccessibleName(tr("Colour"));
    auto* top = new QHBoxLayout;
    auto* feature = new QLabel(tr("&Feature"));
    feature->setBuddy(m_feature);
    auto* colour = new QLabel(tr("C&oloured by"));
    colour->setBuddy(m_colour);
    for (QWidget* widget : {static_cast<QWidget*>(feature), static_cast<QWidget*>(m_feature),
                            static_cast<QWidget*>(colour), static_cast<QWidget*>(m_colour)})
        top->addWidget(widget);
    top->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addLayout(top);
    rows->addWidget(m_plot, 1);
    connect(m_feature, &QComboBox::currentIndexChanged, this, &DependenceTab::showFeature);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &DependenceTab::showFeature);
    connect(m_plot, &ValuePlot::readOut, this, &ExplainTab::readOut);
    connect(m_plot, &ValuePlot::rowChosen, this, &ExplainTab::rowChosen);
    DependenceTab::setExplained({});
}

void DependenceTab::setExplained(const Explained& explained)
{
    const QString feature = m_feature->currentText();
    const QString colour = m_colour->currentText();
    const QSignalBlocker quietFeature(m_feature);
    const QSignalBlocker quietColour(m_colour);
    m_explained = explained;
    m_explained.grouped = false; // a group has no value of its own
    m_feature->clear();
    m_colour->clear();
    const bool isExact = m_explained.importance && m_explained.importance->interactions;
    m_colour->addItem(isExact ? tr("strongest interaction") : tr("likely interaction"), -1);
    m_colour->setToolTip(
        isExact ? tr("The feature that colours the dots; the strongest interaction is the largest "
                     "mean |SHAP interaction value|, of %n held-out rows",
                     nullptr, static_cast<int>(m_explained.importance->interactions->rows))
                : tr("The feature that colours the dots; the likely interaction is an approximate "
                     "choice: the feature that says most about rows of like value. Interaction "
                     "values come with the end of a run of enough repeats."));
    if (m_explained.importance)
        for (const std::size_t i : m_explained.summary().ranking) {
            m_feature->addItem(m_explained.nameOf(i), static_cast<int>(i));
            m_colour->addItem(m_explained.nameOf(i), static_cast<int>(i));
        }
    const int wished = m_feature->findData(std::exchange(m_wished, -1));
    m_feature->setCurrentIndex(std::max({0, m_feature->findText(feature), wished}));
    m_colour->setCurrentIndex(std::max(0, m_colour->findText(colour)));
    showFeature();
}

void DependenceTab::showFeature()
{
    if (!m_explained.hasValues() || m_feature->currentIndex() < 0) {
        m_plot->showHint(tr("Explain a table to see how SHAP values depend on a feature."));
        return;
    }
    const int feature = m_feature->currentData().toInt();
    const core::FeatureTable& table = *m_explained.table;
    DependenceData plotted{
        .feature = m_feature->currentText(),
        .target = m_explained.target(),
        .colouredBy = {},
        .values = columnOf(table.x, static_cast<std::size_t>(feature)),
        .shap = columnOf(m_explained.summary().spread.mean, static_cast<std::size_t>(feature)),
        .colourValues = {},
        .rowNumbers = table.rows};
    if (const auto colour = colourOf(static_cast<std::size_t>(feature), plotted.shap)) {
        plotted.colouredBy = m_explained.nameOf(*colour);
        plotted.colourValues = columnOf(table.x, *colour);
    }
    m_plot->setDependence(std::move(plotted));
}

/// The chosen feature, else the one that interacts most with `feature`.
std::optional<std::size_t> DependenceTab::colourOf(std::size_t feature,
                                                   const std::vector<double>& shap) const
{
    if (const int chosen = m_colour->currentData().toInt(); chosen >= 0)
        return static_cast<std::size_t>(chosen);
    if (const auto& interactions = m_explained.importance->interactions)
        return core::strongestInteraction(*interactions, feature);
    const Eigen::MatrixXd& x = m_explained.table->x;
    const int companion =
        strongestCompanion(x.data(), static_cast<std::size_t>(x.rows()), static_cast<int>(x.cols()),
                           static_cast<int>(feature), shap);
    return companion < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(companion));
}

void DependenceTab::selectRow(int row)
{
    m_plot->selectRow(row);
}

void DependenceTab::selectFeature(int feature)
{
    if (const int index = m_feature->findData(feature); index >= 0)
        m_feature->setCurrentIndex(index);
    else
        m_wished = feature; // chosen elsewhere before this tab was seen
}

void DependenceTab::home()
{
    m_plot->home();
}

QWidget* DependenceTab::mainWidget()
{
    return m_plot;
}

} // namespace ui
