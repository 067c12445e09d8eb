#pragma once

#include "ui/plots/ValuePlot.h"

#include <vector>

namespace ui {

class SpreadBars;

/// The importance of a feature.
struct ImportanceBar
{
    QString name;
    int feature = 0;
    double meanAbs = 0.0;
    double low = 0.0; ///< over the repeats
    double high = 0.0;
    double sd = 0.0; ///< of the repeats
};

/// A bar per feature, mean |SHAP|, from the top down, with its spread over the repeats.
class ImportanceBars : public ValuePlot
{
    Q_OBJECT

public:
    explicit ImportanceBars(QWidget* parent = nullptr);

    void setImportance(std::vector<ImportanceBar> bars, const QString& target, std::size_t repeats);
    ExportTable exportTable() const override;

protected:
    std::optional<Hit> hitAt(const QPointF& pixel) const override;
    void recolour(const Theme& theme) override;

private:
    void showBars();

    std::vector<ImportanceBar> m_importance;
    SpreadBars* m_bars;
};

} // namespace ui
