#pragma once

#include "core/data/Series.h"

#include <chrono>
#include <cmath>
#include <functional>

/// An hourly series from Monday 2024-01-01 00:00 whose value at step t is `value(t)`.
inline core::Series hourlySeries(std::size_t steps, const std::function<double(std::size_t)>& value)
{
    using namespace std::chrono;
    core::Series series;
    series.valueName = "rides";
    series.start = sys_days{year{2024} / 1 / 1};
    for (std::size_t t = 0; t < steps; ++t)
        series.values.push_back(value(t));
    series.holiday.assign(steps, 0);
    return series;
}
