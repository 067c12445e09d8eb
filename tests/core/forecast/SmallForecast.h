#pragma once

#include "core/data/DemoData.h"
#include "core/options/ForecastOptions.h"

/// A demo city that trains in a second or less.
inline core::Series smallCity(int days = 35)
{
    return core::makeDemoData({.days = days}).series;
}

inline core::ForecastOptions smallOptions()
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 8);
    options.denseHidden.assign(1, 16);
    options.lookback = 6;
    options.epochs = 2;
    options.mcSamples = 8;
    return options;
}
