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

    /// `showSeries` with room for the curves there are.
    void showCurves(std::shared_ptr<const core::Series> series, std::size_t first,
                    std::size_t last);
    /// `changeCurves`, after which Home has room for them as well.
    void changeShownCurves(const std::function<void()>& change);

private:
    ForecastCurves m_curves;
    ValueReach m_reach;      ///< that Home has room for
    std::size_t m_first = 0; ///< step that Home shows
    std::size_t m_last = 0;
};

} // namespace ui
