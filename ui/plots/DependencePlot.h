#pragma once

#include "ui/plots/Dots.h"
#include "ui/plots/ValuePlot.h"

#include <memory>
#include <vector>

namespace ui {

class DependenceDots;

/// A feature's values against their SHAP values, a dot per row.
struct DependenceData
{
    QString feature;
    QString target;
    QString colouredBy;               ///< empty: one colour
    std::vector<double> values;       ///< of the feature, per row; NaN where missing
    std::vector<double> shap;         ///< mean over the repeats, per row
    std::vector<double> colourValues; ///< of `colouredBy`, per row
    std::vector<std::size_t> rowNumbers;
};

/// How the SHAP values of a feature depend on its value, coloured by another feature. Missing
/// values stand at the left edge.
class DependencePlot : public ValuePlot
{
    Q_OBJECT

public:
    explicit DependencePlot(QWidget* parent = nullptr);

    void setDependence(DependenceData dependence);
    const DependenceData& shown() const { return m_data; }
    ExportTable exportTable() const override;

protected:
    std::optional<Hit> hitAt(const QPointF& pixel) const override;
    int rowCount() const override { return static_cast<int>(m_data.values.size()); }
    void recolour(const Theme& theme) override;

private:
    friend class DependenceDots;
    QPointF pixelOf(std::size_t row) const;

    DependenceData m_data;
    std::vector<double> m_shades;
    double m_missingAt = 0.0; ///< where missing values stand
    std::unique_ptr<ColourScale> m_colours;
};

/// Of the candidate columns of `x` (column-major, `rows` long each) the one whose values say most
/// about how SHAP values of `feature` differ between rows of like value; -1 where there is none.
/// The measure: rows sorted by the feature are cut into pieces, and within each the squared
/// correlation of the other feature with the SHAP values is averaged.
int strongestCompanion(const double* x, std::size_t rows, int features, int feature,
                       const std::vector<double>& shap);

} // namespace ui
