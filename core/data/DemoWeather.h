#pragma once

#include "core/base/RandomStream.h"
#include "core/data/Series.h"

#include <cstddef>
#include <vector>

namespace core {

/// Made-up hourly weather of a northern city from 1 January on, in the columns and units of the
/// pickups file: wind (knots), visibility (miles), temperature and dew point (Fahrenheit), pressure
/// (hPa), rain of the last 1, 6 and 24 hours (inches), snow depth (inches). All are rounded as a
/// weather station writes them, and change slowly from hour to hour.
std::vector<Covariate> demoWeather(std::size_t hours, RandomStream& random);

} // namespace core
