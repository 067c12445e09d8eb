#pragma once

#include "ui/plots/TimePlot.h"

#include <QColor>

#include <functional>
#include <vector>

namespace ui {

/// One curve of a panel; vectors of the same length, NaN where there is nothing.
struct PanelCurve
{
    QString name;
    std::vector<double> times; ///< seconds since 1970
    std::vector<double> values;
    QColor Theme::*colour = &Theme::bayesian;
};

/// A low plot under another one, with the same time axis: residuals, widths, covariates. Its name
/// is inside, at the top left: beside the axis there is no room for it.
class SeriesPanel : public TimePlot
{
    Q_OBJECT

public:
    explicit SeriesPanel(QWidget* parent = nullptr);

    /// `all` is the time that can be seen; `zeroLine` draws the line of no error.
    void setCurves(std::vector<PanelCurve> curves, const QString& valueName, const QCPRange& all,
                   double stepSeconds, bool zeroLine);
    const std::vector<PanelCurve>& curves() const { return m_curves; }
    QString exportName() const override { return objectName().section(QLatin1Char(':'), -1); }
    ExportTable exportTable() const override;
    QSize sizeHint() const override { return {400, 110}; }

protected:
    bool namesValueAxis() const override { return false; } // it has its name inside
    QString readOutAt(double seconds) const override;
    void recolour(const Theme& theme) override;

private:
    void draw(std::vector<PanelCurve> curves, bool zeroLine);

    std::vector<PanelCurve> m_curves;
    class Name;
    Name* m_name; ///< the plot owns it
};

} // namespace ui
