#include "ui/explain/DependenceTab.h"

#include "ui/plots/DependencePlot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

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
    m_colour->setToolTip(tr("The feature that colours the dots; the strongest is the one that says "
                            "most about rows of like value"));
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
    m_colour->addItem(tr("strongest companion"), -1);
    if (m_explained.importance)
        for (const std::size_t i : m_explained.summary().ranking) {
            m_feature->addItem(m_explained.nameOf(i), static_cast<int>(i));
            m_colour->addItem(m_explained.nameOf(i), static_cast<int>(i));
        }
    m_feature->setCurrentIndex(std::max(0, m_feature->findText(feature)));
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
    int colour = m_colour->currentData().toInt();
    if (colour < 0)
        colour = strongestCompanion(table.x.data(), static_cast<std::size_t>(table.x.rows()),
                                    static_cast<int>(table.x.cols()), feature, plotted.shap);
    if (colour >= 0) {
        plotted.colouredBy = m_explained.nameOf(static_cast<std::size_t>(colour));
        plotted.colourValues = columnOf(table.x, static_cast<std::size_t>(colour));
    }
    m_plot->setDependence(std::move(plotted));
}

void DependenceTab::selectRow(int row)
{
    m_plot->selectRow(row);
}

void DependenceTab::selectFeature(int feature)
{
    if (const int index = m_feature->findData(feature); index >= 0)
        m_feature->setCurrentIndex(index);
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
