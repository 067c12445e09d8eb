#pragma once

#include "ui/plots/ForecastCurves.h"
#include "ui/plots/SeriesPlot.h"

namespace ui {

/// A series with the curves of a forecast over it, each of which the legend shows and hides.
class CurvesPlot : public SeriesPlot
{
    Q_OBJECT

public:
    explicit CurvesPlot(QWidget* parent = nullptr);

    /// Of the series and the curves; none without curves.
    std::vector<LegendEntry> legendEntries() const;
    void showCurve(const QString& key, bool shown);
    bool isShown(const QString& key) const { return m_curves.isShown(key); } ///< but the series
    std::vector<LegendEntry> exportLegend() const override { return legendEntries(); }
    ExportTable exportTable() const override;

signals:
    /// The curves are others, or look different.
    void legendChanged();

protected:
    void recolour(const Theme& theme) override;
    ForecastCurves& curves() { return m_curves; }
    const ForecastCurves& curves() const { return m_curves; }

private:
    ForecastCurves m_curves;
};

} // namespace ui
