#pragma once

#include "ui/explain/ExplainTab.h"

#include <optional>
#include <vector>

class QComboBox;

namespace ui {

class DependencePlot;

/// A feature's values against their SHAP values, coloured by the feature that interacts most with
/// it or by a chosen one.
class DependenceTab : public ExplainTab
{
    Q_OBJECT

public:
    explicit DependenceTab(QWidget* parent = nullptr);

    void setExplained(const Explained& explained) override;
    void selectRow(int row) override;
    void selectFeature(int feature) override;
    void home() override;
    QWidget* mainWidget() override;

    DependencePlot& plot() { return *m_plot; }

private:
    void showFeature();
    std::optional<std::size_t> colourOf(std::size_t feature, const std::vector<double>& shap) const;

    QComboBox* m_feature;
    QComboBox* m_colour; ///< its first entry is the strongest companion
    DependencePlot* m_plot;
    Explained m_explained;
    int m_wished = -1; ///< feature to be shown with the next result
};

} // namespace ui
