#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"
#include "core/project/ItemArchive.h"

namespace core {

/// The item of kind "forecast": everything a forecast holds, bit for bit, but for samples that are
/// to be rounded.
void writeForecast(ItemWriter& writer, const Forecast& forecast);

/// What `writeForecast` wrote, on the series it was made of, ready to be banded again. Its parts
/// fit one another, whatever the file says: throws `ProjectError` where they do not.
Forecast readForecast(ItemReader& reader, const Series& series);

} // namespace core
