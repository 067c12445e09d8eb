#pragma once

#include "core/forecast/Forecast.h"

#include <QWidget>

#include <memory>

class QToolButton;

namespace ui {

class BandControls;
class ForecastPlot;
class LinkedPanels;
class OverviewStrip;
class PlotLegend;
class ReadOut;

/// The plot of a forecast with all that belongs to it: controls of the band and legend above, the
/// read-out in its place, linked panels and the overview of the whole series below.
class ForecastView : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastView(QWidget* parent = nullptr);

    /// Either may be missing; a forecast comes with its series.
    void setForecast(std::shared_ptr<const core::Series> series,
                     std::shared_ptr<const core::Forecast> forecast);
    /// Before a training: what its band is to be.
    void setOptions(const core::ForecastOptions& options);
    /// The same forecast with more passes to choose from; `setBand` shows them.
    void setPasses(const core::Forecast& forecast);
    /// The same forecast with another band.
    void setBand(std::shared_ptr<const core::Forecast> forecast);

    ForecastPlot& plot() { return *m_plot; }
    LinkedPanels& panels() { return *m_panels; }

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void bandAsked(const core::BandOptions& options);

private:
    QWidget* topRow();
    void connectPlot();

    BandControls* m_band;
    QToolButton* m_panelsButton;
    PlotLegend* m_legend;
    ReadOut* m_readOut;
    ForecastPlot* m_plot;
    LinkedPanels* m_panels;
    OverviewStrip* m_overview;
    std::shared_ptr<const core::Series> m_series;
};

} // namespace ui
