#pragma once

#include "core/bands/BandStability.h"
#include "ui/plots/XyPlot.h"

#include <vector>

namespace ui {

/// How the mean deviations settle as the number of passes grows, with the Monte Carlo error of the
/// whole one.
class PassesPlot : public XyPlot
{
    Q_OBJECT

public:
    explicit PassesPlot(QWidget* parent = nullptr);

    void setPoints(std::vector<core::StabilityPoint> points, const QString& unit);
    const std::vector<core::StabilityPoint>& points() const { return m_points; }

    QString exportName() const override { return QStringLiteral("passes"); }
    std::vector<LegendEntry> exportLegend() const override;
    ExportTable exportTable() const override;

protected:
    void recolour(const Theme& theme) override;

private:
    std::vector<core::StabilityPoint> m_points;
    QCPGraph* m_lower;
    QCPGraph* m_upper;
    QCPGraph* m_total;
    QCPGraph* m_epistemic;
};

} // namespace ui
