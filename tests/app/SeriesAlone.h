#pragma once

#include "app/Runs.h"

#include <memory>
#include <utility>

/// Three hours, without a file: of another `first` they are another reading.
inline std::shared_ptr<const core::Series> someSeries(double first = 1.0)
{
    core::Series series;
    series.values = {first, 2.0, 3.0};
    return std::make_shared<const core::Series>(series);
}

/// Data that are a series and nothing else.
inline void setSeries(app::Runs& runs, std::shared_ptr<const core::Series> series)
{
    app::Dataset data;
    data.series = std::move(series);
    runs.setData(std::make_shared<const app::Dataset>(std::move(data)));
}
