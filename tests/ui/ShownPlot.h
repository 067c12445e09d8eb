#pragma once

#include "tests/ui/HandMade.h"
#include "ui/plots/ForecastPlot.h"

/// The plot of the hand-made forecast, on screen.
struct ShownPlot
{
    ui::ForecastPlot plot;
    ShownPlot()
    {
        plot.resize(900, 500);
        plot.setForecast(handmade::series(), handmade::forecast());
        plot.show();
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
};
