#pragma once

#include "core/forecast/DropoutSweep.h"
#include "ui/plots/XyPlot.h"

namespace ui {

/// The score of the validation part against the dropout probability, with the chosen one ringed.
class SweepPlot : public XyPlot
{
    Q_OBJECT

public:
    explicit SweepPlot(QWidget* parent = nullptr);

    /// Without trials: empty. `unit` is that of the series.
    void setSweep(const core::DropoutSweep& sweep, const QString& unit);

    QString exportName() const override { return QStringLiteral("dropout"); }
    std::vector<LegendEntry> exportLegend() const override;
    ExportTable exportTable() const override;

protected:
    void recolour(const Theme& theme) override;

private:
    core::DropoutSweep m_sweep;
    QCPGraph* m_score;
    QCPGraph* m_chosen;
};

} // namespace ui
