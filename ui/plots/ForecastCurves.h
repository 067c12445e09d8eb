#pragma once

#include "core/forecast/Forecast.h"
#include "ui/base/Theme.h"
#include "ui/pictures/PlotPicture.h"
#include "ui/plots/PaddedRange.h"
#include "ui/plots/PlotLegend.h"

#include <qcustomplot.h>

#include <map>
#include <vector>

namespace ui {

/// The curves of a forecast in a plot: the interval with the model's part darker inside, the
/// predictive mean, and rings where the actual value lies outside the interval. The other models,
/// told apart by dash, are hidden at first and lie under the actual values. Which are shown
/// outlives the forecast.
class ForecastCurves
{
    Q_DECLARE_TR_FUNCTIONS(ui::ForecastCurves)

public:
    explicit ForecastCurves(QCustomPlot* plot);

    /// The width of a step, for a forecast of one alone.
    void setStep(double seconds) { m_stepSeconds = seconds; }
    void set(const core::Forecast& forecast, const Theme& theme);
    /// The mean of another forecast of the same series, until the next call; nothing takes it away.
    void setOverlay(const core::Forecast* other, const QString& name);
    /// What the overlay says of a moment: mean, error and interval; empty where it says nothing.
    QString overlayText(std::chrono::sys_seconds time, double actual) const;
    void clear();
    void recolour(const Theme& theme);

    std::vector<LegendEntry> legend() const;
    void show(const QString& key, bool shown);
    bool isShown(const QString& key) const;
    /// The graphs of the shown curves; a band has two.
    std::vector<NamedGraph> shownGraphs() const;

    /// The finite values of the curves that are shown, both ends of a band.
    ValueReach reach() const;

private:
    struct Curve
    {
        QString key;
        QString name;
        QCPGraph* graph = nullptr;
        QCPGraph* lower = nullptr; ///< of a band: what `graph` is filled down to
        int model = -1;            ///< of a comparison: its place among them
    };

    Curve& addCurve(const QString& key, const QString& name);
    void addBand(const QString& key, const QString& name, const core::Forecast& forecast,
                 bool epistemic);
    void addModel(const core::Forecast& forecast, const core::ModelForecast& model, int place);
    void addOverlay();
    void addOutside(const core::Forecast& forecast);
    bool isShown(const Curve& curve) const;
    void showChosen();

    double m_stepSeconds = 3600.0;
    QCustomPlot* m_plot;
    std::vector<Curve> m_curves;
    QString m_overlayName; ///< empty: no overlay
    std::vector<std::chrono::sys_seconds> m_overlayTimes;
    core::ModelForecast m_overlay;
    double m_overlayLevel = 0.95;
    std::map<QString, bool> m_shown; ///< what was switched by hand
};

/// The share of the interval's half-width that is the model's: eta_1 / eta, 0 where eta is 0.
double epistemicShare(const core::Forecast& forecast, std::size_t step);

/// Whether the actual value is known and outside the interval.
bool isOutside(const core::Forecast& forecast, std::size_t step);

} // namespace ui
