#pragma once

#include "core/forecast/CalibrationCurve.h"
#include "ui/plots/XyPlot.h"

#include <vector>

namespace ui {

/// Nominal against observed coverage, with what chance allows; on the diagonal the bands hold what
/// they promise.
class CalibrationPlot : public XyPlot
{
    Q_OBJECT

public:
    struct Curve
    {
        QString name;
        std::vector<core::CalibrationPoint> points;
        QColor Theme::*colour = &Theme::bayesian;
    };

    explicit CalibrationPlot(QWidget* parent = nullptr);

    /// The first curve has its range of chance shaded.
    void setCurves(std::vector<Curve> curves);
    const std::vector<Curve>& curves() const { return m_curves; }

    QString exportName() const override { return QStringLiteral("calibration"); }
    std::vector<LegendEntry> exportLegend() const override;
    ExportTable exportTable() const override;

protected:
    void recolour(const Theme& theme) override;

private:
    std::vector<Curve> m_curves;
    QCPGraph* m_diagonal;
    QCPGraph* m_lower;
    QCPGraph* m_upper;
    std::vector<QCPGraph*> m_graphs; ///< one per curve
};

} // namespace ui
