#pragma once

#include "ui/plots/ValuePlot.h"

#include <vector>

namespace ui {

class SpreadBars;

/// What one feature adds to the prediction of a row.
struct WaterfallStep
{
    QString name;
    int feature = 0;
    double value = 0.0; ///< mean SHAP value over the repeats
    double low = 0.0;   ///< over the repeats
    double high = 0.0;
    double shown = 0.0; ///< the feature's own value; NaN where missing
    bool isSum = false; ///< of the features too small to be seen
};

/// One row from the base value to its prediction.
struct WaterfallRow
{
    QString name;
    double base = 0.0;       ///< mean over the repeats
    double prediction = 0.0; ///< mean over the repeats
    double actual = 0.0;
    std::vector<WaterfallStep> steps; ///< from the top down, the largest first
};

/// How a row's prediction comes about: a bar per feature, one after the other, each with its spread
/// over the repeats. A second row can stand beside it, hollow.
class WaterfallPlot : public ValuePlot
{
    Q_OBJECT

public:
    explicit WaterfallPlot(QWidget* parent = nullptr);

    /// `rows` are one row, or two with the same features in the same order.
    void setRows(std::vector<WaterfallRow> rows, const QString& target);
    ExportTable exportTable() const override;

protected:
    std::optional<Hit> hitAt(const QPointF& pixel) const override;
    void recolour(const Theme& theme) override;

private:
    void showBars();

    std::vector<WaterfallRow> m_rows;
    SpreadBars* m_bars;
};

} // namespace ui
